import type { SymbolForm } from '../schema/body.ts'

/** What the symbols of a body consist of: each pattern is text as it is written, with the names of its parts in braces. */
export interface SymbolPatterns {
  /** Id of the body. */
  readonly body?: string
  readonly patterns: readonly string[]
  readonly kinds: readonly string[]
  readonly folders: readonly string[]
  readonly changes: readonly string[]
  /** What changes a paper and has no number: Summary. */
  readonly unnumbered: readonly string[]
}

/** The parts that a pattern may name. */
export const PARTS = ['year', 'session', 'roman', 'number', 'kind', 'folder', 'group', 'section', 'letter'] as const
export type PartName = (typeof PARTS)[number]

/** A part of a pattern, with the text before it; the last one may be text alone. */
export interface Step {
  readonly before: string
  readonly part: PartName | undefined
}

/** A pattern in its pieces: the organ, as far as it is the same for all its symbols, and what follows it. */
export interface Pattern {
  readonly organ: string
  readonly steps: readonly Step[]
}

/** Place of the step that numbers the papers of a run: that of the number, or in A/65/6 (Sect. 16) that of the section. */
export function countedStep(steps: readonly Step[]): number {
  const place = (name: PartName): number => steps.findIndex(({ part }) => part === name)
  return place('number') < 0 ? place('section') : place('number')
}

/** Why a text is no pattern, or undefined where it is one. */
export function patternFault(pattern: string): string | undefined {
  const names = Array.from(pattern.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name)
  const unknown = names.find((name) => !PARTS.some((part) => part === name))
  if (unknown !== undefined) return `{${unknown}} is no part of a symbol: ${PARTS.map((part) => `{${part}}`).join(', ')} are`
  if (!/^[A-Z]+\//.test(pattern)) return 'a pattern begins with capital letters and a slash, as A/{session}/{number}'
  if (!/^[A-Za-z0-9./() -]+$/.test(pattern.replaceAll(/\{[a-z]+\}/g, '')))
    return 'a pattern is made of letters, digits, slashes, dots, hyphens, blanks, round brackets and parts in braces'
  if (!names.includes('number') && !names.includes('section')) return 'a pattern has {number} in it, or {section}'
  if (new Set(names).size < names.length) return 'a pattern has each part once'
  return pattern.includes('}{') ? 'between two parts of a pattern stands a slash, a dot or something else' : undefined
}

/** Whether a text is a pattern of symbols. */
export const isSymbolPattern = (text: string): boolean => patternFault(text) === undefined

/** The pieces of a pattern. */
export function readPattern(pattern: string): Pattern {
  const [head = '', ...rest] = pattern.split(/\{([a-z]+)\}/)
  const end = head.lastIndexOf('/')
  const steps: Step[] = []
  let before = head.slice(end)
  for (let at = 0; at < rest.length; at += 2) {
    steps.push({ before, part: PARTS.find((part) => part === rest[at]) })
    before = rest[at + 1] ?? ''
  }
  return { organ: head.slice(0, end), steps: before === '' ? steps : [...steps, { before, part: undefined }] }
}

/** The form with an organ, its working groups and the year of a session as the patterns that mean the same. */
export function patternsOfForm({ organ, subsidiary, kinds, folders, changes }: SymbolForm): SymbolPatterns {
  const series = [
    '{number}',
    ...(kinds.length > 0 ? ['{kind}.{number}'] : []),
    ...(folders.length > 0 ? ['{folder}/{number}'] : []),
  ]
  const bodies = [organ, ...(subsidiary === undefined ? [] : [`${organ}/${subsidiary}.{group}`])]
  return {
    patterns: bodies.flatMap((body) => series.map((papers) => `${body}/{year}/${papers}`)),
    kinds,
    folders,
    changes,
    unnumbered: [],
  }
}

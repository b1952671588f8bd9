import { AFTER_LETTERS, BEFORE_CHANGE, BREAK, DIGITS, exact, loose, NOTHING, NUMBER, oneOf } from './notation.ts'
import { partForms } from './parts.ts'
import { type Pattern, readPattern, type Step, type SymbolPatterns } from './patterns.ts'

/** A step of a pattern, as it is found in the folded text. */
export interface LooseStep extends Step {
  /** Of a kind or a folder, groups: letters, what parts them from the number. Else the groups are those of the part. */
  readonly pattern: RegExp
  /** Of a kind or a folder, letters that are none of the known ones; groups: letters. */
  readonly unknown: RegExp | undefined
}

/** One pattern of a body. */
export interface PatternGrammar {
  readonly steps: readonly LooseStep[]
  /** The symbol as it should be written; groups: the parts, changes, asterisks. */
  readonly strict: RegExp
}

/** The patterns of a body whose symbols have one organ: `strict` is for the text as typed, all others for the folded text. */
export interface SymbolGrammar {
  readonly words: SymbolPatterns
  readonly organ: string
  readonly patterns: readonly PatternGrammar[]
  /** Letters that stand after the organ in some symbol. */
  readonly letters: readonly string[]
  /** Where a symbol may begin; groups: whole organ, first part only, last part only, something like the organ. */
  readonly start: RegExp
  /** What shows that a strictly read symbol goes on, and so is none. */
  readonly goesOn: RegExp
  /** Groups: number. */
  readonly separatedNumber: RegExp
  /** Groups: letters, number; letters without a number. */
  readonly change: RegExp
  readonly unknownChange: RegExp
  readonly tail: RegExp
  readonly asterisks: RegExp
}

/** A corrigendum to an addendum to a revision has three. */
const MOST_CHANGES = 8
const SHORTEST_GUESSED_ORGAN = 5
/** An organ of fewer letters is a word of prose as well. */
const SHORTEST_ORGAN = 3

/** Makes the grammars of a body's patterns, one for each organ that they have. */
export function symbolGrammars(words: SymbolPatterns): SymbolGrammar[] {
  const byOrgan = new Map<string, Pattern[]>()
  for (const text of words.patterns) {
    const pattern = readPattern(text)
    byOrgan.set(pattern.organ, [...(byOrgan.get(pattern.organ) ?? []), pattern])
  }
  return Array.from(byOrgan, ([organ, patterns]) => grammarOf(words, organ, patterns))
}

function grammarOf(words: SymbolPatterns, organ: string, patterns: readonly Pattern[]): SymbolGrammar {
  const begins = looseOrgan(organ)
  const changes = oneOf(words.changes.map(loose))
  const unnumbered = oneOf(words.unnumbered.map(loose))
  return {
    words,
    organ,
    patterns: patterns.map((pattern) => patternGrammar(words, pattern)),
    letters: [
      ...[...words.kinds, ...words.folders, ...words.changes].map((word) => word.toUpperCase()),
      ...patterns.flatMap(({ steps }) => /^\/([A-Za-z]+)/.exec(steps[0]?.before ?? '')?.[1]?.toUpperCase() ?? []),
    ],
    start: startPattern(organ, begins, patterns),
    goesOn: new RegExp(`[A-Z0-9]|/(?!${begins}${BREAK})|${BEFORE_CHANGE}${changes}[ ./]{0,2}[0-9]`, 'y'),
    separatedNumber: new RegExp(`${BREAK}${NUMBER}`, 'y'),
    change: new RegExp(`\\*{0,3}${BEFORE_CHANGE}(?:(${changes})${AFTER_LETTERS}${NUMBER}|(${unnumbered})(?![A-Z0-9]))`, 'y'),
    unknownChange: new RegExp(`\\*{0,3}/{1,2} ?(?!${begins}${BREAK})([A-Z]{2,6})[ .]{0,2}${NUMBER}`, 'y'),
    tail: new RegExp(`(?:(?!/{0,2}${begins}${BREAK})/{0,2}[A-Z0-9]|\\.[0-9]){1,160}`, 'y'),
    asterisks: /\*{1,3}/y,
  }
}

function patternGrammar(words: SymbolPatterns, { organ, steps }: Pattern): PatternGrammar {
  const parts = steps.map(({ before, part }) => exact(before) + (part ? `(${partForms[part].strict(words)})` : ''))
  const changes = [...words.changes.map((word) => `${exact(word)}\\.${DIGITS}`), ...words.unnumbered.map(exact)]
  const ending = `((?:/${oneOf(changes)}){0,${MOST_CHANGES}})(\\*{0,3})`
  return {
    steps: steps.map((step, at) => looseStep(words, step, steps[at - 1])),
    strict: new RegExp(exact(organ) + parts.join('') + ending, 'y'),
  }
}

function looseStep(words: SymbolPatterns, step: Step, last: Step | undefined): LooseStep {
  const { before, part } = step
  // A folder is taken for a kind and a kind for a folder.
  if (last && isOfLetters(last)) return { ...step, pattern: new RegExp(AFTER_LETTERS + looseOf(part), 'y'), unknown: undefined }
  const lead = looseText(before)
  if (!isOfLetters(step))
    return {
      ...step,
      pattern: new RegExp((part === 'year' && before === '/' ? `${lead}?` : lead) + looseOf(part), 'y'),
      unknown: undefined,
    }
  const known = part === 'kind' ? words.kinds : words.folders
  const letters = oneOf(known.map((word) => (word.length > 1 ? loose(word) : word.toUpperCase())))
  return {
    ...step,
    pattern: new RegExp(`${lead}(${letters})(${AFTER_LETTERS})(?=${NUMBER})`, 'y'),
    unknown: new RegExp(`/{1,2} ?([A-Z]{2,6})[ ./。]{0,2}(?=${NUMBER})`, 'y'),
  }
}

/** Whether a step is of letters that number a series of their own. */
export function isOfLetters({ part }: Step): boolean {
  return part === 'kind' || part === 'folder'
}

function looseOf(part: Step['part']): string {
  return part ? partForms[part].loose : ''
}

/** What is typed for the text between two parts. */
function looseText(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '/': BREAK,
    ' ': ' {0,2}',
    '(': '[(\\[]? {0,2}',
    ')': '(?: {0,2}[)\\]])?',
    '-': ' {0,2}[-/] {0,2}',
  }
  return Array.from(text, (sign) => signs[sign] ?? loose(sign)).join('')
}

function looseOrgan(organ: string): string {
  return organ.split('/').map(loose).join(BREAK)
}

function startPattern(organ: string, begins: string, patterns: readonly Pattern[]): RegExp {
  const parts = organ.split('/')
  const { length } = organ
  // A part of an organ, and what is like an organ, are taken for it only where the year of a session follows.
  const hasYear = patterns.some(({ steps: [first] }) => first?.part === 'year' && first.before === '/')
  const alone = (part = ''): string =>
    hasYear && parts.length > 1 && part.length >= SHORTEST_ORGAN ? `${loose(part)}(?=/[0-9OIL]{4}/)` : NOTHING
  const isGuessed = hasYear && length >= SHORTEST_GUESSED_ORGAN && /^[A-Z/]+$/.test(organ)
  const like = isGuessed ? `[A-Z0-9][A-Z0-9/]{${length - 2},${length}}(?=/[0-9]{4}/)` : NOTHING
  const end = length < SHORTEST_ORGAN ? '(?= {0,2}/)' : /\d$/.test(organ) ? '(?![A-Z0-9])' : '(?![A-Z])'
  return new RegExp(`(${begins}${end})|(${alone(parts[0])})|(${alone(parts.at(-1))})|(${like})`, 'g')
}

import type { Language } from '../model/language.ts'
import { fillPattern } from './conventions.ts'
import type { Fact } from './facts.ts'
import type { PrintedPart } from './helpers.ts'
import { formsOfKind, wordsOfKind } from './kind-words.ts'

type Decision = Extract<Fact, { kind: 'decision' }>

/** The forms in which a language cites a decision; undefined where they are those of the wording. */
export function formsOfDecision(language: Language, decision: Decision): readonly string[] | undefined {
  const patterns = patternsFor(language, decision)
  return patterns ? Object.keys(patterns) : formsOfKind(language, decision.cites)
}

/** A decision in a form of the language, or what else it is, with its number where it has one; undefined where there is no such form. */
export function citeDecision(language: Language, decision: Decision, form: string): readonly PrintedPart[] | undefined {
  const { cites, number } = decision
  const patterns = patternsFor(language, decision)
  if (patterns) {
    const pattern = patterns[form]
    return pattern === undefined ? undefined : [{ text: fillPattern(pattern, { number: number ?? '' }) }]
  }
  const pattern = language['kind-citations']?.[number === undefined ? 'unnumbered' : 'numbered']
  const kind = wordsOfKind(language, cites, form)
  if (pattern === undefined || !kind) return undefined
  return pattern
    .split(/\{\{(kind|number)\}\}/)
    .map((part, at): PrintedPart => (at % 2 === 0 ? { text: part } : part === 'kind' ? kind : { text: number ?? '' }))
    .filter((part) => !('text' in part) || part.text !== '')
}

/** The patterns that decisions and resolutions have of their own, for their numbers. */
function patternsFor({ citations }: Language, { cites, number }: Decision): Readonly<Record<string, string>> | undefined {
  return number !== undefined && (cites === 'decision' || cites === 'resolution') ? citations[cites] : undefined
}

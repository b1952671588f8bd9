import type { Language } from '../model/language.ts'
import { fillPattern } from './conventions.ts'
import type { Fact } from './facts.ts'

/** A decision in a form of the language; undefined where the language has none such. */
export function citeDecision(
  language: Language,
  { cites, number }: Extract<Fact, { kind: 'decision' }>,
  form: string,
): string | undefined {
  const pattern = language.citations[cites][form]
  return pattern === undefined ? undefined : fillPattern(pattern, { number })
}

import type { Fact } from './facts.ts'

/** The helpers that print days or months. */
const OF_DAYS = ['date', 'span', 'month', 'hours']

/** Why a helper cannot print a fact whose day is not known yet, and what to write until it is; undefined where it can, or is none for days. */
export function unknownDay(fact: Fact, helper: string): { readonly message: string; readonly help: string } | undefined {
  const waitsFor = 'waitsFor' in fact ? fact.waitsFor : undefined
  if (waitsFor === undefined || !OF_DAYS.includes(helper)) return undefined
  if (fact.kind === 'month' && helper === 'month') return undefined
  const called = NAMES[fact.path] ?? fact.path
  return {
    message: `${helper} cannot print ${called}: ${waitsFor}`,
    help:
      fact.kind === 'month'
        ? `write {{month ${called}}}, or the day under ${fact.path} in session.yaml once it is known`
        : 'take the sentence out until then, or write the day under opens in session.yaml once it is known',
  }
}

/** What expressions call the ends of the session. */
const NAMES: Readonly<Record<string, string>> = { opens: 'opening', closes: 'closing' }

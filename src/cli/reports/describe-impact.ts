import type { Appearance, Impact } from '../../changes/impact.ts'
import { placeName } from '../../changes/place-name.ts'
import type { Session } from '../../model/session.ts'
import type { Span } from '../../source/source-file.ts'
import type { SessionImpact } from '../work/find-impact.ts'

/** What hangs on a fact, for people: what it is, what follows from it, where it is named and where it is printed. */
export function describeImpact({ session, impacts }: SessionImpact): string {
  return impacts.map((impact) => describe(session, impact)).join('\n\n')
}

function describe(session: Session, { fact, values, follows, named, appearances }: Impact): string {
  return [
    fact,
    ...values.map(({ fact: name, value, span }) => `  ${name === fact ? '' : `${name} `}= ${value}  ${placeText(span)}`),
    '',
    ...section('what follows from it', follows, ({ facts, value, because }) => `${facts.join(', ')} = ${value}  (${because})`),
    ...section('named in the facts', named, placeText),
    ...section(`printed in ${session.data.symbol}`, appearances, (appearance) => describeAppearance(session, appearance)),
  ]
    .join('\n')
    .trimEnd()
}

function section<T>(title: string, entries: readonly T[], describeEntry: (entry: T) => string): string[] {
  if (entries.length === 0) return [`${title}: nothing`, '']
  return [`${title}:`, ...entries.map((entry) => `  ${describeEntry(entry)}`), '']
}

function describeAppearance(session: Session, { passage, languages }: Appearance): string {
  const places = languages.map(({ language, span }) => `      ${language}  ${span ? placeText(span) : ''}`.trimEnd())
  // Where every language has the text from one place, as a date that is worked out, that place says it all.
  const same = new Set(languages.map(({ span }) => span && placeText(span))).size === 1
  const codes = languages.map(({ language }) => language).join(' ')
  const head = `${placeName(session, passage)}  [${passage.id}]`
  const [first] = languages
  return same ? `${head}\n      ${codes}  ${first?.span ? placeText(first.span) : ''}`.trimEnd() : [head, ...places].join('\n')
}

/** The same for programs: plain data with places as in `check --reporter json`. */
export function impactData({ session, impacts }: SessionImpact): unknown {
  return impacts.map(({ fact, values, follows, named, appearances }) => ({
    symbol: session.data.symbol,
    fact,
    values: values.map(({ fact: name, value, span }) => ({ fact: name, value, ...placeData(span) })),
    follows,
    named: named.map(placeData),
    appearances: appearances.map(({ passage, facts, languages }) => ({
      id: passage.id,
      place: placeName(session, passage),
      facts,
      languages: languages.map(({ language, span }) => ({ language, ...(span ? placeData(span) : {}) })),
    })),
  }))
}

function placeText({ file, start }: Span): string {
  const { line, column } = file.placeOf(start)
  return `${file.path}:${line}:${column}`
}

function placeData({ file, start }: Span): { path: string; line: number; column: number } {
  return { path: file.path, ...file.placeOf(start) }
}

import type { Appearance, Impact, StayingDay, TypedPlace } from '../../changes/impact.ts'
import { placeName } from '../../changes/place-name.ts'
import type { Session } from '../../model/session.ts'
import type { Span } from '../../source/source-file.ts'
import type { SessionImpact } from '../work/find-impact.ts'
import { placeText } from './place-text.ts'

/** What hangs on a fact, for people: what it is, what follows from it, where it is named and where it is printed. */
export function describeImpact({ session, impacts }: SessionImpact): string {
  return impacts.map((impact) => describe(session, impact)).join('\n\n')
}

function describe(session: Session, { fact, values, follows, staying, named, appearances, typed }: Impact): string {
  return [
    fact,
    ...values.map(({ fact: name, value, span }) => `  ${name === fact ? '' : `${name} `}= ${value}  ${placeText(span)}`),
    ...(values.length > 0 || follows.some(({ facts }) => facts.includes(fact)) ? [] : ['  is not stated']),
    '',
    ...section('what follows from it', follows, ({ facts, value, because }) => `${facts.join(', ')} = ${value}  (${because})`),
    ...(staying.length > 0 ? section('fixed days, which stay where they are', staying, describeStaying) : []),
    ...section('named in the facts', named, placeText),
    ...section(`printed in ${session.data.symbol}`, appearances, (appearance) => describeAppearance(session, appearance)),
    ...(typed.length > 0 ? section('typed, and left behind when it changes', typed, describeTyped) : []),
  ]
    .join('\n')
    .trimEnd()
}

/** A fixed day with its distance: `speakers-list.closes = 2016-10-17  (the day of the opening)`. */
function describeStaying({ fact, day, fromOpening, span }: StayingDay): string {
  if (fromOpening === undefined) return `${fact} = ${day}  ${placeText(span)}`
  const days = Math.abs(fromOpening)
  const distance = `${days} ${days === 1 ? 'day' : 'days'} ${fromOpening < 0 ? 'before' : 'after'} the opening`
  return `${fact} = ${day}  (${days === 0 ? 'the day of the opening' : distance})  ${placeText(span)}`
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

function describeTyped({ language, text, span }: TypedPlace): string {
  return `${language}  ${text}  ${placeText(span)}`
}

/** The same for programs: plain data with places as in `check --reporter json`. */
export function impactData({ session, impacts }: SessionImpact): unknown {
  return impacts.map(({ fact, values, follows, staying, named, appearances, typed }) => ({
    symbol: session.data.symbol,
    fact,
    values: values.map(({ fact: name, value, span }) => ({ fact: name, value, ...placeData(span) })),
    follows,
    staying: staying.map(({ span, ...day }) => ({ ...day, ...placeData(span) })),
    named: named.map(placeData),
    appearances: appearances.map(({ passage, facts, languages }) => ({
      id: passage.id,
      place: placeName(session, passage),
      facts,
      languages: languages.map(({ language, span }) => ({ language, ...(span ? placeData(span) : {}) })),
    })),
    typed: typed.map(({ language, text, span }) => ({ language, text, ...placeData(span) })),
  }))
}

function placeData({ file, start }: Span): { path: string; line: number; column: number } {
  return { path: file.path, ...file.placeOf(start) }
}

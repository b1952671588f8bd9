import { type Day, isRealDay } from '../model/day.ts'
import { derivationsOf } from '../model/derivations.ts'
import { factValues } from '../model/fact-values.ts'
import type { Language } from '../model/language.ts'
import { particularNames } from '../model/masthead.ts'
import type { Session } from '../model/session.ts'
import { isSamePaper } from '../model/symbols.ts'
import { formatDay, formatMastheadDay, formatSpan } from '../rendering/conventions.ts'
import { itemReference } from '../rendering/item-references.ts'

/** Names that expressions use for facts at the top of session.yaml. */
const ALIASES: Readonly<Record<string, string>> = {
  opening: 'opens',
  closing: 'closes',
  paper: 'symbol',
  'documents.paper': 'symbol',
  'next-session': 'session',
}

/**
 * The facts that a text means: by its name, by its value, or as a paper prints it in one of the languages: `item 5`, `17 October 2016`.
 * A value may be that of several facts.
 */
export function findFacts(session: Session, text: string, languages: readonly Language[] = []): string[] {
  const name = ALIASES[text] ?? text
  if (factNames(session).includes(name)) return [name]
  const item = itemMeant(session, text, languages)
  if (item !== undefined) return [`items.${item}`]
  const stated = factValues(session)
  const derived = derivationsOf(session)
  const days = new Set([...stated, ...derived].flatMap(({ value }) => value.split(' to ').filter(isRealDay)))
  const wanted = isRealDay(text) ? [text] : daysMeant(days, text, languages)
  const isMeant = (value: string): boolean => value === text || value.split(' to ').some((day) => wanted.includes(day))
  return [
    ...stated
      .filter(({ fact, value }) => isMeant(value) || (fact.endsWith('symbol') && isSamePaper(value, text)))
      .map(({ fact }) => fact),
    ...derived.flatMap(({ facts, value }) => (isMeant(value) ? endsMeant(facts, value, wanted) : [])),
  ]
}

/** Of the two ends of a span those that are meant; of what has one value all. */
function endsMeant(facts: readonly string[], value: string, wanted: readonly Day[]): readonly string[] {
  const ends = value.split(' to ')
  return ends.length === facts.length && facts.length > 1 ? facts.filter((_, at) => wanted.includes(ends[at] ?? '')) : facts
}

/** The days that a text is the printed form of: by any pattern of a language that has all of a date, and by the ends of its spans. */
function daysMeant(days: ReadonlySet<Day>, text: string, languages: readonly Language[]): Day[] {
  const wanted = plain(text)
  return [...days].filter((day) =>
    languages.some((language) => {
      const forms = Object.entries(language.dates).flatMap(([form, pattern]) => (pattern.includes('{{year}}') ? form : []))
      const printed = [
        ...forms.map((form) => formatDay(language, form, day)),
        ...Object.keys(language.spans).map((form) => formatSpan(language, form, day, day) ?? ''),
        formatMastheadDay(language, day),
      ]
      return printed.some((date) => plain(date) === wanted)
    }),
  )
}

/** The item that a text refers to, in any form of a reference. */
function itemMeant({ items }: Session, text: string, languages: readonly Language[]): string | undefined {
  const wanted = plain(text)
  return items.find((item) =>
    languages.some((language) =>
      Object.keys(language.reference).some((form) => {
        const parts = itemReference(language, item, form) ?? []
        return plain(parts.map((part) => part.text).join('')) === wanted
      }),
    ),
  )?.id
}

/** A text apart from capitals, from blanks and from how numerals are raised: as one types it who has seen it printed. */
function plain(text: string): string {
  return text
    .replace(/\^\{([^}]*)\}/g, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')
}

/** Every name that a fact can be asked for by: of a value, of what values stand under, and of what follows from them. */
export function factNames(session: Session): string[] {
  const full = [
    ...factValues(session).map(({ fact }) => fact),
    ...derivationsOf(session).flatMap(({ facts }) => facts),
    ...session.data.instruments.map((id) => `instruments.${id}`),
    // What is not known yet of the issue has its place too.
    ...particularNames.map((name) => `masthead.${name}`),
  ]
  return [...new Set(full.flatMap(withParents))]
}

function withParents(fact: string): string[] {
  const parts = fact.split('.')
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
}

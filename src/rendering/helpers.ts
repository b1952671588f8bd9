import type { AgendaItem } from '../model/agenda.ts'
import { numberWord } from '../model/number-words.ts'
import type { Language } from '../model/language.ts'
import { sectionOf } from '../model/wording-sections.ts'
import { fillPattern, formatDay, formatHours, formatSpan, formatTime } from './conventions.ts'
import type { Fact, FactKind } from './facts.ts'
import { itemReference, type ReferencePart } from './item-references.ts'

/** What a helper needs beside its fact: the language, the items for references, and the units that hold names and titles. */
export interface HelperContext {
  readonly language: Language
  readonly item: (id: string) => AgendaItem | undefined
}

/** A piece of plain text, a symbol, a reference to an item, another unit of the wording in one of its forms, or a note by its id. */
export type Printed =
  | { readonly text: string }
  | { readonly symbol: string }
  | { readonly reference: readonly ReferencePart[] }
  | { readonly unit: readonly string[] }
  | { readonly note: string }

/** A helper of the wording: which facts it prints, in which forms, and how. It answers undefined when a form has no entry for the fact. */
export interface Helper {
  readonly prints: readonly FactKind[]
  /** The forms that the language has; undefined where the forms are those of the named unit. */
  readonly forms?: (language: Language, fact: Fact) => readonly string[]
  readonly print: (fact: Fact, form: string, context: HelperContext) => Printed | undefined
}

const text = (value: string | undefined): Printed | undefined => (value === undefined ? undefined : { text: value })

function unitOf(fact: Fact, field: string): Printed | undefined {
  const section = sectionOf(fact.kind)
  return section && 'id' in fact ? { unit: [section, fact.id, field] } : undefined
}

/** The helpers that a wording may call; there are no others. */
export const helpers: Readonly<Record<string, Helper>> = {
  date: {
    prints: ['day'],
    forms: (language) => Object.keys(language.dates),
    print: (fact, form, { language }) => {
      const pattern = language.dates[form]
      return fact.kind === 'day' && pattern ? text(formatDay(language, pattern, fact.day)) : undefined
    },
  },
  time: {
    prints: ['day'],
    forms: (language) => Object.keys(language.times['on-the-hour']),
    print: (fact, form, { language }) =>
      fact.kind === 'day' && fact.time ? text(formatTime(language, form, fact.time.at)) : undefined,
  },
  hours: {
    prints: ['day'],
    forms: () => ['default'],
    print: (fact, _form, { language }) =>
      fact.kind === 'day' && fact.time && fact.until ? text(formatHours(language, fact.time.at, fact.until.at)) : undefined,
  },
  month: {
    prints: ['month'],
    forms: (language) => Object.keys(language['months-of-year']),
    print: (fact, form, { language }) => {
      const pattern = language['months-of-year'][form]
      if (fact.kind !== 'month' || !pattern) return undefined
      return text(fillPattern(pattern, { year: fact.year, month: language.months[fact.month - 1] ?? '' }))
    },
  },
  span: {
    prints: ['session', 'meeting'],
    forms: (language) => Object.keys(language.spans),
    print: (fact, form, { language }) =>
      (fact.kind === 'session' || fact.kind === 'meeting') && fact.from && fact.to
        ? text(formatSpan(language, form, fact.from, fact.to))
        : undefined,
  },
  ordinal: {
    prints: ['session', 'meeting'],
    forms: (language, fact) => Object.keys(language.ordinals[fact.kind === 'meeting' ? 'meeting' : 'session']),
    print: (fact, form, { language }) =>
      (fact.kind === 'session' || fact.kind === 'meeting') && fact.number
        ? text(numberWord(language, fact.kind, form, fact.number))
        : undefined,
  },
  number: {
    prints: ['number', 'provision'],
    forms: (language) => ['default', ...Object.keys(language.numbers)],
    print: (fact, form, { language }) => {
      const value = fact.kind === 'number' ? fact.value : fact.kind === 'provision' ? fact.number : undefined
      if (value === undefined) return undefined
      return text(form === 'default' ? String(value) : numberWord(language, 'numbers', form, value))
    },
  },
  cite: {
    prints: ['decision', 'provision'],
    forms: (language, fact) => ('cites' in fact ? Object.keys(language.citations[fact.cites]) : []),
    print: (fact, form, { language }) => {
      if (fact.kind !== 'decision' && fact.kind !== 'provision') return undefined
      const pattern = language.citations[fact.cites][form]
      return pattern === undefined ? undefined : text(fillPattern(pattern, { number: fact.number }))
    },
  },
  symbol: {
    prints: ['document'],
    forms: () => ['default'],
    print: (fact) => (fact.kind === 'document' ? { symbol: fact.symbol } : undefined),
  },
  reference: {
    prints: ['item'],
    forms: (language) => Object.keys(language.reference),
    print: (fact, form, { language, item }) => {
      const found = fact.kind === 'item' ? item(fact.id) : undefined
      const reference = found && itemReference(language, found, form)
      return reference && { reference }
    },
  },
  note: {
    prints: ['note'],
    forms: () => ['default'],
    print: (fact) => (fact.kind === 'note' ? { note: fact.id } : undefined),
  },
  name: { prints: ['body', 'place'], print: (fact) => unitOf(fact, 'name') },
  title: { prints: ['item', 'section', 'instrument', 'decision', 'document'], print: (fact) => unitOf(fact, 'title') },
  short: { prints: ['item', 'instrument', 'body'], print: (fact) => unitOf(fact, 'short') },
  place: {
    prints: ['session', 'meeting', 'day'],
    print: (fact) => {
      if (fact.kind === 'day') return fact.place && { unit: ['places', fact.place.id, 'name'] }
      return (fact.kind === 'session' || fact.kind === 'meeting') && fact.place
        ? { unit: ['places', fact.place, 'name'] }
        : undefined
    },
  },
}

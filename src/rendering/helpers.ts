import type { AgendaItem } from '../model/agenda.ts'
import { numberWord } from '../model/number-words.ts'
import type { Language } from '../model/language.ts'
import { sectionOf } from '../model/wording-sections.ts'
import { citeDecision, formsOfDecision } from './cite-decision.ts'
import { citeProvision, formsOfProvision, numberOfProvision } from './cite-provision.ts'
import { citeWithName, LONG } from './cite-with-name.ts'
import { formatDay, formatHours, formatMonth, formatSpan, formatTime } from './conventions.ts'
import type { Fact, FactKind } from './facts.ts'
import { gatheringForms, gatheringName } from './gathering-name.ts'
import { joinedPlaces } from './joined-places.ts'
import { formsOfKind, wordsOfKind } from './kind-words.ts'
import { itemReference, type ReferencePart } from './item-references.ts'

/** What a helper needs beside its fact: the language, the items for references, and the units that hold names and titles. */
export interface HelperContext {
  readonly language: Language
  readonly item: (id: string) => AgendaItem | undefined
}

/** A piece of plain text, a symbol, a reference to an item, another unit of the wording in one of its forms, a note by its id, or several stretches. */
export type Printed =
  | { readonly text: string }
  | { readonly symbol: string }
  | { readonly reference: readonly ReferencePart[] }
  | NamedPart
  | { readonly note: string }
  | { readonly parts: readonly PrintedPart[] }

/** A unit of the wording, or another where it has none such; in the form of the expression, or in one that the language wants there. */
export interface NamedPart {
  readonly unit: readonly string[]
  readonly orElse?: readonly string[]
  readonly form?: string
}

/** A stretch of what is printed: words, or those of a unit. */
export type PrintedPart = { readonly text: string } | NamedPart

/** A helper of the wording: which facts it prints, in which forms, and how. It answers undefined when a form has no entry for the fact. */
export interface Helper {
  readonly prints: readonly FactKind[]
  /** The forms that the language has; undefined where the forms are those of the named unit. */
  readonly forms?: (language: Language, fact: Fact) => readonly string[] | undefined
  readonly print: (fact: Fact, form: string, context: HelperContext) => Printed | undefined
}

const text = (value: string | undefined): Printed | undefined => (value === undefined ? undefined : { text: value })

/** One stretch as what it is; several as such. */
function inParts(parts: readonly PrintedPart[] | undefined): Printed | undefined {
  const [first, second] = parts ?? []
  return first && second === undefined ? first : parts && { parts }
}

/** What a decision or a document is. */
function kindOf(fact: Fact): string | undefined {
  return fact.kind === 'decision' ? fact.cites : fact.kind === 'document' ? fact.is : undefined
}

function unitOf(fact: Fact, field: string): Printed | undefined {
  const section = sectionOf(fact.kind)
  return section && 'id' in fact ? { unit: [section, fact.id, field] } : undefined
}

/** The list of ordinals by which a fact is counted: a session of a body that holds meetings is one of these. */
export function countedAs(fact: Fact): 'session' | 'meeting' {
  return fact.kind === 'meeting' || (fact.kind === 'session' && fact.counts === 'meeting') ? 'meeting' : 'session'
}

/** The helpers that a wording may call; there are no others. */
export const helpers: Readonly<Record<string, Helper>> = {
  date: {
    prints: ['day'],
    forms: (language) => Object.keys(language.dates),
    print: (fact, form, { language }) => {
      return fact.kind === 'day' && fact.day !== undefined ? text(formatDay(language, form, fact.day)) : undefined
    },
  },
  time: {
    prints: ['day', 'month'],
    forms: (language) => Object.keys(language.times['on-the-hour']),
    print: (fact, form, { language }) =>
      (fact.kind === 'day' || fact.kind === 'month') && fact.time ? text(formatTime(language, form, fact.time.at)) : undefined,
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
      if (fact.kind !== 'month') return undefined
      return text(formatMonth(language, form, `${fact.year}-${String(fact.month).padStart(2, '0')}`))
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
    forms: (language, fact) => Object.keys(language.ordinals[countedAs(fact)]),
    print: (fact, form, { language }) =>
      (fact.kind === 'session' || fact.kind === 'meeting') && fact.number
        ? text(numberWord(language, countedAs(fact), form, fact.number))
        : undefined,
  },
  gathering: {
    prints: ['session'],
    forms: (language, fact) => (fact.kind === 'session' ? gatheringForms(language, fact.counts) : []),
    print: (fact, form, { language }) => (fact.kind === 'session' ? text(gatheringName(language, form, fact)) : undefined),
  },
  number: {
    prints: ['number', 'provision'],
    forms: (language) => ['default', ...Object.keys(language.numbers)],
    print: (fact, form, { language }) => {
      const value = fact.kind === 'number' ? fact.value : fact.kind === 'provision' ? numberOfProvision(fact.steps) : undefined
      if (value === undefined) return undefined
      return text(form === 'default' ? String(value) : numberWord(language, 'numbers', form, value))
    },
  },
  cite: {
    prints: ['decision', 'provision'],
    forms: (language, fact) => {
      if (fact.kind === 'provision') return [...formsOfProvision(language, fact.steps), ...(language.provisions ? [LONG] : [])]
      return fact.kind === 'decision' ? formsOfDecision(language, fact) : []
    },
    print: (fact, form, { language }) => {
      if (fact.kind === 'decision') return inParts(citeDecision(language, fact, form))
      if (fact.kind !== 'provision') return undefined
      return form === LONG ? inParts(citeWithName(language, fact)) : text(citeProvision(language, fact.steps, form))
    },
  },
  kind: {
    prints: ['decision', 'document'],
    forms: (language, fact) => formsOfKind(language, kindOf(fact) ?? ''),
    print: (fact, form, { language }) => {
      const kind = kindOf(fact)
      const words = kind === undefined ? undefined : wordsOfKind(language, kind, form)
      return words && inParts([words])
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
    print: (fact, _form, { language }) => {
      const place =
        fact.kind === 'day' ? fact.place?.id : fact.kind === 'session' || fact.kind === 'meeting' ? fact.place : undefined
      const parts = joinedPlaces([place ?? []].flat(), language).map((part) =>
        'place' in part ? { unit: ['places', part.place, 'name'] } : { text: part.text },
      )
      return parts.length > 1 ? { parts } : parts[0]
    },
  },
}

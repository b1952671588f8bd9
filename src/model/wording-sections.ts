import { sectionsAmong } from './agenda.ts'
import type { Session } from './session.ts'
import { wordedLines } from './title-lines.ts'

/** The parts of a paper's wording, as translators share them out. */
export const WORDING_PARTS = ['title', 'agenda', 'annotations', 'documents', 'timetable', 'names'] as const
export type WordingPart = (typeof WORDING_PARTS)[number]

/** What an entry of a section says of its id: a text in a field of its own, or in place of all fields where it has no other. */
type Field = 'name' | 'title' | 'short'

/** A section of a wording: the ids that it words, and how. */
interface WordingSection {
  /** What its ids are, as facts. */
  readonly of: 'line' | 'place' | 'body' | 'instrument' | 'decision' | 'document' | 'note' | 'section' | 'item'
  readonly ids: (session: Session) => readonly string[]
  /** The fields of an entry, the one that it cannot lack first; none where an entry is a plain text. */
  readonly fields: readonly Field[]
  /** Whether ids may go without words. */
  readonly mayLack: boolean
  readonly part: WordingPart
}

/** The sections of a wording that say something of their own, in the order of the file; departures and corrections speak of the others. */
export const WORDING_SECTIONS = {
  lines: { of: 'line', ids: ({ data }) => wordedLines(data), fields: [], mayLack: false, part: 'title' },
  places: { of: 'place', ids: ({ data }) => Object.keys(data.places), fields: ['name'], mayLack: false, part: 'names' },
  bodies: { of: 'body', ids: ({ data }) => Object.keys(data.bodies), fields: ['name', 'short'], mayLack: false, part: 'names' },
  instruments: {
    of: 'instrument',
    ids: ({ data }) => data.instruments,
    fields: ['title', 'short'],
    mayLack: false,
    part: 'names',
  },
  decisions: {
    of: 'decision',
    ids: ({ data }) => Object.keys(data.decisions),
    fields: ['title', 'short'],
    mayLack: true,
    part: 'names',
  },
  documents: { of: 'document', ids: ({ data }) => Object.keys(data.documents), fields: [], mayLack: false, part: 'documents' },
  notes: { of: 'note', ids: ({ data }) => data.notes, fields: [], mayLack: false, part: 'annotations' },
  sections: {
    of: 'section',
    ids: ({ agenda }) => sectionsAmong(agenda).map(({ id }) => id),
    fields: ['title'],
    mayLack: false,
    part: 'agenda',
  },
  items: {
    of: 'item',
    ids: ({ items }) => items.map(({ id }) => id),
    fields: ['title', 'short'],
    mayLack: false,
    part: 'agenda',
  },
} as const satisfies Record<string, WordingSection>

const sections: readonly (readonly [name: string, section: WordingSection])[] = Object.entries(WORDING_SECTIONS)

/** The section that words facts of a kind. */
export function sectionOf(fact: string): string | undefined {
  return sections.find(([, section]) => section.of === fact)?.[0]
}

/** A unit of the wording: what is translated, compared and marked as one. */
export interface UnitName {
  /** Its path without forms, the same in every language. */
  readonly id: string
  readonly part: WordingPart
  /** Whether a language may have it and another not. */
  readonly isShort: boolean
}

/** The units that every language must word, in the order of the session; short forms and titles of decisions may lack. */
export function requiredUnits(session: Session): UnitName[] {
  return [
    TITLE,
    ...sections.flatMap(([name, section]) =>
      section.mayLack
        ? []
        : section
            .ids(session)
            .flatMap((id) => [
              unitName(name, section, id, section.fields[0]),
              ...(section.of === 'item' ? annotationUnits(session, id) : []),
            ]),
    ),
  ]
}

const TITLE: UnitName = { id: 'title', part: 'title', isShort: false }

function annotationUnits({ items }: Session, id: string): UnitName[] {
  return items.flatMap((item) => (item.id === id ? item.annotation.map((paragraph) => annotationUnit(id, paragraph.id)) : []))
}

function annotationUnit(item: string, paragraph: string): UnitName {
  return { id: `items.${item}.annotation.${paragraph}`, part: 'annotations', isShort: false }
}

function unitName(name: string, { of, part }: WordingSection, id: string, field: Field | undefined): UnitName {
  const isShort = field === 'short'
  // The short title of an item is that of the timetable.
  return {
    id: [name, id, ...(field ? [field] : [])].join('.'),
    part: of === 'item' && isShort ? 'timetable' : part,
    isShort,
  }
}

/** The units of an entry, whether or not a language has each of them. */
export function unitsOfEntry(name: keyof typeof WORDING_SECTIONS, id: string): UnitName[] {
  const section: WordingSection = WORDING_SECTIONS[name]
  const fields = section.fields.length > 0 ? section.fields : [undefined]
  return fields.map((field) => unitName(name, section, id, field))
}

/**
 * The unit, and its form, of a text at a path of a wording; undefined for what is no unit. `bodies.review` and `bodies.review.name` are one
 * unit, whether or not the language gives it forms.
 */
export function unitAt([name = '', id, ...rest]: readonly string[]): (UnitName & { readonly form: string }) | undefined {
  if (name === 'title') return { ...TITLE, form: DEFAULT }
  const section = sections.find(([known]) => known === name)?.[1]
  if (!section || id === undefined) return undefined
  const [first, second] = rest
  if (section.of === 'item' && first === 'annotation')
    return second === undefined ? undefined : { ...annotationUnit(id, second), form: DEFAULT }
  const named = section.fields.find((field) => field === first)
  const form = (named ? second : first) ?? DEFAULT
  return { ...unitName(name, section, id, named ?? section.fields[0]), form }
}

const DEFAULT = 'default'

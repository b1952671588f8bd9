import type { WordingPart } from './wording-parts.ts'
import { sectionsAmong } from './agenda.ts'
import { type BlockOwner, blockOwners, ownersOfItem, textsOfOwner } from './block-owners.ts'
import { ONLINE } from './gatherings.ts'
import type { Session } from './session.ts'
import { timetableTexts } from './timetable-texts.ts'
import { wordedLines } from './title-lines.ts'
import type { WordedFacts } from './worded-facts.ts'

/** What an entry of a section says of its id: a text in a field of its own, or in place of all fields where it has no other. */
type Field = 'name' | 'title' | 'short'

/** A section of a wording: the ids that it words, and how. */
interface WordingSection {
  /** What its ids are, as facts. */
  readonly of:
    | 'line'
    | 'part'
    | 'place'
    | 'body'
    | 'instrument'
    | 'decision'
    | 'kind'
    | 'purpose'
    | 'document'
    | 'note'
    | 'section'
    | 'item'
    | 'text'
  readonly ids: (facts: WordedFacts) => readonly string[]
  /** The fields of an entry, the one that it cannot lack first; none where an entry is a plain text. */
  readonly fields: readonly Field[]
  /** Whether ids may go without words. */
  readonly mayLack: boolean
  readonly part: WordingPart
}

/** The sections of a wording that say something of their own, in the order of the file; departures and corrections speak of the others. */
export const WORDING_SECTIONS = {
  lines: { of: 'line', ids: ({ data }) => wordedLines(data), fields: [], mayLack: false, part: 'title' },
  places: { of: 'place', ids: ({ data }) => namedPlaces(data), fields: ['name'], mayLack: false, part: 'names' },
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
  kinds: { of: 'kind', ids: ({ data }) => data.kinds ?? [], fields: ['name'], mayLack: false, part: 'names' },
  purposes: { of: 'purpose', ids: ({ data }) => data.purposes ?? [], fields: ['name'], mayLack: false, part: 'documents' },
  documents: { of: 'document', ids: ({ data }) => Object.keys(data.documents), fields: [], mayLack: false, part: 'documents' },
  notes: { of: 'note', ids: ({ data }) => data.notes, fields: [], mayLack: false, part: 'annotations' },
  sections: {
    of: 'section',
    ids: ({ agenda }) => sectionsAmong(agenda).map(({ id }) => id),
    fields: ['title'],
    mayLack: false,
    part: 'agenda',
  },
  texts: {
    of: 'part',
    ids: ({ texts }) => texts.map(({ id }) => id),
    fields: ['title'],
    mayLack: false,
    part: 'annotations',
  },
  items: {
    of: 'item',
    ids: ({ items }) => items.map(({ id }) => id),
    fields: ['title', 'short'],
    mayLack: false,
    part: 'agenda',
  },
  timetable: { of: 'text', ids: timetableTexts, fields: [], mayLack: false, part: 'timetable' },
} as const satisfies Record<string, WordingSection>

/** What `online` is called is said by the language. */
function namedPlaces({ places }: WordedFacts['data']): string[] {
  return Object.keys(places).filter((place) => place !== ONLINE)
}

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
    ...blockOwners({ ...session, items: [] }).flatMap(unitsOfOwner),
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
  return items.flatMap((item) => (item.id === id ? ownersOfItem(item).flatMap(unitsOfOwner) : []))
}

function unitsOfOwner(owner: BlockOwner): UnitName[] {
  return textsOfOwner(owner).map(({ unit, part }) => ({ id: unit, part, isShort: false }))
}

/** Where words of blocks stand, by the first two or three steps of their path, and the part that they belong to. */
const BLOCK_WORDS: readonly (readonly [first: string, at: number, field: string | undefined, part: WordingPart])[] = [
  ['introduction', 1, undefined, 'annotations'],
  ['items', 2, 'annotation', 'annotations'],
  ['items', 2, 'groups', 'documents'],
  ['texts', 2, 'text', 'annotations'],
]

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
export function unitAt(path: readonly string[]): (UnitName & { readonly form: string }) | undefined {
  const [name = '', id, ...rest] = path
  const words = BLOCK_WORDS.find(([owner, at, field]) => owner === name && (field === undefined || path[at] === field))
  if (words) {
    const [, at, field, part] = words
    return path.length > (field === undefined ? at : at + 1)
      ? { id: path.join('.'), part, isShort: false, form: DEFAULT }
      : undefined
  }
  if (name === 'title') return { ...TITLE, form: DEFAULT }
  // A line that a language may say in its own way, or leave to what follows from the facts.
  if (name === 'session') return { id: path.join('.'), part: 'title', isShort: true, form: DEFAULT }
  const section = sections.find(([known]) => known === name)?.[1]
  if (!section || id === undefined) return undefined
  const [first, second] = rest
  const named = section.fields.find((field) => field === first)
  const form = (named ? second : first) ?? DEFAULT
  return { ...unitName(name, section, id, named ?? section.fields[0]), form }
}

const DEFAULT = 'default'

import { meetingBodies, organsOf, withBodiesOver } from '../model/organs.ts'
import type { AgendaEntryData } from '../model/schema/agenda.ts'
import type { SessionData } from '../model/schema/session.ts'
import type { TitleLineData } from '../model/schema/title-line.ts'
import { titleLines, wordedLines } from '../model/title-lines.ts'
import { unitsOfEntry, type WORDING_SECTIONS } from '../model/wording-sections.ts'

/** What the first page of a corrigendum names, as that of the paper that it corrects does. */
export interface CorrigendumHead {
  /** Ids of its body, of those over it, and of those that lines of the title block name. */
  readonly bodies: readonly string[]
  /** Ids of the lines that have words of their own. */
  readonly lines: readonly string[]
  /** The items by their places in the agenda, where a line names one: its number follows from them. */
  readonly agenda: readonly BareEntry[]
}

/** An item or a section with nothing but what its number follows from. */
type BareEntry =
  | { readonly id: string; readonly items?: readonly BareEntry[] }
  | { readonly section: string; readonly numbering?: 'restarts'; readonly items: readonly BareEntry[] }

function bareEntry(entry: AgendaEntryData): BareEntry {
  const items = entry.items.map(bareEntry)
  if ('id' in entry) return { id: entry.id, ...(items.length > 0 ? { items } : {}) }
  return { section: entry.section, ...(entry.numbering && { numbering: entry.numbering }), items }
}

export function corrigendumHead(data: SessionData): CorrigendumHead {
  const lines = titleLines(data)
  const namesItem = lines.some(({ kind }) => kind === 'item' || kind === 'title')
  const named = lines.flatMap((line) => (line.kind === 'body-of' ? [line.body] : []))
  const bodies = new Set([...meetingBodies(data), ...organsOf(data), ...named].flatMap((id) => withBodiesOver(data, id)))
  return {
    bodies: Object.keys(data.bodies).filter((id) => bodies.has(id)),
    lines: wordedLines(data),
    agenda: namesItem ? data.agenda.map(bareEntry) : [],
  }
}

/** The lines of the title block without their notes, which are of the paper that is corrected. */
export function linesWithoutNotes(lines: readonly TitleLineData[]): TitleLineData[] {
  return lines.map((line) => (typeof line === 'string' ? line : withoutNotes(line)))
}

function withoutNotes(line: Exclude<TitleLineData, string>): TitleLineData {
  if (line.line !== undefined) return line.line
  return Object.fromEntries(Object.entries(line).filter(([key]) => key !== 'notes'))
}

/** The ids of the items that it has, and those of its sections. */
export function itemsOfHead({ agenda }: Pick<CorrigendumHead, 'agenda'>): string[] {
  return agenda.flatMap((entry) => [...('id' in entry ? [entry.id] : []), ...itemsOfHead({ agenda: entry.items ?? [] })])
}

export function sectionsOfHead({ agenda }: Pick<CorrigendumHead, 'agenda'>): string[] {
  return agenda.flatMap((entry) => [
    ...('section' in entry ? [entry.section] : []),
    ...sectionsOfHead({ agenda: entry.items ?? [] }),
  ])
}

/** The units that its own wordings have in common with the paper that it corrects; of some ids the words are elsewhere. */
export function unitsOfHead(
  head: CorrigendumHead,
  places: readonly string[],
  isElsewhere: (section: string, id: string) => boolean,
): string[] {
  const of = (section: keyof typeof WORDING_SECTIONS, ids: readonly string[]) =>
    ids.flatMap((id) => (isElsewhere(section, id) ? [] : unitsOfEntry(section, id)))
  const units = [
    ...of('places', places),
    ...of('bodies', head.bodies),
    ...of('lines', head.lines),
    ...of('sections', sectionsOfHead(head)),
    ...of('items', itemsOfHead(head)).filter(({ isShort }) => !isShort),
  ]
  return ['title', 'session', ...head.bodies.map((id) => `session.${id}`), ...units.map(({ id }) => id)]
}

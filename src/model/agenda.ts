import { type Block, blocksOf } from './blocks.ts'
import type { AgendaEntryData, AgendaItemData, ItemStatus } from './schema/agenda.ts'

/** Papers of a documentation list that stand together, under words of their own or under none. */
interface DocumentGroup {
  readonly id: string | undefined
  readonly documents: readonly string[]
}

/** Where something of the agenda stands in session.yaml. */
type Path = readonly (string | number)[]

/** A segment of the agenda: what heads some of its items and is none itself. */
export interface AgendaSection {
  readonly kind: 'section'
  readonly id: string
  /** How many sections it stands in. */
  readonly depth: number
  /** Position among the sections beside it, from 1. */
  readonly ordinal: number
  readonly entries: readonly AgendaEntry[]
  readonly path: Path
}

/** An item or sub-item of the provisional agenda. */
export interface AgendaItem {
  readonly kind: 'item'
  readonly id: string
  /** How many items it stands in; sections do not count. */
  readonly depth: number
  /** Position among those that are counted with it, from 1; with those of the items that it stands in it makes the number that is printed. */
  readonly ordinal: number
  /** The items that are counted with it, itself among them. */
  readonly counted: readonly AgendaItem[]
  readonly parent: AgendaItem | undefined
  readonly children: readonly AgendaItem[]
  /** What became of it, where it was announced and is not taken up. */
  readonly status: ItemStatus | undefined
  readonly annotation: readonly Block[]
  /** Id of the item over whose annotation it stands too. */
  readonly annotatedWith: string | undefined
  /** Ids of the papers on its documentation list, in the order of the list. */
  readonly documents: readonly string[]
  /** Where each of them stands in session.yaml. */
  readonly documentPaths: readonly Path[]
  readonly documentGroups: readonly DocumentGroup[]
  /** Path of the item in session.yaml. */
  readonly path: Path
}

export type AgendaEntry = AgendaItem | AgendaSection

/** The agenda as it is parted: sections with their items, items with theirs. */
export function agendaOf(agenda: readonly AgendaEntryData[]): AgendaEntry[] {
  return entriesOf(agenda, ['agenda'], 0, [])
}

/** Every item of some entries, each followed by those under it. */
export function itemsAmong(entries: readonly AgendaEntry[]): AgendaItem[] {
  return entries.flatMap((entry) =>
    entry.kind === 'section' ? itemsAmong(entry.entries) : [entry, ...itemsAmong(entry.children)],
  )
}

/** Every section of some entries, each followed by those in it. */
export function sectionsAmong(entries: readonly AgendaEntry[]): AgendaSection[] {
  return entries.flatMap((entry) => (entry.kind === 'section' ? [entry, ...sectionsAmong(entry.entries)] : []))
}

/** An item with all those that it stands in, the outermost first. */
export function lineOf(item: AgendaItem): AgendaItem[] {
  return [...(item.parent ? lineOf(item.parent) : []), item]
}

/** Whether the annotations have anything under an item of its own, or under one of those in it; its documents may stand elsewhere. */
export function isAnnotated(item: AgendaItem, hasLists: boolean): boolean {
  const hasOwn = item.annotation.length > 0 || (hasLists && item.documents.length > 0)
  return hasOwn || item.children.some((child) => isAnnotated(child, hasLists))
}

function isSection(data: AgendaEntryData): data is Extract<AgendaEntryData, { section: string }> {
  return 'section' in data
}

/** Items are counted on through sections, but for one whose numbering restarts. */
function entriesOf(entries: readonly AgendaEntryData[], at: Path, depth: number, counted: AgendaItem[]): AgendaEntry[] {
  let sections = 0
  return entries.map((data, index): AgendaEntry => {
    const path = [...at, index]
    if (!isSection(data)) return itemOf(data, path, undefined, counted)
    const within = data.numbering === 'restarts' ? [] : counted
    return {
      kind: 'section',
      id: data.section,
      depth,
      ordinal: ++sections,
      entries: entriesOf(data.items, [...path, 'items'], depth + 1, within),
      path,
    }
  })
}

function itemOf(data: AgendaItemData, path: Path, parent: AgendaItem | undefined, counted: AgendaItem[]): AgendaItem {
  const children: AgendaItem[] = []
  const item: AgendaItem = {
    kind: 'item',
    id: data.id,
    depth: parent ? parent.depth + 1 : 0,
    ordinal: counted.length + 1,
    counted,
    parent,
    children,
    status: data.status,
    annotation: blocksOf(data.annotation),
    annotatedWith: data['annotated-with'],
    documents: data.documents.flatMap((entry) => (typeof entry === 'string' ? [entry] : entry.documents)),
    documentPaths: data.documents.flatMap((entry, index) => {
      const at = [...path, 'documents', index]
      return typeof entry === 'string' ? [at] : entry.documents.map((_, within) => [...at, 'documents', within])
    }),
    documentGroups: groupsOf(data.documents),
    path,
  }
  counted.push(item)
  for (const [index, child] of data.items.entries()) itemOf(child, [...path, 'items', index], item, children)
  return item
}

function groupsOf(entries: AgendaItemData['documents']): DocumentGroup[] {
  const groups: { id: string | undefined; documents: string[] }[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (typeof entry !== 'string') groups.push({ id: entry.group, documents: entry.documents })
    else if (last && last.id === undefined) last.documents.push(entry)
    else groups.push({ id: undefined, documents: [entry] })
  }
  return groups
}

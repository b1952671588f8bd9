import { z } from 'zod'
import { block, type BlockData } from './blocks.ts'
import { id } from './scalars.ts'

/** A paper of the list, or several under words of their own. */
const listed = z.union([
  id,
  z.strictObject({
    group: id.describe('words that stand over these papers: a heading, what they are for'),
    documents: z.array(id).min(1),
  }),
])

/** What became of an item that was announced: it keeps its number. */
const ITEM_STATUSES = ['deleted', 'postponed'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

export interface AgendaItemData {
  id: string
  status?: ItemStatus | undefined
  annotation: BlockData[]
  'annotated-with'?: string | undefined
  documents: z.infer<typeof listed>[]
  items: AgendaItemData[]
}

/** What parts an agenda: a segment with a title, which is no item. */
interface AgendaSectionData {
  section: string
  numbering?: 'restarts' | undefined
  items: AgendaEntryData[]
}

export type AgendaEntryData = AgendaItemData | AgendaSectionData

/** An item of the agenda with its sub-items, to any depth. */
const agendaItem = z.strictObject({
  id,
  status: z.enum(ITEM_STATUSES).optional().describe('of an item that was announced and is not taken up; it keeps its number'),
  annotation: z.array(block).default([]),
  'annotated-with': id.optional().describe('item over whose annotation this one stands too'),
  documents: z.array(listed).default([]),
  get items(): z.ZodType<AgendaItemData[]> {
    return z.array(agendaItem).default([])
  },
})

const agendaSection = z.strictObject({
  section: id.describe('id of the segment, whose title stands under sections in a wording'),
  numbering: z.literal('restarts').optional().describe('where its first item is number 1 again'),
  get items(): z.ZodType<AgendaEntryData[]> {
    return z.array(agendaEntry).min(1)
  },
})

/** What an agenda consists of: items, and segments with items. */
export const agendaEntry: z.ZodType<AgendaEntryData> = z.union([agendaItem, agendaSection])

import { z } from 'zod'
import { id } from './scalars.ts'

/** Lines that follow from the facts of the session. */
export const DERIVED_LINES = ['body', 'session', 'dates-and-place'] as const

/** What a line of the title block is; each has one of these fields. */
const KINDS = ['line', 'body', 'item', 'title', 'text'] as const

const entry = z
  .strictObject({
    line: z.enum(DERIVED_LINES).optional().describe('one that follows from the facts, where notes go with it'),
    body: id.optional().describe('a body, by its name'),
    item: z
      .union([id, z.array(id).min(2)])
      .optional()
      .describe('item, or items, under which the paper is issued, by number'),
    of: z.enum(['provisional-agenda', 'agenda']).optional().describe('agenda whose item it is; provisional where left out'),
    title: id.optional().describe('an item, by its title'),
    text: id.optional().describe('id of words of its own, under lines in the wordings'),
    notes: z.array(id).min(1).optional().describe('notes whose marks stand in the line'),
  })
  .check(({ value, issues }) => {
    const message = entryFault(value)
    if (message !== undefined) issues.push({ code: 'custom', message, input: value })
  })

function entryFault(value: Readonly<Record<string, unknown>>): string | undefined {
  const given = KINDS.filter((kind) => value[kind] !== undefined)
  if (given.length !== 1) return `a line has one of ${KINDS.join(', ')}`
  return value['of'] !== undefined && value['item'] === undefined ? 'of belongs beside item' : undefined
}

/** A line of the title block, as data have it. */
export const titleLine = z.union([z.enum(DERIVED_LINES), entry])

export type TitleLineData = z.infer<typeof titleLine>

import { z } from 'zod'
import { DERIVED_LINES } from '../derived-lines.ts'
import { judged } from './judged.ts'
import { isTitleLine, titleLineFault } from './right-values.ts'
import { id } from './scalars.ts'

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
  .check(
    judged(isTitleLine, ({ value, issues }) => {
      const message = titleLineFault(value)
      if (message !== undefined) issues.push({ code: 'custom', message, input: value })
    }),
  )

/** A line of the title block, as data have it. */
export const titleLine = z.union([z.enum(DERIVED_LINES), entry])

export type TitleLineData = z.infer<typeof titleLine>

import { z } from 'zod'

/** The lines of the agenda: the mark at the end of each, and how they begin. */
export const listSchema = z.strictObject({
  opens: z.string().describe('after an item that has sub-items'),
  parts: z.string().describe('after a sub-item that another follows'),
  ends: z.string().describe('after the last sub-item, and after an item without sub-items'),
  alone: z.string().optional().describe('after an item without sub-items, where that is not what ends the list'),
  'sub-items': z
    .literal('small')
    .optional()
    .describe('small, where the title of a sub-item begins with a small letter in the list'),
})

import { z } from 'zod'
import { ALL_COLUMNS, AS_ABOVE, TO_BE_DECIDED, USUAL_COLUMNS } from '../timetable-names.ts'
import { count, id, time } from './scalars.ts'

const toBeDecided = z.literal(TO_BE_DECIDED)

const entry = z.union([
  id,
  z.strictObject({ item: id }),
  z.strictObject({ text: id }).describe('words of the wording, under timetable'),
  z.strictObject({ meeting: id, text: id.optional().describe('words that are printed in place of the name of its body') }),
])

const cell = z.union([z.array(entry), z.enum([TO_BE_DECIDED, AS_ABOVE])])

export const hours = z.strictObject({ from: time, to: time })

/** The days of a timetable with these columns. */
function daysWith(columns: readonly string[]) {
  const cells = Object.fromEntries([...columns, ALL_COLUMNS].map((column) => [column, cell.optional()] as const))
  const halfDay = z.strictObject(cells)
  const meeting = z.strictObject({
    ...cells,
    hours: z.union([id, toBeDecided]).optional().describe('name of its hours under hours, or to-be-decided'),
    from: time.optional(),
    to: time.optional(),
  })
  return z.array(
    z.strictObject({
      day: count,
      morning: halfDay.optional(),
      afternoon: halfDay.optional(),
      meetings: z.union([z.array(meeting), toBeDecided]).optional(),
    }),
  )
}

/** The organization of work: its days, or its days with its columns and its place; or nothing that is known yet. */
export function timetableWith(columns: readonly string[]) {
  const days = daysWith(columns)
  return z.union([
    days,
    z.strictObject({
      columns: z
        .array(id)
        .min(1)
        .default([...USUAL_COLUMNS])
        .describe(
          'plenary, parallel, a body, or words of the wording under timetable; one that nothing stands in is not printed',
        ),
      heading: id.optional().describe('words of its heading, under timetable in the wording'),
      place: z.enum(['annex', 'body']).default('annex').describe('of the paper'),
      days,
    }),
    toBeDecided,
  ])
}

export type TimetableData = z.infer<ReturnType<typeof timetableWith>>
export type CellData = z.infer<typeof cell>
export type EntryData = z.infer<typeof entry>

import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

const title = z.string().regex(PRINTED, BLANK)

/** Titles of the paper itself and of the items that most sessions have, with which a new paper begins. */
export const usualTitlesSchema = z.strictObject({
  paper: title,
  opening: title,
  adoption: title.describe('of the agenda, with the organization of work'),
  'other-matters': title,
  report: title.describe('adoption of the report'),
})

export type UsualTitles = z.infer<typeof usualTitlesSchema>

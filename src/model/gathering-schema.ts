import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'
import { ORDINAL_PARTS } from './gatherings.ts'

const text = z.string().regex(PRINTED, BLANK)

const partNames = {
  resumed: text,
  reconvened: text,
  'in-parts': text.describe('held in parts, by the words of one; names: part'),
}

/** A gathering with a number, in one form. */
const counted = z.strictObject({
  ordinal: z.string().default('default').describe('the form of its ordinal'),
  part: z.string().default('default').describe('the form of the words for a part'),
  whole: text,
  ...partNames,
})

/** One without: of a whole conference nothing is said but its name. */
const uncounted = z.strictObject({ part: z.string().default('default'), ...partNames })

const forms = <T extends z.ZodType>(value: T) => z.object({ default: value }).catchall(value)

/** What a language calls a gathering with its number and its part, and what it says of places and days that are not one place and known days. */
export const gatheringSchema = z.strictObject({
  session: forms(counted).describe('names: ordinal, part'),
  meeting: forms(counted).describe('names: ordinal, part'),
  conference: forms(uncounted).describe('names: part'),
  parts: forms(z.array(text).length(ORDINAL_PARTS.length)).describe('first part to tenth part'),
  online: text,
  joint: z.string().describe('between the names of several places'),
  'last-joint': z.string().describe('before the last of them'),
  'to-be-decided': text.describe('in the place of days that are to be decided'),
  month: z.string().default('default').describe('the form of months-of-year over the title, where only a month is known'),
  months: z.strictObject({ 'same-year': text, 'across-years': text }).describe('names: from-month, from-year, to-month, to-year'),
})

/** What a gathering is called in one form, whether or not it is counted. */
export type GatheringForm = z.infer<typeof uncounted> & Partial<Pick<z.infer<typeof counted>, 'ordinal' | 'whole'>>

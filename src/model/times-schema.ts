import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'
import { regularExpression } from './regular-expression.ts'

const word = z.string().regex(PRINTED, BLANK)

/** Forms of an hour; `range` is used within the hours of a half day. */
const hourForms = z.object({ default: word, range: word }).catchall(word)

/** How a language writes times of day. */
export const timesSchema = z.strictObject({
  clock: z.union([z.literal(12), z.literal(24)]),
  am: z.string(),
  pm: z.string(),
  noon: word.optional(),
  midnight: word.optional(),
  'known-as': z
    .strictObject({ noon: regularExpression(false).optional(), midnight: regularExpression(false).optional() })
    .optional()
    .describe('regular expressions of what else typed noon and midnight are known by than by what is printed'),
  'on-the-hour': hourForms.describe('names: hour, period'),
  'with-minutes': hourForms.describe('names: hour, minutes, period'),
  'range-in-one-half': word.describe('names: from, to, period'),
  'range-over-noon': word.describe('names: from, to, from-period, to-period'),
})

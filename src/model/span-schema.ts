import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

const pattern = z.string().regex(PRINTED, BLANK)

/** Patterns of a span of days by its length; two days in a row may be joined as a pair, also where a month or a year parts them. */
export const spanSchema = z.strictObject({
  'one-day': pattern,
  'two-days': pattern.optional(),
  'two-days-two-months': pattern.optional(),
  'two-days-two-years': pattern.optional(),
  'same-month': pattern,
  'same-year': pattern,
  'across-years': pattern,
})

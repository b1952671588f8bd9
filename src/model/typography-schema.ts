import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

const word = z.string().regex(PRINTED, BLANK)

/** The blanks and marks that a language has, where a keyboard has others or too many. */
export const typographySchema = z.strictObject({
  'no-blank-before': z.string().describe('signs before which no blank stands'),
  'no-blank-after': z.string().describe('signs after which no blank stands'),
  'no-break-before': z.string().default('').describe('signs before which a no-break blank stands'),
  'no-break-after': z.string().default('').describe('signs after which a no-break blank stands'),
  units: z.array(word).default([]).describe('what a no-break blank parts from the number before it'),
  thousands: z.boolean().default(false).describe('whether a no-break blank parts the thousands of a number'),
  'quotation-marks': z.array(word).length(4).describe('for straight ones: opens, closes, and the same of one within another'),
  'binds-letters': z.boolean().optional().describe('whether a word of one letter never stands at the end of a line'),
  apostrophe: word.optional(),
  dash: word.optional().describe('between words, with its blanks'),
})

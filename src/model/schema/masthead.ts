import { z } from 'zod'
import { day, id } from './scalars.ts'
import { titleLine } from './title-line.ts'

const jobNumber = z.strictObject({
  number: z.string().describe('as V.16-01234, or as the house writes it; an asterisk after it marks a reissue'),
  initials: z
    .string()
    .regex(/^[A-Z]+$/, 'capital letters')
    .optional()
    .describe('of the typesetter, in the Chinese version'),
  dates: z.tuple([day, day]).optional().describe('the two days after the number; in-session papers have none'),
})

/** The letter of any language: those of the six are in `job-letters.ts`. */
const jobLetter = z.string().regex(/^[A-Z]$/, 'the letter of a language version in job numbers is one capital letter')

export const masthead = z.strictObject({
  distribution: z
    .string()
    .optional()
    .describe('general, limited, restricted, provisional, participants-only, or one of the house'),
  date: day.optional().describe('day on which the paper is handed in to documents management'),
  original: id.optional().describe('code of the language in which the paper was drafted'),
  'job-numbers': z.record(jobLetter, jobNumber).optional().describe('one a language version, by its letter'),
  reissued: z.array(day).min(1).optional().describe('days on which the paper was issued again for technical reasons'),
  only: z.array(id).min(1).optional().describe('codes of the languages in which it is issued, where not in all'),
  organ: id.optional().describe('body whose name stands large, where it is not the one over all others'),
  lines: z.array(titleLine).min(1).optional().describe('lines over the title, where not body, session, dates and place'),
})

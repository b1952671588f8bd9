import { z } from 'zod'
import { BLANK, PRINTED } from '../printed.ts'
import { isJobNumberForm, jobNumberFault } from '../houses/job-number-form.ts'
import { formed, id } from './scalars.ts'

/** The code of a language: the name of its file. */
const code = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'the code of a language, such as en')

/** Words by the languages that they are in. */
const words = z.record(code, z.string().regex(PRINTED, BLANK))

const jobNumberForm = formed(isJobNumberForm, jobNumberFault)

/** A picture in place of the emblem. */
const logo = z.strictObject({
  file: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]*\.svg$/, 'a file beside this one whose name ends in .svg, such as logo.svg')
    .describe('drawing in SVG, beside this file'),
  alternate: words.describe('what it says to readers who do not see it, by language'),
})

/** `data/houses/<id>.yaml`: whose head stands on the first page. What is left out is as the United Nations have it. */
export const houseSchema = z.strictObject({
  name: words.optional().describe('by language; left out where it is the United Nations'),
  emblem: z.union([z.enum(['united-nations', 'none']), logo]).default('united-nations'),
  'job-numbers': z
    .strictObject({
      forms: z.array(jobNumberForm).min(1).describe('as V.{year}-{serial}'),
      serial: z.int().min(1).max(9).default(5).describe('figures of the serial'),
      line: z
        .string()
        .regex(
          /^(?=.*\{number\})(?:[^{}]|\{(?:number|letter|initials|dates)\})*$/,
          'a line has {number} in it, and may have {letter}, {initials}, {dates}',
        )
        .optional()
        .describe('what stands at the foot of the first page: {number} ({letter}) {initials} {dates}'),
      consecutive: z.boolean().default(false).describe('whether the six of a paper follow one another'),
    })
    .optional(),
  distributions: z.record(id, words).optional().describe('lines of distributions of its own, by language'),
  changes: z
    .record(z.string().regex(/^[A-Za-z]+$/, 'letters from A to Z, such as Add'), words)
    .optional()
    .describe('what its papers are called that change another, by the letters of the symbol and by language'),
})

export type HouseData = z.infer<typeof houseSchema>
export type Words = z.infer<typeof words>

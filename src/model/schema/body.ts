import { z } from 'zod'
import { NAME_LENGTH, PATTERNS } from '../../source/limits.ts'
import { MARK_NOTATION } from '../mark-notation.ts'
import { isSymbolPattern, patternFault } from '../symbols/patterns.ts'
import { GATHERINGS } from '../gatherings.ts'
import { judged } from './judged.ts'
import { bodyFaults, isBody } from './right-values.ts'
import { formed, id } from './scalars.ts'

/** Letters of a symbol, of which regular expressions are made. */
const letters = z
  .string()
  .max(NAME_LENGTH)
  .regex(/^[A-Za-z]+$/, 'letters from A to Z, such as CRP or Add')

/** The written form of a body's document symbols, from which the program finds them in the text. */
const symbolForm = z.strictObject({
  organ: z
    .string()
    .max(NAME_LENGTH)
    .regex(/^[A-Z]+(\/[A-Z]+)*$/, 'capital letters and slashes')
    .describe('first part, for example CTOC/COP'),
  subsidiary: letters.optional().describe('letters of a subsidiary organ, before its number: WG'),
  kinds: z.array(letters).default([]).describe('letters before the number of a paper in a series of its own: CRP, L'),
  folders: z.array(letters).default([]).describe('parts of their own before the number: INF'),
  changes: z.array(letters).default([]).describe('letters of what changes a paper: Add, Corr, Rev'),
})

const pattern = formed(isSymbolPattern, patternFault)

const mark = z
  .string()
  .regex(MARK_NOTATION, 'a mark is written as 1., (a), (i), I., A., or as Item 1.; or none')
  .describe('mark of an item or of a section')

/** A body: the one over it, whose head stands on its papers, the forms of its document symbols and the marks of its agenda. */
export const body = z
  .strictObject({
    of: id.optional().describe('body over it; one without is a principal organ, or stands by itself'),
    gathering: z
      .enum(GATHERINGS)
      .optional()
      .describe('what its gatherings are: session where it is left out; a conference has no number'),
    house: id.optional().describe('id of a file in data/houses/, where the head of its papers is not that of the United Nations'),
    symbols: z
      .union([symbolForm, z.array(pattern).min(1).max(PATTERNS)])
      .optional()
      .describe('forms of its document symbols, as E/CN.15/{year}/{number}'),
    kinds: z.array(letters).optional().describe('what {kind} may be: CRP, L'),
    folders: z.array(letters).optional().describe('what {folder} may be: INF'),
    changes: z.array(letters).optional().describe('letters of what changes a paper, where not Add, Amend, Corr and Rev'),
    marks: z.array(mark).min(1).optional().describe('marks of its items by depth, where not 1., (a), (i)'),
    'section-marks': z
      .array(mark)
      .min(1)
      .optional()
      .describe('marks of the sections of its agenda by depth, where they have any: I., A.'),
    unnumbered: z.array(letters).optional().describe('what changes a paper and has no number, where not Summary'),
  })
  .check(
    judged(isBody, ({ value, issues }) => {
      for (const { path, message } of bodyFaults(value)) issues.push({ code: 'custom', message, path, input: value })
    }),
  )

export type SymbolForm = z.infer<typeof symbolForm>
export type BodyData = z.infer<typeof body>

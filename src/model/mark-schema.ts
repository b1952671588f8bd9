import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

const markStyle = z.enum([
  'decimal',
  'lower-latin',
  'upper-latin',
  'lower-roman',
  'upper-roman',
  'arabic-abjad',
  'han-numerals',
  'words',
  'bullet',
  'none',
])

/** How something is counted: by what, and what stands around the number. */
export const markSchema = z.strictObject({
  style: markStyle,
  /** The letters of a script whose order no code can count, the first ten numerals, or a word for each number. */
  letters: z.array(z.string().regex(PRINTED, BLANK)).optional(),
  before: z.string(),
  after: z.string(),
})

const word = z.string().regex(PRINTED, BLANK)

/** In place of the title of an item that was deleted, and with that of one that was postponed; names: title. */
export const itemStatusesSchema = z.strictObject({ deleted: word, postponed: word })

export type Mark = z.infer<typeof markSchema>
export type MarkStyle = Mark['style']

import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

const word = z.string().regex(PRINTED, BLANK)
const forms = z.object({ default: word }).catchall(word)

/** What decisions and documents are called, and how what is neither decision nor resolution is cited. */
export const kindsSchema = z.record(z.string(), forms)

export const kindCitationsSchema = z.strictObject({
  numbered: word.describe('names: kind, number'),
  unnumbered: word.describe('names: kind'),
})

/** What the body is to do with a document, and the line of a documentation list that says so. */
export const purposesSchema = z.strictObject({
  entry: word.describe('a line of a documentation list; names: title, symbol, purpose'),
  words: z.record(z.string(), word),
})

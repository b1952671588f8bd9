import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

const word = z.string().regex(PRINTED, BLANK)

/** The words of the list of all documents, where it is an annex: its title, the heads of its columns, and names of languages. */
export const documentsTableSchema = z.strictObject({
  title: word,
  item: word,
  document: word,
  languages: word,
  all: word.describe('of a document that is available in all languages'),
  joint: z.string().min(1).describe('between the names of two languages'),
  names: z.record(z.string(), word).describe('of the languages, by their codes'),
})

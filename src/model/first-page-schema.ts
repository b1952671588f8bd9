import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'

/** A Handlebars expression in words of the language; its names are those of the convention that it belongs to. */
const pattern = z.string().regex(PRINTED, BLANK)

/** Words that are printed: what can be seen on paper. */
const word = z.string().regex(PRINTED, BLANK)

const oneToTwelve = z.array(word).length(12)

/** A line of the title block, or the two that some languages have. */
const titlePatterns = z.array(pattern).min(1).max(2)

const agendaLine = z.strictObject({ one: titlePatterns, two: titlePatterns.optional(), several: titlePatterns })

/** What stands for a distribution: a word in the line of distributions, or a line of its own. */
const distribution = z.union([word, z.strictObject({ line: word })])

/** What a language says in the block of the first page that tells of the issue. */
export const mastheadSchema = z.strictObject({
  distribution: pattern.describe('names: distribution'),
  distributions: z.strictObject({
    general: distribution,
    limited: distribution,
    restricted: distribution,
    provisional: distribution.optional(),
    'participants-only': distribution.optional(),
  }),
  date: pattern.describe('names: day, month, year'),
  months: oneToTwelve,
  language: word.optional().describe('the line that names the language of the version, where it has one'),
  original: pattern.describe('names: language'),
  languages: z.record(z.string(), word).describe('names of the languages as this block writes them'),
  only: pattern.describe('line of a paper that is not issued in all languages; names: languages'),
  joint: z.string().describe('between the names of several languages'),
  'last-joint': z.string().describe('before the last of them'),
})

/** How a language names the items of a paper over its title. */
export const agendaLinesSchema = z
  .strictObject({
    'provisional-agenda': agendaLine,
    agenda: agendaLine,
    joint: z.string().describe('between the numbers of several items'),
    'last-joint': z.string().describe('before the last of them'),
  })
  .describe('line of the title block that names the items of a paper, one, two or several; names: marks, notes')

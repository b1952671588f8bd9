import { z } from 'zod'
import { BLANK, PRINTED } from './printed.ts'
import { PROVISION_LEVELS } from './provisions.ts'

const pattern = z.string().regex(PRINTED, BLANK)
const forms = z.object({ default: pattern }).catchall(pattern)
const ofLevels = z.partialRecord(z.enum(PROVISION_LEVELS), forms)

/** How a language cites decisions, and a provision by its innermost level. */
export const citationsSchema = z.strictObject({
  decision: forms.describe('names: number'),
  resolution: forms.describe('names: number'),
  rule: forms.describe('names: number'),
  article: forms.describe('names: number'),
  regulation: forms.optional().describe('names: number'),
  annex: forms.optional().describe('names: number'),
  chapter: forms.optional().describe('names: number'),
  section: forms.optional().describe('names: number'),
  paragraph: forms.optional().describe('names: number'),
  'sub-paragraph': forms.optional().describe('names: number, with the brackets of the language'),
})

/** How a language cites a provision within another, several at once, and with the name of what they are of. */
export const provisionsSchema = z.strictObject({
  nested: z
    .partialRecord(z.enum(['any', ...PROVISION_LEVELS]), forms)
    .describe('by the inner level, or any; names: outer, inner, in the form that is asked for or as in outer.genitive'),
  several: ofLevels.optional().describe('where several are not as one; names: number'),
  two: ofLevels.optional().describe('where two are not as several; names: number'),
  lettered: ofLevels.optional().describe('where a letter is not written as a number; names: number'),
  joints: z
    .strictObject({ joint: z.string(), last: z.string(), to: z.string() })
    .describe('between numbers: several, the last two, a span'),
  roman: z
    .partialRecord(z.enum(['any', ...PROVISION_LEVELS]), z.string())
    .optional()
    .describe('the list of words by which Roman numbers are written: numbers.words, session.default, meeting.default'),
  of: z
    .strictObject({ one: pattern, nested: pattern, decision: pattern })
    .describe(
      'with the instrument or the decision that it is of; names: citation, name, alone or with a form as in name.genitive',
    ),
})

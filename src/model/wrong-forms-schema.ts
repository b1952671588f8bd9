import { z } from 'zod'
import { regularExpression } from './regular-expression.ts'

/**
 * Words that are wrong beside their neighbours, whoever writes either: elisions, contractions, a preposition before the wrong case. `write`
 * says what stands in their place, with `$1` for the first group; without it only a person can say.
 */
export const wrongFormsSchema = z.array(z.strictObject({ wrong: regularExpression(false), write: z.string().optional() }))

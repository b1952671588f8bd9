import { z } from 'zod'
import { patternFault } from './pattern-form.ts'

/** A regular expression of a form that is run in time, see `pattern-form.ts`. */
export const regularExpression = (mayBeEmpty: boolean) =>
  z.string().superRefine((text, context) => {
    const fault = patternFault(text, mayBeEmpty)
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
  })

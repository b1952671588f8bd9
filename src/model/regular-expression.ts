import { z } from 'zod'
import { matchesAnything, matchesSomething, patternFault } from './pattern-form.ts'
import { judged } from './schema/judged.ts'

/** A regular expression of a form that is run in time, see `pattern-form.ts`. */
export const regularExpression = (mayBeEmpty: boolean) =>
  z.string().check(
    judged(mayBeEmpty ? matchesAnything : matchesSomething, ({ value, issues }) => {
      const message = patternFault(value, mayBeEmpty)
      if (message !== undefined) issues.push({ code: 'custom', message, input: value })
    }),
  )

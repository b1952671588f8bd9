import { z } from 'zod'
import { COUNT, DAYS_BEFORE, FIRST_YEAR, LAST_YEAR, NAME_LENGTH } from '../../source/limits.ts'
import { isRealDay } from '../day.ts'
import { BLANK, PRINTED } from '../printed.ts'
import { FORMS } from '../right-form.ts'
import { judged } from './judged.ts'
import { DAY, isYearOfUse, MONTH } from './right-values.ts'

/** Ids are the names by which wording, templates and bookmarks refer to a fact: small letters, digits, hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, FORMS.id)

export const day = z
  .string()
  .regex(DAY, FORMS.day)
  .refine(isYearOfUse, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`)
  .refine(isRealDay, FORMS.noSuchDay)

export const month = z.string().regex(MONTH, FORMS.month).refine(isYearOfUse, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`)

export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, FORMS.time)

export const count = z.int().positive().max(COUNT)

/** Days, weeks or working days before another. */
export const distance = z.int().positive().max(DAYS_BEFORE)

export const printed = z.string().regex(PRINTED, BLANK)

/** A text of whose form a function says what is wrong, if anything is, and another whether nothing is. */
export const formed = (isRight: (text: string) => boolean, faultOf: (text: string) => string | undefined) =>
  z
    .string()
    .max(NAME_LENGTH)
    .check(
      judged(isRight, ({ value, issues }) => {
        const message = faultOf(value)
        if (message !== undefined) issues.push({ code: 'custom', message, input: value })
      }),
    )

export const symbol = printed.max(NAME_LENGTH)

/** What is named by ids. */
export const byId = <T extends z.ZodType>(value: T) => z.record(id, value)

export const dated = { on: day.optional(), from: day.optional(), to: day.optional() }

import { z } from 'zod'
import { judged } from './judged.ts'
import { isSessionDay } from './right-values.ts'
import { day } from './scalars.ts'
import { TO_BE_DECIDED } from '../timetable-names.ts'

/** The first or the last day of a session: the day, its month where no more is known, or to-be-decided. What is none of these is told as a day. */
export const sessionDay = z
  .string()
  .check(
    judged(isSessionDay, ({ value, issues }) => {
      if (isSessionDay(value)) return
      const { error } = day.safeParse(value)
      for (const { message } of error?.issues ?? []) issues.push({ code: 'custom', message, input: value })
    }),
  )
  .meta({ pattern: String.raw`^(\d{4}-(0[1-9]|1[0-2])(-\d{2})?|${TO_BE_DECIDED})$` })

import { z } from 'zod'
import { USUAL_DAYS_OFF, WEEKDAYS } from '../day.ts'
import { gatheringPart } from './gathering.ts'
import { FORMS } from '../right-form.ts'
import { judged } from './judged.ts'
import { hasItsNumber, isCount } from './right-values.ts'
import { count, dated, day, distance, id, printed, symbol, time } from './scalars.ts'

export const place = z.strictObject({
  'time-zone': printed.optional().describe('IANA name'),
  weekend: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .max(3)
    .default([...USUAL_DAYS_OFF.weekend])
    .describe('where it is not saturday and sunday: friday and saturday in some places'),
  holidays: z.array(day).default([]).describe('public holidays, which are no working days'),
})

export const earlierSession = z.strictObject({
  number: count,
  of: id.optional().describe('body whose session it was, where several meet'),
  part: gatheringPart.optional(),
  ...dated,
  place: id.optional(),
})

/** An earlier paper that a text cites; whose paper it is may be left out. */
export const earlierPaper = z.strictObject({ symbol, of: id.optional() })

/** The number of a provision as its instrument has it: 3, 3 bis, XIV, 12.3, A. */
const ordinal = z.union([
  z.number().refine(isCount, FORMS.provision),
  z
    .string()
    .regex(/^(?!\d+$)(?:\d{1,4}(?:\.\d{1,3}){0,3}|[IVXLC]{1,8}|[A-Z])(?: (?:bis|ter|quater|quinquies))?$/, FORMS.provision),
])

/** Of a sub-paragraph: a, aa; (iv) is the fourth by Roman numbers. */
const letter = z
  .string()
  .regex(/^(?:[a-z]{1,2}|\([ivxl]{1,6}\))$/, 'a sub-paragraph is written as a or, by Roman numbers, as (iv)')

/** One, several, or those from a first to a last. */
const numbered = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one).min(2).max(20), z.strictObject({ from: one, to: one })]).optional()

export const provision = z.strictObject({
  of: id.describe('instrument, or decision, that it is of'),
  annex: numbered(ordinal),
  chapter: numbered(ordinal),
  article: numbered(ordinal),
  rule: numbered(ordinal),
  regulation: numbered(ordinal),
  section: numbered(ordinal),
  paragraph: numbered(ordinal),
  'sub-paragraph': numbered(letter),
})

/** A decision or resolution, or what else a body takes, issues or receives that the text cites. */
export const decision = z
  .strictObject({
    kind: id.describe('decision, resolution, declaration …, or one of kinds'),
    number: printed.optional().describe('of decisions and resolutions, and of what else has one'),
    of: id.optional().describe('body that took it; the organ of the session when left out'),
  })
  .check(
    judged(hasItsNumber, ({ value, issues }) => {
      if (!hasItsNumber(value)) issues.push({ code: 'invalid_type', expected: 'string', path: ['number'], input: undefined })
    }),
  )

export const meeting = z.strictObject({
  of: id,
  number: count.optional(),
  ...dated,
  during: z.literal('session').optional().describe('its days follow from the timetable'),
  place: id.optional(),
})

/** What a text tells of beside the meetings: a reception, the end of a registration, the list of speakers. */
export const event = z.strictObject({
  ...dated,
  at: time.optional().describe('hour of the one day, or the hour at which it begins'),
  until: time.optional().describe('hour at which it ends; of several days that of the last'),
  place: id.optional(),
  minutes: count.optional().describe('how long it takes, or how long one may speak'),
})

export const deadline = z.strictObject({
  before: z.enum(['opening']),
  days: distance.optional(),
  weeks: distance.optional(),
  'working-days': distance.optional(),
  rule: id.describe('decision or provision that sets it'),
  'issue-of': z.enum(['agenda', 'documents']).optional().describe('what must have been issued by then'),
})

export const document = z.strictObject({
  symbol,
  of: id.optional().describe('body whose paper it is, where that is not a body of the session'),
  kind: id.optional().describe('report, note …, or one of kinds'),
  purpose: id.optional().describe('what the body is to do with it: decision, information …, or one of purposes'),
  transmits: z
    .union([id, z.array(id)])
    .optional()
    .describe('meetings whose reports it carries'),
  issued: day.optional().describe('day on which it was or will be issued'),
  languages: z.array(id).min(1).optional().describe('codes of the languages in which it is available, where not in all'),
  due: id.optional().describe('deadline by which it must be issued, where it is not that of all documents'),
})

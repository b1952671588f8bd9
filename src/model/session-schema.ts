import { z } from 'zod'
import { COUNT, DAYS_BEFORE, FIRST_YEAR, LAST_YEAR, NAME_LENGTH } from '../source/limits.ts'
import { body } from './body-schema.ts'
import { isRealDay, USUAL_DAYS_OFF, WEEKDAYS } from './day.ts'
import { BLANK, PRINTED } from './printed.ts'
import { FORMS } from './right-form.ts'

/** Ids are the names by which wording, templates and bookmarks refer to a fact: small letters, digits, hyphens. */
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, FORMS.id)

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, FORMS.day)
  .refine((text) => isYearOfUse(text), `a year from ${FIRST_YEAR} to ${LAST_YEAR}`)
  .refine(isRealDay, FORMS.noSuchDay)

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, FORMS.month)
  .refine((text) => isYearOfUse(text), `a year from ${FIRST_YEAR} to ${LAST_YEAR}`)

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, FORMS.time)

const count = z.int().positive().max(COUNT)

/** Days, weeks or working days before another. */
const distance = z.int().positive().max(DAYS_BEFORE)

const printed = z.string().regex(PRINTED, BLANK)

const symbol = printed.max(NAME_LENGTH)

/** Where the public reads a paper, with {{symbol}} and {{language}} (its code) in their places. */
const publicAddress = z
  .string()
  .regex(
    /^(?=.*\{\{symbol\}\})https:\/\/(?:[^\s{}]|\{\{(?:symbol|language)\}\})+$/,
    'an address begins with https:// and has {{symbol}} in it, and {{language}} where it has one a language',
  )

/** Whether a day or a month is in a year that a symbol can have; one of another form is told for that. */
function isYearOfUse(text: string): boolean {
  const year = Number(text.slice(0, 4))
  return Number.isNaN(year) || (FIRST_YEAR <= year && year <= LAST_YEAR)
}

const byId = <T extends z.ZodType>(value: T) => z.record(id, value)

const dated = { on: day.optional(), from: day.optional(), to: day.optional() }

const place = z.strictObject({
  'time-zone': printed.optional().describe('IANA name'),
  weekend: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .max(3)
    .default([...USUAL_DAYS_OFF.weekend])
    .describe('where it is not saturday and sunday: friday and saturday in some places'),
  holidays: z.array(day).default([]).describe('public holidays, which are no working days'),
})

const earlierSession = z.strictObject({ number: count, ...dated, place: id.optional() })

const provision = z.strictObject({ of: id, rule: count.optional(), article: count.optional() })

const decision = z.strictObject({
  kind: z.enum(['decision', 'resolution']),
  number: printed,
  of: id.optional().describe('body that took it; the organ of the session when left out'),
})

const meeting = z.strictObject({
  of: id,
  number: count.optional(),
  ...dated,
  during: z.literal('session').optional().describe('its days follow from the timetable'),
  place: id.optional(),
})

/** What a text tells of beside the meetings: a reception, the end of a registration, consultations of several days. */
const event = z.strictObject({
  ...dated,
  at: time.optional().describe('hour of the one day, or the hour at which it begins'),
  until: time.optional().describe('hour at which it ends'),
  place: id.optional(),
})

const deadline = z.strictObject({
  before: z.enum(['opening']),
  days: distance.optional(),
  weeks: distance.optional(),
  'working-days': distance.optional(),
  rule: id.describe('decision or provision that sets it'),
  'issue-of': z.enum(['agenda', 'documents']).optional().describe('what must have been issued by then'),
})

const document = z.strictObject({
  symbol,
  of: id.optional().describe('body whose paper it is, where that is not a body of the session'),
  kind: z.enum(['report', 'note', 'conference-room-paper', 'information']).optional(),
  transmits: z
    .union([id, z.array(id)])
    .optional()
    .describe('meetings whose reports it carries'),
  issued: day.optional().describe('day on which it was or will be issued'),
  due: id.optional().describe('deadline by which it must be issued, where it is not that of all documents'),
})

const paragraph = z.union([id, z.strictObject({ quote: id })])

const agendaLeaf = z.strictObject({
  id,
  annotation: z.array(paragraph).default([]),
  documents: z.array(id).default([]),
})

const agendaItem = agendaLeaf.extend({ items: z.array(agendaLeaf).default([]) })

const halfDay = z.strictObject({
  plenary: z.array(id).default([]).describe('items, in the order in which they are taken'),
  parallel: z.array(id).default([]).describe('meetings held at the same time'),
})

const timetableDay = z.strictObject({ day: count, morning: halfDay.optional(), afternoon: halfDay.optional() })

const hours = z.strictObject({ from: time, to: time })

const jobNumber = z.strictObject({
  number: z.string().describe('as V.16-01234; an asterisk after it marks a reissue'),
  initials: z
    .string()
    .regex(/^[A-Z]+$/, 'capital letters')
    .optional()
    .describe('of the typesetter, in the Chinese version'),
  dates: z.tuple([day, day]).optional().describe('the two days after the number; in-session papers have none'),
})

/** The letter of any language: those of the six are in `job-numbers.ts`. */
const jobLetter = z.string().regex(/^[A-Z]$/, 'the letter of a language version in job numbers is one capital letter')

const masthead = z.strictObject({
  distribution: z.enum(['general', 'limited', 'restricted']).optional(),
  date: day.optional().describe('day on which the paper is handed in to documents management'),
  original: id.optional().describe('code of the language in which the paper was drafted'),
  'job-numbers': z.record(jobLetter, jobNumber).optional().describe('one a language version, by its letter'),
  reissued: z.array(day).min(1).optional().describe('days on which the paper was issued again for technical reasons'),
  only: z.array(id).min(1).optional().describe('codes of the languages in which it is issued, where not in all'),
})

/** What a paper may consist of, in the order in which it is printed. */
const PAPER_PARTS = ['corrections', 'agenda', 'annotations', 'timetable'] as const
export type PaperPart = (typeof PAPER_PARTS)[number]

const parts = z
  .array(z.enum(PAPER_PARTS))
  .min(1)
  .default(['agenda', 'annotations', 'timetable'])
  .describe('what the paper consists of; an addendum or a corrigendum does not have all')

/** A warning that somebody has looked at and lets stand. */
const acknowledgement = z.strictObject({
  at: printed.describe('path of what is warned of, or of what it is in, in session.yaml or in a wording: items.credentials'),
  text: printed.optional().describe('piece that the warning underlines, or its beginning; any when left out'),
  why: printed,
})

/** `session.yaml`: the one canonical source of the facts of a session. */
export const sessionSchema = z.strictObject({
  symbol,
  parts,
  body: id,
  session: count,
  place: id,
  opens: day,
  closes: day,
  'wording-source': z.string().describe('language that the other versions are translated from'),
  'public-address': publicAddress.optional(),
  masthead: masthead.default({}),
  places: byId(place),
  bodies: byId(body),
  instruments: z.array(id).default([]),
  sessions: byId(earlierSession).default({}),
  provisions: byId(provision).default({}),
  decisions: byId(decision).default({}),
  meetings: byId(meeting).default({}),
  events: byId(event).default({}),
  deadlines: byId(deadline).default({}),
  'speakers-list': z.strictObject({ opens: day, closes: day, at: time, minutes: count }).optional(),
  anniversaries: byId(z.strictObject({ of: id, began: month, years: count })).default({}),
  allotment: z.strictObject({ 'working-days': count, meetings: count, by: id }).optional(),
  documents: byId(document).default({}),
  'earlier-papers': byId(z.strictObject({ symbol, of: id.optional() })).default({}),
  notes: z.array(id).default([]).describe('notes at the foot of the page'),
  agenda: z.array(agendaItem),
  hours: z.strictObject({ morning: hours, afternoon: hours }),
  timetable: z.array(timetableDay),
  acknowledged: z.record(z.string(), z.array(acknowledgement)).default({}).describe('warnings that stand, by their codes'),
})

export type SessionData = z.infer<typeof sessionSchema>
export type HalfDayData = z.infer<typeof halfDay>

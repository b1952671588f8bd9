import { z } from 'zod'
import { agendaEntry } from './agenda.ts'
import { block } from './blocks.ts'
import { body } from './body.ts'
import { deadline, decision, document, earlierPaper, earlierSession, event, meeting, place, provision } from './facts.ts'
import { gatheringPart } from './gathering.ts'
import { masthead } from './masthead.ts'
import { byId, count, day, id, month, printed, symbol, time } from './scalars.ts'
import { sessionDay } from './session-day.ts'
import { hours, timetableWith } from './timetable.ts'
import { USUAL_COLUMNS } from '../timetable-names.ts'

/** Where the public reads a paper, with {{symbol}} and {{language}} (its code) in their places. */
const publicAddress = z
  .string()
  .regex(
    /^(?=.*\{\{symbol\}\})https:\/\/(?:[^\s{}]|\{\{(?:symbol|language)\}\})+$/,
    'an address begins with https:// and has {{symbol}} in it, and {{language}} where it has one a language',
  )

/** What a paper may consist of, in the order in which it is printed. */
const PAPER_PARTS = ['corrections', 'agenda', 'annotations', 'timetable'] as const
export type PaperPart = (typeof PAPER_PARTS)[number]

const part = z.union([
  z.enum(PAPER_PARTS),
  z.strictObject({ text: id.describe('text of its own in the body of the paper') }),
  z.strictObject({ annex: id.describe('text of its own as an annex; or documents, the list of all documents as a table') }),
])
export type PartData = z.infer<typeof part>

const parts = z
  .array(part)
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
  body: z.union([id, z.array(id).min(2)]).describe('the body that meets, or several that meet together'),
  session: z
    .union([count, z.array(count).min(2)])
    .optional()
    .describe('its number, or that of each body; left out where a conference has none'),
  part: gatheringPart.optional(),
  'previous-session': id.optional().describe('the one of sessions that was the last before this'),
  place: z.union([id, z.array(id).min(1)]).describe('where it is held: a place, several, online'),
  opens: sessionDay.describe('first day; its month where no more is known; or to-be-decided'),
  closes: sessionDay.describe('last day, known as well as the first'),
  'wording-source': z.string().describe('language that the other versions are translated from'),
  'public-address': publicAddress.optional(),
  masthead: masthead.default({}),
  places: byId(place),
  bodies: byId(body),
  instruments: z.array(id).default([]),
  sessions: byId(earlierSession).default({}),
  provisions: byId(provision).default({}),
  decisions: byId(decision).default({}),
  kinds: z.array(id).default([]).describe('what decisions and documents are that no language has words for'),
  purposes: z.array(id).default([]).describe('purposes of documents that no language has words for'),
  meetings: byId(meeting).default({}),
  events: byId(event).default({}),
  deadlines: byId(deadline).default({}),
  'speakers-list': z.strictObject({ opens: day, closes: day, at: time, minutes: count }).optional(),
  anniversaries: byId(z.strictObject({ of: id, began: month, years: count })).default({}),
  allotment: z.strictObject({ 'working-days': count, meetings: count, by: id }).optional(),
  documents: byId(document).default({}),
  'earlier-papers': byId(earlierPaper).default({}),
  notes: z.array(id).default([]).describe('notes at the foot of the page'),
  numbering: z
    .strictObject({ paragraphs: z.boolean().default(false).describe('whether paragraphs are numbered through the whole paper') })
    .default({ paragraphs: false }),
  introduction: z.array(block).default([]).describe('what stands before the first item in the annotations'),
  agenda: z.array(agendaEntry).default([]),
  hours: byId(hours).default({}).describe('hours of the meetings, by names of their own beside morning and afternoon'),
  timetable: timetableWith(USUAL_COLUMNS).default([]),
  texts: byId(z.array(block).min(1)).default({}).describe('what parts and annexes consist of that are texts of their own'),
  acknowledged: z.record(z.string(), z.array(acknowledgement)).default({}).describe('warnings that stand, by their codes'),
})

export type SessionData = z.infer<typeof sessionSchema>

/** The same, where the timetable has columns of its own: they are the fields of its meetings. */
export function sessionSchemaWith(columns: readonly string[]): typeof sessionSchema {
  return columns.every((column) => USUAL_COLUMNS.includes(column))
    ? sessionSchema
    : sessionSchema.extend({ timetable: timetableWith(columns).default([]) })
}

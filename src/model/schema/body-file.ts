import { z } from 'zod'
import { block } from './blocks.ts'
import { body } from './body.ts'
import { deadline, decision, earlierPaper, earlierSession, place, provision } from './facts.ts'
import { byId, id } from './scalars.ts'
import { sessionSchema } from './session.ts'
import { hours } from './timetable.ts'

/** An item that comes back, with what is said of it each time. */
const standingItem = z.strictObject({
  annotation: z.array(block).default([]).describe('what the item has in a session that gives it no annotation'),
})

/** `bodies/<id>/body.yaml`: what all sessions of a body share. */
export const bodyFileSchema = z.strictObject({
  ...body.shape,
  place: id.optional().describe('where it meets, unless a session meets elsewhere'),
  'public-address': sessionSchema.shape['public-address'],
  'wording-source': sessionSchema.shape['wording-source'].optional(),
  places: byId(place).default({}),
  bodies: byId(body).default({}).describe('other bodies that its papers name'),
  instruments: z.array(id).default([]),
  sessions: byId(earlierSession).default({}).describe('its earlier sessions'),
  provisions: byId(provision).default({}),
  decisions: byId(decision).default({}),
  deadlines: byId(deadline).default({}),
  'earlier-papers': byId(earlierPaper).default({}).describe('earlier papers that its standing paragraphs cite'),
  hours: byId(hours).default({}),
  columns: z.array(id).min(1).optional().describe('columns of its timetables that have days under days'),
  items: byId(standingItem).default({}).describe('items that come back, by id, with what is said of them each time'),
})

export type BodyFileData = z.infer<typeof bodyFileSchema>

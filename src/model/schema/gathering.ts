import { z } from 'zod'

/** What a body calls its gatherings: sessions and meetings are counted, a conference is one of its own and has no number. */
export const GATHERINGS = ['session', 'meeting', 'conference'] as const
export type GatheringKind = (typeof GATHERINGS)[number]

/** The parts in which a session is held, in their order. */
export const ORDINAL_PARTS = [
  'first-part',
  'second-part',
  'third-part',
  'fourth-part',
  'fifth-part',
  'sixth-part',
  'seventh-part',
  'eighth-part',
  'ninth-part',
  'tenth-part',
] as const

/** Which part of a session is held, where that is not all of it. */
export const gatheringPart = z
  .enum(['resumed', 'reconvened', ...ORDINAL_PARTS])
  .describe('which part of the session it is, where it is not all of it')
export type GatheringPart = z.infer<typeof gatheringPart>

/** In the place of a place, or beside one: the body meets online. Its words are those of the language. */
export const ONLINE = 'online'

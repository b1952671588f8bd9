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

/** In the place of a place, or beside one: the body meets online. Its words are those of the language. */
export const ONLINE = 'online'

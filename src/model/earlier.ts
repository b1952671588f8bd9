import { gatheringsOf, leadingBody } from './gathering.ts'
import type { GatheringPart } from './schema/gathering.ts'
import { ORDINAL_PARTS } from './gatherings.ts'
import type { SessionData } from './schema/session.ts'

type Stated = Pick<SessionData['sessions'][string], 'number' | 'of' | 'part'>

/** The number of this session of the body that an earlier one is of; undefined where that body does not meet, or does not count. */
export function numberHeldAgainst(data: SessionData, { of = leadingBody(data) }: Pick<Stated, 'of'>): number | undefined {
  return gatheringsOf(data).find(({ body }) => body === of)?.number
}

/**
 * Whether a session of the data comes before this one: by its number, or, of the same number, as an earlier part of it. Of a body that does not count
 * its gatherings, and of another body, the number says nothing.
 */
export function isEarlier(data: SessionData, stated: Stated): boolean {
  const number = numberHeldAgainst(data, stated)
  if (number === undefined) return true
  return (
    stated.number < number || (stated.number === number && data.part !== undefined && orderOf(stated.part) < orderOf(data.part))
  )
}

/** Which of the parts of one session comes first: what is not resumed comes before what is. */
export function orderOf(part: GatheringPart | undefined): number {
  if (part === 'resumed' || part === 'reconvened') return ORDINAL_PARTS.length
  return ORDINAL_PARTS.findIndex((ordinal) => ordinal === part)
}

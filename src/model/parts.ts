import type { PartData, SessionData } from './schema/session.ts'
import type { Session } from './session.ts'

/** The annex that is the table of all documents. */
export const DOCUMENTS_ANNEX = 'documents'

/** The name of a part in a list of parts. */
export function partName(part: PartData): string {
  if (typeof part === 'string') return part
  return 'text' in part ? `text ${part.text}` : `annex ${part.annex}`
}

/** The name by which a part is asked for by itself: that of the program, or the id of a text; the table of documents is `documents`. */
export function nameAlone(part: PartData): string {
  if (typeof part === 'string') return part
  return 'text' in part ? part.text : part.annex
}

/** Whether a part is an annex, as the timetable is unless it has its place in the body. */
export function isAnnex(part: PartData, { timetable }: Pick<Session, 'timetable'>): boolean {
  return part === 'timetable' ? timetable.place === 'annex' : typeof part === 'object' && 'annex' in part
}

/** The annexes of a paper in their order, by the names of their parts. */
export function annexesOf(session: Pick<Session, 'data' | 'timetable'>): string[] {
  return session.data.parts.filter((part) => isAnnex(part, session)).map(partName)
}

/** Whether the documents stand in an annex of their own, and not under the items. */
export function hasDocumentsAnnex({ parts }: Pick<SessionData, 'parts'>): boolean {
  return parts.some((part) => typeof part === 'object' && 'annex' in part && part.annex === DOCUMENTS_ANNEX)
}

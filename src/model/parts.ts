import type { PartData, SessionData } from './schema/session.ts'

/** The annex that is the table of all documents. */
export const DOCUMENTS_ANNEX = 'documents'

/** The name of a part in a list of parts. */
export function partName(part: PartData): string {
  if (typeof part === 'string') return part
  return 'text' in part ? `text ${part.text}` : `annex ${part.annex}`
}

/** The annexes of a paper in their order, by the names of their parts; the timetable is one of them. */
export function annexesOf({ parts }: Pick<SessionData, 'parts'>): string[] {
  return parts.filter((part) => part === 'timetable' || (typeof part === 'object' && 'annex' in part)).map(partName)
}

/** Whether the documents stand in an annex of their own, and not under the items. */
export function hasDocumentsAnnex({ parts }: Pick<SessionData, 'parts'>): boolean {
  return parts.some((part) => typeof part === 'object' && 'annex' in part && part.annex === DOCUMENTS_ANNEX)
}

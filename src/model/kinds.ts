/** What a body takes, issues or receives that a paper cites. Their words are data of the languages. */
export const DECISION_KINDS = [
  'decision',
  'resolution',
  'declaration',
  'strategy',
  'plan-of-action',
  'recommendation',
  'conclusions',
  'statement',
  'communique',
  'letter',
  'note-verbale',
] as const

/** What a document of the session may be. */
export const DOCUMENT_KINDS = [
  'report',
  'note',
  'conference-room-paper',
  'information',
  'working-paper',
  'background-paper',
  'draft-decision',
  'draft-resolution',
  'proposal',
  'statement',
  'letter',
  'note-verbale',
] as const

/** What the body is to do with a document. */
export const PURPOSES = [
  'decision',
  'information',
  'consideration',
  'discussion',
  'action',
  'approval',
  'adoption',
  'guidance',
  'comment',
] as const

/** Decisions and resolutions are cited by their numbers alone. */
export const NUMBERED_KINDS: readonly string[] = ['decision', 'resolution']

const KNOWN: ReadonlySet<string> = new Set([...DECISION_KINDS, ...DOCUMENT_KINDS])

/** Whether the languages have words for a kind; one of its own a session has in its wordings. */
export function isKnownKind(kind: string): boolean {
  return KNOWN.has(kind)
}

/** Whether the languages have words for a purpose. */
export function isKnownPurpose(purpose: string): boolean {
  return PURPOSES.some((known) => known === purpose)
}

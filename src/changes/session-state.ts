import type { OpenedSession } from '../opening/open-session.ts'
import type { SessionState } from './compare-papers.ts'

/** A session that was opened, as one of the two states of a comparison; undefined where its facts cannot be relied on. */
export function sessionState({ session, languages }: OpenedSession): SessionState | undefined {
  const papers = languages.flatMap(({ code, paper }) => (paper ? [[code, paper.tree] as const] : []))
  return session && { session, papers: new Map(papers) }
}

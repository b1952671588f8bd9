import { findFacts, factNames } from '../../changes/find-facts.ts'
import { type Impact, impactOf } from '../../changes/impact.ts'
import type { Session } from '../../model/session.ts'
import { didYouMean } from '../../source/nearest.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import { openProject } from '../files/open-project.ts'
import { UsageError } from '../usage-error.ts'

export interface ImpactOptions {
  /** Name of a fact, or a value that facts have. */
  readonly fact: string
  readonly sessions: readonly string[]
  readonly languages: readonly string[] | undefined
  /** Is told of the languages that a session lacks. */
  readonly tellAbsent?: (absent: AbsentLanguage) => void
}

/** What hangs on a fact, session by session; a value may be that of several facts. */
export interface SessionImpact {
  readonly session: Session
  readonly impacts: readonly Impact[]
}

/** Looks up a fact in the sessions asked for; wrong use when none of them knows it. */
export function findImpact({ fact, sessions, languages, tellAbsent }: ImpactOptions): SessionImpact[] {
  const { hasTemplates, openSessions } = openProject()
  if (!hasTemplates) throw new UsageError('the templates cannot be read', 'run papers check')
  const names: string[] = []
  const found: SessionImpact[] = []
  for (const { name, session, languages: versions } of openSessions(sessions, languages, tellAbsent)) {
    if (!session) throw new UsageError(`the facts of ${name} have errors`, 'run papers check, and mend them first')
    const papers = versions.flatMap(({ code, paper, typed }) =>
      paper ? [{ language: code, passages: paper.passages, typed }] : [],
    )
    names.push(...factNames(session))
    const known = versions.flatMap(({ language }) => language ?? [])
    const impacts = findFacts(session, fact, known).map((one) => impactOf(session, papers, one))
    if (impacts.length > 0) found.push({ session, impacts })
  }
  if (found.length === 0) throw new UsageError(`no fact has the name or the value ${fact}`, didYouMean(fact, names))
  return found
}

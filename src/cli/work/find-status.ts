import { type Readiness, readiness } from '../../issuing/readiness.ts'
import { type SessionStatus, sessionStatus } from '../../translation/session-status.ts'
import { openProject } from '../files/open-project.ts'
import { findSessions } from '../files/find-sessions.ts'
import { UsageError } from '../usage-error.ts'

/**
 * How the translations of sessions stand; all sessions of data/ when none is named. Errors: facts that cannot be read; somebody may be told of the
 * sessions that can before.
 */
export function findStatus(
  names: readonly string[],
  tellReadable: (status: readonly SessionStatus[]) => void = () => undefined,
): SessionStatus[] {
  const { open } = openProject()
  const unreadable: string[] = []
  const status = findSessions(names).flatMap((texts) => {
    const codes = texts.languages.map(({ code }) => code)
    const one = sessionStatus(open(texts, codes))
    if (!one) unreadable.push(texts.facts.path)
    return one ?? []
  })
  if (unreadable.length === 0) return status
  tellReadable(status)
  throw new UsageError(`${unreadable.join(', ')} cannot be read`, 'papers check shows why')
}

/** Whether the papers of sessions can be issued; all sessions of data/ when none is named. */
export function findReadiness(names: readonly string[]): Readiness[] {
  return Array.from(openProject().openSessions(names, undefined), readiness)
}

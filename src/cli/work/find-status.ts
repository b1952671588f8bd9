import { type Readiness, readiness } from '../../issuing/readiness.ts'
import { type SessionStatus, sessionStatus } from '../../translation/session-status.ts'
import { openProject } from '../files/open-project.ts'
import { findSessions } from '../files/find-sessions.ts'
import { UsageError } from '../usage-error.ts'

/** How the translations of sessions stand; all sessions of data/ when none is named. */
export function findStatus(names: readonly string[]): SessionStatus[] {
  const { open } = openProject()
  return findSessions(names).map((texts) => {
    const status = sessionStatus(
      open(
        texts,
        texts.languages.map(({ code }) => code),
      ),
    )
    if (!status) throw new UsageError(`${texts.facts.path} cannot be read`, 'papers check shows why')
    return status
  })
}

/** Whether the papers of sessions can be issued; all sessions of data/ when none is named. */
export function findReadiness(names: readonly string[]): Readiness[] {
  return Array.from(openProject().openSessions(names, undefined), readiness)
}

import type { SessionTexts } from '../../opening/texts.ts'
import { UsageError } from '../usage-error.ts'
import { findSessions } from './find-sessions.ts'

/** The one session that a command is about; it need not be named where there is only one. */
export function oneSession(names: readonly string[], what = 'sessions', help = 'name one'): SessionTexts {
  const [files, another] = findSessions(names)
  if (!files) throw new UsageError('there is no session', 'name the path of a session.yaml')
  if (another) throw new UsageError(`there are several ${what}`, `${help}: ${files.name}, ${another.name}, …`)
  return files
}

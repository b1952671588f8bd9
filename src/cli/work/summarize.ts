import { withoutRepeats } from '../../checks/index.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import { LEVELS } from '../../source/diagnostic.ts'
import type { SessionStatus } from '../../translation/session-status.ts'
import type { PaperSummary } from '../reports/papers-table.ts'

/** How much was found in a session, what it has from the files of its body included. */
export function findingsOf({
  name,
  session,
  diagnostics,
}: Pick<OpenedSession, 'name' | 'session' | 'diagnostics'>): PaperSummary {
  const found = withoutRepeats(diagnostics)
  return {
    paper: session?.data.symbol ?? name,
    counts: Object.fromEntries(LEVELS.map((level) => [`${level}s`, found.filter((each) => each.level === level).length])),
  }
}

/** How the translations of a session stand as a whole. */
export function translationsOf({ symbol, source, languages }: SessionStatus): PaperSummary {
  const translations = languages.filter(({ language }) => language !== source)
  const parts = languages.flatMap((language) => language.parts ?? [])
  return {
    paper: symbol,
    counts: {
      translations: translations.length,
      'up to date': translations.filter((language) => language.parts?.every(({ done, units }) => done === units)).length,
      'units to do': parts.reduce((sum, { done, units }) => sum + units - done, 0),
      'words to do': parts.reduce((sum, { wordsToDo }) => sum + wordsToDo, 0),
    },
  }
}

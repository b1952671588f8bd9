import type { OpenedLanguage } from '../opening/open-language.ts'
import type { OpenedSession } from '../opening/open-session.ts'
import { countWords } from './count-words.ts'
import { requiredUnits } from '../model/wording-sections.ts'
import { type PartStatus, sourceStatus, translationStatus } from './translation-status.ts'

/** How the words of one language stand. */
export interface LanguageStatus {
  readonly language: string
  /** Null where its wording, or the one that it is translated from, cannot be read. */
  readonly parts: readonly PartStatus[] | null
  /** Words of the paper as it is printed; null where it cannot be made, as with units missing. */
  readonly wordsOfPaper: number | null
}

export interface SessionStatus {
  readonly session: string
  readonly symbol: string
  /** The language that the others are translated from. */
  readonly source: string
  /** That language stands first. */
  readonly languages: readonly LanguageStatus[]
}

/** How the translations of a session stand; undefined where its facts cannot be relied on. */
export function sessionStatus({ name, session, languages, sourceUnits }: OpenedSession): SessionStatus | undefined {
  if (!session) return undefined
  const source = session.data['wording-source']
  const required = requiredUnits(session)
  const statusByPart = ({ code, words, units, madeFrom }: OpenedLanguage): PartStatus[] | null => {
    if (!words || sourceUnits.length === 0) return null
    return code === source ? sourceStatus(required, units) : translationStatus({ required, units, sourceUnits, madeFrom })
  }
  return {
    session: name,
    symbol: session.data.symbol,
    source,
    languages: languages
      .toSorted((a, b) => Number(b.code === source) - Number(a.code === source))
      .map((language) => ({ language: language.code, parts: statusByPart(language), wordsOfPaper: wordsOfPaper(language) })),
  }
}

function wordsOfPaper({ paper }: OpenedLanguage): number | null {
  return paper ? paper.passages.reduce((sum, { text }) => sum + countWords(text), 0) : null
}

import { makeDocument } from '../document/make-document.ts'
import { loadLanguage } from '../model/load-language.ts'
import { loadSession } from '../model/load-session.ts'
import { loadWording } from '../model/load-wording.ts'
import { readMadeFrom } from '../model/made-from.ts'
import type { Session } from '../model/session.ts'
import type { Templates } from '../rendering/render-markup.ts'
import { countWords } from '../translation/count-words.ts'
import { requiredUnits } from '../model/wording-sections.ts'
import { type PartStatus, sourceStatus, translationStatus } from '../translation/translation-status.ts'
import { loadProjectTemplates } from './load-project-templates.ts'
import { findSessions, type LanguageFiles, type SessionFiles } from './read-project.ts'
import { originalUnits, readWords, unitsOf } from './translation-units.ts'
import { UsageError } from './usage-error.ts'

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
  readonly languages: readonly LanguageStatus[]
}

/** How the translations of sessions stand; all sessions of data/ when none is named. */
export function statusOf(names: readonly string[]): SessionStatus[] {
  const { templates } = loadProjectTemplates()
  return findSessions(names).map((files) => {
    const session = loadSession(files.name, files.facts, () => undefined)
    if (!session) throw new UsageError(`${files.facts.path} cannot be read`, 'papers check shows why')
    return {
      session: files.name,
      symbol: session.data.symbol,
      source: session.data['wording-source'],
      languages: statusOfLanguages(files, session, templates),
    }
  })
}

/** The language that the others are translated from stands first. */
function statusOfLanguages(files: SessionFiles, session: Session, templates: Templates | undefined): LanguageStatus[] {
  const source = session.data['wording-source']
  const required = requiredUnits(session)
  const sourceUnits = originalUnits(files, session)
  return files.languages
    .toSorted((a, b) => Number(b.code === source) - Number(a.code === source))
    .map((language) => {
      const { code, madeFrom } = language
      const wording = sourceUnits.length > 0 ? readWords(language) : undefined
      const units = wording && unitsOf(wording, session)
      const input = units && { required, units, sourceUnits, madeFrom: madeFrom && readMadeFrom(madeFrom) }
      const parts = input && (code === source ? sourceStatus(required, input.units) : translationStatus(input))
      return { language: code, parts: parts ?? null, wordsOfPaper: wordsOfPaper(language, session, templates) }
    })
}

function wordsOfPaper({ code, conventions, words }: LanguageFiles, session: Session, templates: Templates | undefined) {
  const ignore = (): void => undefined
  const language = loadLanguage(code, conventions, ignore)
  const wording = loadWording(code, words, session, ignore)
  if (!language || !wording || !templates) return null
  const paper = makeDocument({ session, language, wording, templates }, 'paper', false, ignore)
  return paper ? paper.passages.reduce((sum, { text }) => sum + countWords(text), 0) : null
}

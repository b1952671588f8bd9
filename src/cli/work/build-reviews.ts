import { withoutRepeats } from '../../checks/index.ts'
import { isSound, type OpenedSession } from '../../opening/open-session.ts'
import { makeReview, type ReviewSide } from '../../review/make-review.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Format } from '../../writers/formats.ts'
import { writeReview } from '../../writers/html/review/write-review.ts'
import type { Written } from '../commands/outcome.ts'
import { absentLanguages } from '../files/absent-languages.ts'
import { dataFolderOf, findSessions } from '../files/find-sessions.ts'
import { formerWords } from '../files/former-words.ts'
import { openProject } from '../files/open-project.ts'
import { outputName } from '../files/output-name.ts'
import { writeChanged } from '../files/write-changed.ts'
import type { NewFile } from '../files/write-files.ts'
import { UsageError } from '../usage-error.ts'

export interface ReviewOptions {
  readonly sessions: readonly string[]
  /** The translations, by their codes. */
  readonly languages: readonly string[]
  /** Review copies are HTML, and nothing else may be asked for. */
  readonly formats: readonly Format[]
  readonly out: string
  /** Writes a copy in spite of errors of its words. */
  readonly isDraft: boolean
  readonly isForced: boolean
}

/** Writes the review copies of translations, all together: each beside the language that it was made from. */
export async function buildReviews(options: ReviewOptions): Promise<Written> {
  if (options.formats.join() !== 'html') throw new UsageError('a review copy is HTML', 'write --format html')
  const { diagnostics, openSessions } = openProject()
  const all: Diagnostic[] = [...diagnostics]
  const files: NewFile[] = []
  let wanted = 0
  const dataFolder = dataFolderOf(options.sessions)
  const absent = absentLanguages(findSessions(options.sessions), options.languages)
  for (const opened of openSessions(options.sessions, undefined)) {
    const source = opened.session?.data['wording-source']
    if (source !== undefined && options.languages.includes(source))
      throw new UsageError(`${source} is the language that the others are translated from`, 'name one of the others')
    const mine = opened.languages.filter(({ code }) => options.languages.includes(code))
    wanted += mine.length
    all.push(...opened.diagnostics.filter(({ language }) => language === undefined || options.languages.includes(language)))
    files.push(...copiesOf(opened, options, dataFolder))
  }
  await writeChanged(options.out, files, options.isForced)
  return { diagnostics: withoutRepeats(all), written: files.map(({ name }) => name), missing: wanted - files.length, absent }
}

function copiesOf(opened: OpenedSession, { languages, isDraft }: ReviewOptions, dataFolder: string): NewFile[] {
  const { session } = opened
  const source = session?.data['wording-source'] ?? ''
  const original = reviewSide(opened, source)
  if (!session || !original) return []
  const former = formerWords(dataFolder, opened.name, source)
  return opened.languages.flatMap(({ code, madeFrom }) => {
    const translation = reviewSide(opened, code)
    if (!languages.includes(code) || !translation || !(isDraft || isSound(opened, code))) return []
    const bytes = writeReview(makeReview(session, original, translation, madeFrom, former))
    return { name: outputName(session.data.symbol, 'review', code, 'html'), bytes }
  })
}

/** One language of a session as a review copy shows it; undefined where it cannot be rendered. */
export function reviewSide({ languages }: OpenedSession, wanted: string): ReviewSide | undefined {
  const found = languages.find(({ code }) => code === wanted)
  const { sources, units } = found ?? {}
  return sources && units && { language: sources.language, wording: sources.wording, units }
}

import { dirname } from 'node:path'
import type { OpenedSession } from '../../opening/open-session.ts'
import { filesBoard } from '../../preview/boards/files-board.ts'
import { registerBoard } from '../../preview/boards/register-board.ts'
import { type BoardContext, timetableBoard } from '../../preview/boards/timetable-board.ts'
import { translationsBoard } from '../../preview/boards/translations-board.ts'
import { makeReview } from '../../review/make-review.ts'
import type { ReviewCopy } from '../../review/review-copy.ts'
import { type SessionStatus, sessionStatus } from '../../translation/session-status.ts'
import { folderOf } from '../files/read-texts.ts'
import { formerWords } from '../files/former-words.ts'
import { reviewSide } from '../work/build-reviews.ts'
import { filesOffered } from './paper-files.ts'
import type { LiveSession } from './live-session.ts'

/** What stands on a board while the facts cannot be relied on. */
const NOT_NOW = '<p>The facts have errors: mend them first.</p>'

/** A board as HTML, with its texts in one language; undefined where there is none of that name. */
export function boardNamed(session: LiveSession, query: URLSearchParams): string | undefined {
  const language = query.get('language') ?? ''
  switch (query.get('name')) {
    case 'translations':
      return translations(session)
    case 'timetable':
      return withContext(session, language, timetableBoard)
    case 'register':
      return withContext(session, language, registerBoard)
    case 'files':
      return filesBoard(filesOffered(session))
    default:
      return undefined
  }
}

function withContext(live: LiveSession, code: string, board: (context: BoardContext) => string): string {
  const { session, languages, diagnostics } = live.opened([code])
  const { language, paper } = languages.find((each) => each.code === code) ?? {}
  if (!session) return NOT_NOW
  const { tag = code, direction = 'ltr' } = language ?? {}
  return board({ session, diagnostics, passages: paper?.passages ?? [], tag, direction })
}

function translations(live: LiveSession): string {
  const opened = live.opened(live.codes)
  const status = sessionStatus(opened)
  return status ? translationsBoard(status, reviewsOf(opened, status, dirname(folderOf(live.texts)))) : NOT_NOW
}

/** The translations that have something to do, laid beside their original. */
function reviewsOf(opened: OpenedSession, { source, languages }: SessionStatus, dataFolder: string): ReviewCopy[] {
  const { session } = opened
  const original = reviewSide(opened, source)
  if (!session || !original) return []
  const former = formerWords(dataFolder, opened.name, source)
  const behind = languages.filter(({ language, parts }) => language !== source && parts?.some(({ done, units }) => done < units))
  return behind.flatMap(({ language }) => {
    const translation = reviewSide(opened, language)
    const madeFrom = opened.languages.find(({ code }) => code === language)?.madeFrom
    return translation ? makeReview(session, original, translation, madeFrom, former) : []
  })
}

import { makeCalendar } from '../../document/calendar.ts'
import { hasTimetable, precedes } from '../../document/calendar-history.ts'
import type { Session } from '../../model/session.ts'
import { settingsOf } from '../../model/session-places.ts'
import { readerOf } from '../../model/session-symbols.ts'
import { isSound, type OpenedSession } from '../../opening/open-session.ts'
import { familyBeside } from '../../opening/papers-beside.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { writeCalendar } from '../../writers/ics/write-calendar.ts'
import type { Written } from '../commands/outcome.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import { openProject } from '../files/open-project.ts'
import { outputName } from '../files/output-name.ts'
import { UsageError } from '../usage-error.ts'
import { writeChanged } from '../files/write-changed.ts'
import type { NewFile } from '../files/write-files.ts'

export interface CalendarOptions {
  readonly sessions: readonly string[]
  readonly languages: readonly string[] | undefined
  readonly out: string
}

/** Writes the timetable as a calendar, in every language without an error. */
export async function writeCalendars({ sessions, languages, out }: CalendarOptions): Promise<Written> {
  const { diagnostics, hasTemplates, openSessions } = openProject()
  const all: Diagnostic[] = [...diagnostics]
  if (!hasTemplates) return { diagnostics: all, written: [], missing: 1 }
  const files: NewFile[] = []
  let wanted = 0
  const absent: AbsentLanguage[] = []
  const asked = [...openSessions(sessions, languages, (language) => void absent.push(language))]
  for (const opened of asked) {
    all.push(...opened.diagnostics)
    if (opened.session && (!hasTimetable(opened.session) || isReplaced(opened.session, asked))) continue
    wanted += opened.languages.length
    for (const { code, sources } of opened.languages) {
      if (!sources || !isSound(opened, code)) continue
      const made = makeCalendar(sources, familyBeside(sources.session, opened.beside))
      if (!made) {
        const [place = ''] = settingsOf(sources.session.data)
        throw new UsageError(`${place} has no time zone`, `write time-zone: with its IANA name under places.${place}`)
      }
      files.push({ name: outputName(made.paper, 'paper', code, 'ics'), bytes: writeCalendar(made) })
    }
  }
  await writeChanged(out, files, false)
  return { diagnostics: all, written: files.map(({ name }) => name), missing: wanted - files.length, absent }
}

/** Whether a later paper that is asked for too has the calendar of this one: its events go by the same names. */
function isReplaced(session: Session, asked: readonly OpenedSession[]): boolean {
  const { parseSymbol } = readerOf(session)
  const own = parseSymbol(session.data.symbol)
  return asked.some(({ session: other }) => {
    const later = other && hasTimetable(other) ? parseSymbol(other.data.symbol) : undefined
    return own !== undefined && later !== undefined && precedes(own, later)
  })
}

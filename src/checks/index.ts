import { compareDiagnostics, type Diagnostic } from '../source/diagnostic.ts'
import type { Check, FactsContext, Finding, TextContext, WordsContext } from './common/check.ts'
import { annexAbsent } from './annex-absent.ts'
import { contradiction } from './contradiction.ts'
import { dayUnknown } from './day-unknown.ts'
import { departure } from './departure.ts'
import { earlierSession } from './earlier-session.ts'
import { factTyped } from './fact-typed.ts'
import { fixedDay } from './fixed-day.ts'
import { foreignCharacter } from './foreign-character.ts'
import { glyphMissing } from './glyph-missing.ts'
import { holidaysUnknown } from './holidays-unknown.ts'
import { issuedLate } from './issued-late.ts'
import { itemUnscheduled } from './item-unscheduled.ts'
import { jobNumber } from './job-number.ts'
import { languageGap } from './language-gap.ts'
import { languageParity } from './language-parity.ts'
import { mastheadIncomplete } from './masthead-incomplete.ts'
import { mastheadLanguage } from './masthead-language.ts'
import { mastheadOriginal } from './masthead-original.ts'
import { nonWorkingDay } from './non-working-day.ts'
import { noteReference } from './note-reference.ts'
import { notNormalized } from './not-normalized.ts'
import { paperDuplicate } from './paper-duplicate.ts'
import { reportBeforeMeeting } from './report-before-meeting.ts'
import { spanBackwards } from './span-backwards.ts'
import { symbolDuplicate } from './symbol-duplicate.ts'
import { symbolElsewhere } from './symbol-elsewhere.ts'
import { symbolGap } from './symbol-gap.ts'
import { symbolMalformed } from './symbol-malformed.ts'
import { symbolOrphan } from './symbol-orphan.ts'
import { symbolSuperseded } from './symbol-superseded.ts'
import { symbolUnchecked } from './symbol-unchecked.ts'
import { symbolUncited } from './symbol-uncited.ts'
import { symbolUnlisted } from './symbol-unlisted.ts'
import { symbolUnused } from './symbol-unused.ts'
import { symbolYear } from './symbol-year.ts'
import { term } from './term.ts'
import { timeZone } from './time-zone.ts'
import { timetableClash } from './timetable-clash.ts'
import { timetableDays } from './timetable-days.ts'
import { timetableOpening } from './timetable-opening.ts'
import { timetableUndecided } from './timetable-undecided.ts'
import { toFillIn } from './to-fill-in.ts'
import { tooManyMeetings } from './too-many-meetings.ts'
import { translationStale } from './translation-stale.ts'
import { typography } from './typography.ts'
import { untranslated } from './untranslated.ts'
import { wrongForm } from './wrong-form.ts'

/**
 * All checks in the order in which they run and stand in docs/checks.md: symbols, then days and meetings, the graver first in both;
 * then the rest.
 */
export const checks: readonly Check[] = [
  symbolMalformed,
  symbolUnlisted,
  symbolDuplicate,
  paperDuplicate,
  symbolOrphan,
  symbolElsewhere,
  symbolSuperseded,
  symbolUnused,
  symbolUncited,
  symbolUnchecked,
  symbolGap,
  symbolYear,
  spanBackwards,
  contradiction,
  earlierSession,
  timetableDays,
  timetableClash,
  timetableOpening,
  timetableUndecided,
  dayUnknown,
  reportBeforeMeeting,
  issuedLate,
  fixedDay,
  itemUnscheduled,
  nonWorkingDay,
  holidaysUnknown,
  tooManyMeetings,
  timeZone,
  factTyped,
  term,
  wrongForm,
  toFillIn,
  untranslated,
  languageParity,
  languageGap,
  translationStale,
  noteReference,
  annexAbsent,
  notNormalized,
  foreignCharacter,
  glyphMissing,
  typography,
  departure,
  jobNumber,
  mastheadLanguage,
  mastheadOriginal,
  mastheadIncomplete,
]

/** What the checks find in the facts of a session. */
export function checkFacts(context: FactsContext, using: readonly Check[] = checks): Diagnostic[] {
  const found = using.flatMap(({ code, facts }) => Array.from(facts?.(context) ?? [], named(code, undefined)))
  return withoutRepeats(found.sort(compareDiagnostics))
}

/** What the checks find in the words of one language. */
export function checkWords(context: WordsContext, using: readonly Check[] = checks): Diagnostic[] {
  const { language } = context.wording
  return using.flatMap(({ code, words }) => Array.from(words?.(context) ?? [], named(code, language))).sort(compareDiagnostics)
}

/** What the checks find in the finished paper of one language. */
export function checkText(context: TextContext, using: readonly Check[] = checks): Diagnostic[] {
  const { code: language } = context.language
  const found = using.flatMap(({ code, text }) => Array.from(text?.(context) ?? [], named(code, language)))
  return withoutRepeats(found.sort(compareDiagnostics))
}

/** The findings without those that say the same of the same place, as papers in several languages do; the first one stays. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, message, span } = diagnostic
    const key = JSON.stringify([code, span.file.path, span.start, span.end, message])
    if (!seen.has(key)) seen.set(key, diagnostic)
  }
  return [...seen.values()]
}

function named(code: string, language: string | undefined): (finding: Finding) => Diagnostic {
  return (finding) => ({ ...finding, code, ...(language === undefined ? {} : { language }) })
}

import { type Diagnostic, isOfReading } from '../source/diagnostic.ts'
import type { OpenedSession } from './open-session.ts'

/**
 * Errors and warnings that an edit of the texts has brought, held against the session as it was. What could not be looked for before,
 * because the facts or the words could not be read, is not new.
 */
export function broughtFindings(before: OpenedSession, after: OpenedSession): Diagnostic[] {
  const known = grave(before)
  const counts = new Map<string, number>()
  for (const finding of known) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return grave(after).filter((finding) => {
    if (!wasLookedFor(before, finding)) return false
    const left = counts.get(keyOf(finding)) ?? 0
    counts.set(keyOf(finding), left - 1)
    return left <= 0
  })
}

function grave({ diagnostics }: OpenedSession): Diagnostic[] {
  return diagnostics.filter(({ level }) => level !== 'note')
}

/** What is the same fault when another has gone: places and words move with what is edited. */
function keyOf({ level, code, language, span }: Diagnostic): string {
  return [level, code, language ?? '', span.file.path].join('\n')
}

const OF_TWO_LANGUAGES: readonly string[] = ['language-parity', 'translation-stale']

function wasLookedFor({ session, languages, sourceUnits }: OpenedSession, { code, language }: Diagnostic): boolean {
  if (isOfReading({ code })) return true
  if (!session) return false
  if (OF_TWO_LANGUAGES.includes(code) && sourceUnits.length === 0) return false
  return language === undefined || languages.find((each) => each.code === language)?.paper !== undefined
}

import type { Session } from '../model/session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { PathOf } from './kept-findings.ts'

/**
 * The findings of a session, where the warnings that its data acknowledge are notes that tell why. What is acknowledged and not warned of is
 * a warning itself, where all languages have been looked at: the cause is gone, or the entry names another place.
 */
export function acknowledge(
  diagnostics: readonly Diagnostic[],
  session: Session,
  pathOf: PathOf,
  isWhole: boolean,
): Diagnostic[] {
  const entries = entriesOf(session)
  if (entries.length === 0) return [...diagnostics]
  const used = new Set<Entry>()
  const answered = diagnostics.map((diagnostic) => {
    const place = placeOf(diagnostic, pathOf)
    const holding =
      diagnostic.level === 'warning' && place ? entries.filter((entry) => isMeant(entry, diagnostic.code, place)) : []
    const [entry] = holding
    if (!entry) return diagnostic
    for (const one of holding) used.add(one)
    // What stands is not mended.
    return { ...diagnostic, level: 'note' as const, help: `acknowledged: ${entry.why}`, fix: undefined }
  })
  if (!isWhole) return answered
  return [...answered, ...entries.filter((entry) => !used.has(entry)).map((entry) => idle(entry, session, diagnostics, pathOf))]
}

/** One acknowledgement with its code and its place in the list of it. */
interface Entry {
  readonly code: string
  readonly index: number
  readonly at: string
  readonly text: string | undefined
  readonly why: string
}

function entriesOf({ data }: Session): Entry[] {
  return Object.entries(data.acknowledged).flatMap(([code, list]) =>
    list.map(({ at, text, why }, index) => ({ code, index, at, text, why })),
  )
}

/** Where a finding stands, as an acknowledgement names it. */
interface Place {
  readonly path: string
  readonly text: string
}

function placeOf(finding: Diagnostic, pathOf: PathOf): Place | undefined {
  const path = pathOf(finding)
  const { file, start, end } = finding.span
  return path === undefined ? undefined : { path, text: file.text.slice(start, end) }
}

function isMeant({ code, at, text }: Entry, found: string, place: Place): boolean {
  if (code !== found || !`${place.path}.`.startsWith(`${at}.`)) return false
  return text === undefined || unquoted(place.text).startsWith(unquoted(text))
}

function unquoted(text: string): string {
  return text.replace(/^["']/, '')
}

/** How many places of other warnings the help tells. */
const TOLD = 3

function idle(entry: Entry, { source }: Session, diagnostics: readonly Diagnostic[], pathOf: PathOf): Diagnostic {
  const { code, index, at, text } = entry
  const same = diagnostics.filter((diagnostic) => diagnostic.code === code)
  const warned = same.filter(({ level }) => level === 'warning').flatMap((diagnostic) => placeOf(diagnostic, pathOf) ?? [])
  const isGraver = same.some((diagnostic) => {
    const place = placeOf(diagnostic, pathOf)
    return diagnostic.level === 'error' && place !== undefined && isMeant(entry, code, place)
  })
  const places = warned.slice(0, TOLD).map((place) => `at: ${place.path}, text: ${JSON.stringify(unquoted(place.text))}`)
  return {
    level: 'warning',
    code: 'acknowledged',
    message: isGraver
      ? `${code} at ${at} is an error, and an error cannot be acknowledged`
      : `no warning ${code} stands at ${at}${text === undefined ? '' : ` of “${text}”`}`,
    span: source.valueSpan(['acknowledged', code, index, text === undefined ? 'at' : 'text']),
    label: isGraver ? 'an error' : 'nothing to acknowledge',
    help:
      !isGraver && places.length > 0
        ? `take the entry out, or write one of the places that have this warning: ${places.join('; ')}`
        : 'take the entry out',
  }
}

import type { SessionTexts } from '../../opening/texts.ts'
import { nearest } from '../../source/nearest.ts'
import { pickLanguages } from './pick-languages.ts'

/** A language that is asked for and that a session has not. */
export interface AbsentLanguage {
  /** What is said of it to whoever asked. */
  readonly said: string
  /** Whether no session that is asked for has it: then what was asked for cannot be made at all. */
  readonly isNowhere: boolean
}

/**
 * The languages that are asked for and that sessions lack. Wrong use is a code that is most likely a slip for one that is there, and a command
 * that asks for nothing that is there.
 */
export function absentLanguages(sessions: readonly SessionTexts[], wanted: readonly string[] = []): AbsentLanguage[] {
  const codesOf = ({ languages }: SessionTexts): string[] => languages.map(({ code }) => code)
  const present = new Set(sessions.flatMap(codesOf))
  const [first] = sessions
  const slip = wanted.find((code) => !present.has(code) && isSlip(code, present))
  if (first && (slip !== undefined || !wanted.some((code) => present.has(code))))
    pickLanguages(first, slip === undefined ? wanted : [slip])
  return sessions.flatMap((session) => {
    const known = codesOf(session)
    return wanted.flatMap((code) =>
      known.includes(code) ? [] : [{ said: saidOf(session.name, code, known), isNowhere: !present.has(code) }],
    )
  })
}

/** What is no code of a language, or a known one in other letters or with more behind it. */
function isSlip(code: string, present: ReadonlySet<string>): boolean {
  const isCode = /^[a-z]{2,3}$/.test(code)
  return !isCode || (code.length > 2 && nearest(code, [...present]) !== undefined)
}

function saidOf(session: string, code: string, known: readonly string[]): string {
  return `${session} has no wording in the language ${code}; ${known.length > 0 ? `it has ${known.join(', ')}` : 'it has none'}`
}

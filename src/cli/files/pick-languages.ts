import type { SessionTexts } from '../../opening/texts.ts'
import { didYouMean } from '../../source/nearest.ts'
import { UsageError } from '../usage-error.ts'

/** The languages of a session that a command asks for; all that it has when none is named. */
export function pickLanguages({ name, languages }: SessionTexts, wanted: readonly string[] | undefined): string[] {
  const known = languages.map(({ code }) => code)
  const unknown = wanted?.find((code) => !known.includes(code))
  if (unknown !== undefined) {
    const typed = unknown.toLowerCase()
    const begun = known.find((code) => typed.startsWith(code))
    // A code of two letters is that of another language, and no slip for one that is there.
    const isCode = /^[a-z]{2}$/.test(unknown)
    const near = begun === undefined ? didYouMean(typed, known) : `did you mean ${begun}?`
    throw new UsageError(`${name} has no wording in the language ${unknown}`, isCode ? `it has ${known.join(', ')}` : near)
  }
  return known.filter((code) => wanted?.includes(code) ?? true)
}

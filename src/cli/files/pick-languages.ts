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
    throw new UsageError(
      `${name} has no wording in the language ${unknown}`,
      begun === undefined ? didYouMean(typed, known) : `did you mean ${begun}?`,
    )
  }
  return known.filter((code) => wanted?.includes(code) ?? true)
}

import type { Language } from '../model/language.ts'
import { fillPattern } from './conventions.ts'

/** The line of a paper that is not issued in every language. */
export function onlyLine(codes: readonly string[], { masthead }: Language): string {
  const names = codes.map((code) => masthead.languages[code] ?? code)
  const last = names.pop() ?? ''
  const languages = names.length > 0 ? names.join(masthead.joint) + masthead['last-joint'] + last : last
  const line = fillPattern(masthead.only, { languages })
  return line.charAt(0).toUpperCase() + line.slice(1)
}

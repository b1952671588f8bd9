import { didYouMean } from '../../source/nearest.ts'
import { UsageError } from '../usage-error.ts'
import type { Description } from './findings/reporter.ts'

/** The section of docs/checks.md that explains a code of a diagnostic. */
export function explain(code: string, page: string): string {
  const codes = codesOf(page)
  const sections = page.split(/^(?=## )/m).filter((section) => section.startsWith('## `'))
  const section = sections[codes.indexOf(code)]
  if (section === undefined) throw new UsageError(`there is no code ${code}`, didYouMean(code, codes))
  return section.trim()
}

/** The codes that docs/checks.md explains, in its order. */
export function codesOf(page: string): string[] {
  return [...page.matchAll(/^## `([^`]+)`/gm)].map(([, code = '']) => code)
}

/** What each code means, for reporters that list their rules. */
export function describeFrom(page: () => string): (code: string) => Description | undefined {
  let text: string | undefined
  return (code) => {
    try {
      const full = explain(code, (text ??= page()))
        .split('\n')
        .slice(1)
        .join('\n')
        .trim()
      const sentences = full.replaceAll(/\s+/g, ' ').split(/(?<=\.)\s/)
      return { short: sentences.slice(0, 2).join(' ').replaceAll('**', ''), full }
    } catch {
      return undefined
    }
  }
}

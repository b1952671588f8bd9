import { didYouMean } from '../../source/nearest.ts'
import { UsageError } from '../usage-error.ts'

/** The section of docs/checks.md that explains a code of a diagnostic. */
export function explain(code: string, page: string): string {
  const sections = page.split(/^(?=## )/m).filter((section) => section.startsWith('## `'))
  const codes = sections.map((section) => /^## `([^`]+)`/.exec(section)?.[1] ?? '')
  const section = sections[codes.indexOf(code)]
  if (section === undefined) throw new UsageError(`there is no code ${code}`, didYouMean(code, codes))
  return section.trim()
}

/** The first sentence of each code's explanation, for reporters that list their rules. */
export function describeFrom(page: string): (code: string) => string | undefined {
  return (code) => {
    try {
      return explain(code, page)
        .split('\n')
        .slice(1)
        .join(' ')
        .trim()
        .split(/(?<=\.)\s/)
        .slice(0, 2)
        .join(' ')
        .replaceAll('**', '')
    } catch {
      return undefined
    }
  }
}

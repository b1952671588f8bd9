import type { ChangedPassage } from '../../../changes/changed-passages.ts'
import type { SessionComparison } from '../../../changes/compare-papers.ts'

/** What was compared, as the user named it, and what was found in one session. */
export interface ChangeReport {
  readonly base: string
  readonly head: string
  readonly comparison: SessionComparison
  /** Names of the redlines that were written, by language. */
  readonly redlines: Readonly<Record<string, readonly string[]>>
}

/** `3 passages`, `1 passage`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** Where a passage stands, in a line: the headings over it, from the outermost, and its paragraph. */
export function placeInPaper({ under, paragraph }: ChangedPassage): string {
  return [...under, ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`])].join(' › ')
}

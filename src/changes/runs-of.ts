import { partsOf } from '../document/contents.ts'
import type { Change, Inline } from '../document/tree.ts'

/** A run of text that is changed in one way, or not at all. */
export interface ChangedRun {
  readonly text: string
  readonly change: Change | undefined
}

/** The text of inlines as runs, whatever they are. */
export function runsOf(content: readonly Inline[]): ChangedRun[] {
  const runs: ChangedRun[] = []
  for (const { text, change } of partsOf(content)) {
    const last = runs.at(-1)
    if (last && last.change === change) runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, change })
  }
  return runs
}

/** The earlier text (without what was inserted) or the later one (without what was deleted). */
export function textWithout(content: readonly Inline[], gone: Change): string {
  return runsOf(content)
    .filter(({ change }) => change !== gone)
    .map(({ text }) => text)
    .join('')
}

import type { Change } from '../../../document/tree.ts'
import type { PlacedRun } from '../lines/run.ts'
import { StructureElement } from '../structure.ts'
import type { Item } from './page.ts'

/** What is heard, and not seen, where a change begins and ends. */
export type ChangeWords = Readonly<Record<Change, { readonly begins: string; readonly ends: string }>>

/** The element of a change that a run is in; one that runs over lines or pages is one element. */
export interface RunChange {
  readonly element: StructureElement
  readonly isFirst: boolean
  readonly isLast: boolean
}

const ELEMENTS = {
  inserted: ['Ins', 'Underline'],
  deleted: ['Del', 'LineThrough'],
} as const

/** The changes of a paragraph by its runs; its mark has changes of its own where it is an element of its own. */
export function elementsOfChanges(
  runs: readonly PlacedRun[],
  elementOf: (run: PlacedRun) => StructureElement | undefined,
): Map<PlacedRun, RunChange> {
  const isOneChange = (before: PlacedRun, after: PlacedRun | undefined): boolean =>
    after !== undefined && before.change === after.change && elementOf(before) === elementOf(after)
  const changes = new Map<PlacedRun, RunChange>()
  runs.forEach((run, index) => {
    if (!run.change) return
    const before = runs[index - 1]
    const isFirst = !before || !isOneChange(before, run)
    const [type, decoration] = ELEMENTS[run.change]
    const element = (isFirst ? undefined : changes.get(before)?.element) ?? new StructureElement(type, { decoration })
    changes.set(run, { element, isFirst, isLast: !isOneChange(run, runs[index + 1]) })
  })
  return changes
}

/** What is drawn of a stretch within the element of its change, with the words that say where the change begins and where it ends. */
export function changeItems(
  runs: readonly [PlacedRun, ...PlacedRun[]],
  drawn: readonly Item[],
  changes: ReadonlyMap<PlacedRun, RunChange>,
  blankAt: (run: PlacedRun, at: number) => Item[],
  words: ChangeWords,
): readonly Item[] {
  const first = runs[0]
  const last = runs.at(-1) ?? first
  const change = changes.get(first)
  if (!change || !first.change) return drawn
  const { begins, ends } = words[first.change]
  const said = (actual: string, run: PlacedRun, at: number): Item => ({
    kind: 'tag',
    element: new StructureElement('Span', { actual }),
    items: blankAt(run, at),
  })
  const items = [
    ...(change.isFirst ? [said(begins, first, first.x)] : []),
    ...drawn,
    ...(changes.get(last)?.isLast ? [said(ends, last, last.x + last.width)] : []),
  ]
  return [{ kind: 'tag', element: change.element, items }]
}

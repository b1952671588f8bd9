import type { Change, Inline } from '../../document/tree.ts'
import { element } from './markup.ts'

/** The id of a piece of the later text. A deleted piece has none: nothing leads to it, and if it was moved, the moved one has this id. */
export function idOf({ id, change }: { readonly id: string; readonly change?: Change }): string | undefined {
  return change === 'deleted' ? undefined : id
}

/** Classes of an element, with the one that sets a bar beside it where a text in it is changed. */
export function classes(names: readonly (string | undefined)[], ...contents: readonly (readonly Inline[])[]): string | undefined {
  const isChanged = contents.some((content) => content.some(hasChange))
  const all = [...names, isChanged ? 'changed' : undefined].filter((name) => name !== undefined)
  return all.length > 0 ? all.join(' ') : undefined
}

/** Markup as inserted or deleted text, or as it is. */
export function marked(change: Change | undefined, markup: string): string {
  if (change === undefined || markup === '') return markup
  return element(change === 'inserted' ? 'ins' : 'del', {}, markup)
}

function hasChange(inline: Inline): boolean {
  return inline.kind === 'keep' ? inline.content.some(({ change }) => change) : inline.change !== undefined
}

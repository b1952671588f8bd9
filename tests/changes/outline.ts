import { runsOf } from '../../src/changes/runs-of.ts'
import type { Block, Change, Inline, ItemNumber, ListItem, TableRow } from '../../src/document/tree.ts'

/** The pieces of a redline by their ids, a line each, further in what is within: `-` before a deleted one, `+` before an inserted one. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [line(block) + renumbered(block.number)]
      case 'numbered-list':
        return [line(block), ...indented(block.items.flatMap(itemLines))]
      case 'document-list':
        return [line(block), ...indented(block.entries.map(line))]
      case 'table':
        return [line(block), ...indented([...block.head, ...block.body].flatMap(rowLines))]
      case 'annex':
        return [line(block), ...indented(outline(block.blocks))]
      default:
        return [line(block)]
    }
  })
}

/** The words of a text: `[deleted]{inserted}`. */
export function words(content: readonly Inline[]): string {
  return runsOf(content)
    .map(({ text, change }) => (change === undefined ? text : change === 'deleted' ? `[${text}]` : `{${text}}`))
    .join('')
}

function itemLines(item: ListItem): string[] {
  return [line(item) + renumbered(item.number), ...indented(item.children.flatMap(itemLines))]
}

function rowLines(row: TableRow): string[] {
  return [line(row), ...indented(row.cells.flatMap(({ paragraphs }) => paragraphs.map(line)))]
}

function line({ id, change }: { readonly id: string; readonly change?: Change }): string {
  return change === undefined ? id : `${change === 'deleted' ? '-' : '+'}${id}`
}

function renumbered(number: ItemNumber | undefined): string {
  return number?.formerly ? ` (${number.formerly.mark} → ${number.mark})` : ''
}

function indented(lines: readonly string[]): string[] {
  return lines.map((one) => ` ${one}`)
}

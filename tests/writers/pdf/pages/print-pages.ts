import type { Item, Page } from '../../../../src/writers/pdf/pages/page.ts'

/** Pages as text: an item a line, what is within another one indented; places in points, text by its baseline. */
export function printPages(pages: readonly Page[]): string {
  return pages
    .map(({ items }, index) => [`page ${index + 1}`, ...items.flatMap((item) => linesOf(item, '  ')), ''].join('\n'))
    .join('')
}

function linesOf(item: Item, indent: string): string[] {
  switch (item.kind) {
    case 'text':
      return [`${indent}${at(item.x, item.baseline)} ${item.text}${item.unit === undefined ? '' : `  < ${item.unit}`}`]
    case 'rule':
      return [`${indent}${at(item.x, item.y)} rule ${size(item.width, item.thickness)}`]
    case 'shape':
      return [`${indent}${at(item.x, item.y)} shape ${size(item.width, item.height)}`]
    case 'picture':
      return [`${indent}${at(item.x, item.y)} picture ${size(item.width, item.height)}`]
    case 'anchor':
      return [`${indent}${at(item.x, item.y)} anchor ${item.name ?? `of outline: ${item.entry?.text}`}`]
    case 'link':
      return within(`link to ${item.target ?? item.address}`, item.items, indent)
    case 'tag':
      return within(item.element?.type ?? 'furniture', item.items, indent)
  }
}

/** What stands within an item: on its line, where it is a single thing. */
function within(head: string, items: readonly Item[], indent: string): string[] {
  const lines = items.flatMap((item) => linesOf(item, `${indent}  `))
  return lines.length === 1 ? [`${indent}${head} ${lines[0]?.trim()}`] : [`${indent}${head}`, ...lines]
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

const at = (x: number, y: number): string => `${round(x)},${round(y)}`

const size = (width: number, height: number): string => `${round(width)}×${round(height)}`

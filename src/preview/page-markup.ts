import type { Face } from '../writers/pdf/lines/run.ts'
import type { PictureItem, TagItem, TextItem, Item, Page } from '../writers/pdf/pages/page.ts'
import { writtenIn } from '../writers/pdf/pages/written-in.ts'
import type { StructureElement } from '../writers/pdf/structure.ts'
import { element, escapeXml } from '../writers/xml.ts'

/** What a page is drawn with: the class of each face in the style sheet, and which way the paper runs. */
export interface Drawing {
  readonly classOf: (face: Face) => string
  readonly isRightToLeft: boolean
}

/**
 * A page as the content of an SVG whose units are points: every piece of text in the place and the face that it has in the PDF. Pieces are
 * numbered in the order of `textsOfPage`.
 */
export function pageMarkup({ items }: Page, drawing: Drawing): string {
  let piece = 0
  const drawAll = (all: readonly Item[]): string => {
    let markup = ''
    let line: TextItem[] = []
    const endLine = (): void => {
      if (line.length > 0) markup += drawLine(line, piece, drawing)
      piece += line.length
      line = []
    }
    for (const item of all) {
      if (item.kind !== 'text') {
        endLine()
        markup += drawOne(item)
      } else {
        if (line[0] && !isOnLine(line[0], item)) endLine()
        line.push(item)
      }
    }
    endLine()
    return markup
  }
  const drawOne = (item: Exclude<Item, TextItem>): string => {
    switch (item.kind) {
      case 'tag':
        return drawAll(item.items)
      case 'link':
        return drawAll(item.items)
      case 'picture':
        return drawPicture(item)
      case 'rule':
        return element('path', {
          class: 'rule',
          d: `M${size(item.x)} ${size(item.y)}h${size(item.width)}`,
          'stroke-width': size(item.thickness),
        })
      case 'shape':
        return element('rect', {
          x: size(item.x),
          y: size(item.y),
          width: size(item.width),
          height: size(item.height),
          fill: item.color,
        })
      case 'anchor':
        return ''
    }
  }
  return groupsOf(items)
    .map(({ tag, unit, items: grouped }) => {
      const content = drawAll(grouped)
      return content === '' ? '' : element('g', { ...roleOf(tag), 'data-unit': unit }, content)
    })
    .join('')
}

/** Items one after another that are one element of the structure: a paragraph, a heading. */
interface Group {
  readonly tag: StructureElement | undefined
  readonly unit: string | undefined
  readonly items: Item[]
}

function groupsOf(items: readonly Item[]): Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const tag = item.kind === 'tag' ? item.element : undefined
    const unit = unitOf(item)
    const last = groups.at(-1)
    if (last && last.tag === tag && last.unit === unit) last.items.push(item)
    else groups.push({ tag, unit, items: [item] })
  }
  return groups
}

/** The unit to which an item belongs, which is that of the first text within it. */
export function unitOf(item: Item): string | undefined {
  if (item.kind !== 'tag') return item.unit
  for (const inner of item.items) {
    const unit = unitOf(inner)
    if (unit !== undefined) return unit
  }
  return undefined
}

/** What a group is to those who hear it. Lists and tables are told by their text: their parts are drawn line by line. */
function roleOf(tag: TagItem['element']): Record<string, string | undefined> {
  const rank = /^H(\d)$/.exec(tag?.type ?? '')?.[1]
  if (rank !== undefined) return { role: 'heading', 'aria-level': String(Number(rank) + 1) }
  if (tag?.type === 'Figure') return { role: 'img', 'aria-label': tag.attributes.alternate ?? 'picture' }
  return { role: tag ? 'paragraph' : undefined }
}

function isOnLine(first: TextItem, next: TextItem): boolean {
  return Math.abs(first.baseline - next.baseline) < first.size && first.color === next.color
}

/**
 * Neighbours on a line are one text, so that they are read and copied as one; from right to left each is by itself, where its letters join. There
 * are thousands, so their markup is put together by hand.
 */
function drawLine(line: readonly TextItem[], piece: number, drawing: Drawing): string {
  const color = line[0]?.color
  const fill = color === undefined || color === 'black' ? '' : ` fill="${escapeXml(color)}"`
  if (!drawing.isRightToLeft)
    return `<text${fill}>${line.map((item, index) => `<tspan${lookOf(item, piece + index, drawing)}>${escapeXml(said(item))}</tspan>`).join('')}</text>`
  return line.map((item, index) => `<text${fill}${lookOf(item, piece + index, drawing)}>${escapeXml(said(item))}</text>`).join('')
}

/** A hyphen that divides a word is seen, though it is not written. */
function said(item: TextItem): string {
  return item.alias === 'soft-hyphen' ? item.text : writtenIn(item)
}

function lookOf(item: TextItem, piece: number, { classOf, isRightToLeft }: Drawing): string {
  const { x, baseline, width, size: type, spacing, features, font } = item
  const isReversed = isRightToLeft && features === 'arab'
  const face = classOf(font)
  return (
    ` class="${isReversed ? `${face} r` : face}" x="${size(isReversed ? x + width : x)}" y="${size(baseline)}" font-size="${size(type)}"` +
    // Browsers and the PDF may choose different forms of a letter: the word is as wide all the same.
    (isReversed ? ` textLength="${size(width)}" lengthAdjust="spacingAndGlyphs"` : '') +
    (spacing === 0 ? '' : ` letter-spacing="${size(spacing)}"`) +
    ` data-i="${piece}"`
  )
}

function drawPicture({ drawing, x, y, width, height }: PictureItem): string {
  const scale = `translate(${size(x)} ${size(y)}) scale(${width / drawing.width} ${height / drawing.height})`
  const outlines = drawing.outlines.map((d, index) => {
    const { color, evenOdd } = drawing.fills?.[index] ?? { color: undefined, evenOdd: false }
    return element('path', { d, fill: color, 'fill-rule': evenOdd ? 'evenodd' : undefined })
  })
  return element('g', { transform: scale }, ...outlines)
}

/** A length to a thousandth of a point, as the PDF writes it. */
function size(value: number): number {
  return Math.round(value * 1000) / 1000
}

import { style } from '../../style.ts'
import { remembered } from '../../../source/remembered.ts'
import { outerSide } from '../outer-side.ts'
import type { Box, NoteBox } from './box.ts'
import { changeBars } from './change-bars.ts'
import type { ChangeWords } from './change-items.ts'
import type { Composer } from './composer.ts'
import { type FilledPage, fillPages } from './fill-pages.ts'
import { type Making, stripsOf } from './make-strips.ts'
import { type Item, moved, type Page } from './page.ts'
import type { KeptStrips } from './kept-strips.ts'
import { heightWithRule, noteRule, UNDER_RULE } from './page-notes.ts'
import { type LineStretch, type PlacedStrip, plainStrip, stacked, type Strip } from './strip.ts'

/** The sheet and its margins, in points. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly marginTop: number
  readonly marginBottom: number
  readonly marginLeft: number
  readonly marginRight: number
}

/** What pages are laid out from. */
export interface Layout {
  readonly boxes: readonly Box[]
  /** What stands in the upper and in the lower margin of a page, by its number and that of all pages. */
  readonly header: (page: number, pages: number) => readonly Box[]
  readonly footer: (page: number, pages: number) => readonly Box[]
  readonly composer: Composer
  readonly direction: 'ltr' | 'rtl'
  /** What is heard where the changes of a redline begin and end. */
  readonly words: ChangeWords
  readonly isRedline: boolean
  readonly sheet?: Sheet
  /** The strips of the paper before, where several are laid out one after another. */
  readonly kept?: KeptStrips | undefined
}

/** Lays out a paper: boxes become pages, with all that stands on them. The same boxes give the same pages. */
export function layPages(layout: Layout): Page[] {
  const { sheet = style.page, direction, words, composer } = layout
  const room = sheet.height - sheet.marginTop - sheet.marginBottom
  const width = sheet.width - sheet.marginLeft - sheet.marginRight
  const making: Making = { composer, words, room }
  const newStrips = (box: Box): Strip[] => stripsOf([box], sheet.marginLeft, width, making)
  const stripsOfBox = (box: Box): readonly Strip[] => layout.kept?.stripsOf(box, () => newStrips(box)) ?? newStrips(box)
  const strips = layout.boxes.flatMap(stripsOfBox)
  const stripsOfNote = remembered((note: NoteBox) => stripsOfBox(note.box))
  const filled = fillPages(strips, room, stripsOfNote)
  const texts = filled.map((page) => [...stacked(page.strips, sheet.marginTop), ...notesOf(page, sheet, direction)])
  const margin = (boxes: readonly Box[], top: number): PlacedStrip[] => stacked(boxes.flatMap(stripsOfBox), top)
  const headers = texts.map((_, index) => margin(layout.header(index + 1, texts.length), 0))
  const footers = texts.map((_, index) => margin(layout.footer(index + 1, texts.length), sheet.height - sheet.marginBottom))
  return texts.map((text, index) => {
    const placed = [...text, ...(headers[index] ?? []), ...(footers[index] ?? [])]
    const newPage = (): Page => {
      const items = itemsOf(placed, layout.kept)
      const bars = layout.isRedline ? changeBars(linesOf(text), placeOfBars(index + 1, sheet, direction)) : []
      // The lines of a redline are drawn over all else.
      const isShape = ({ kind }: Item): boolean => kind === 'shape'
      return {
        width: sheet.width,
        height: sheet.height,
        items: [...items.filter((item) => !isShape(item)), ...items.filter(isShape), ...bars],
      }
    }
    return layout.kept?.pageOf(placed, newPage) ?? newPage()
  })
}

/** The notes of a page over its lower margin, under their rule. */
function notesOf({ notes }: FilledPage, sheet: Sheet, direction: 'ltr' | 'rtl'): PlacedStrip[] {
  if (notes.length === 0) return []
  const width = sheet.width - sheet.marginLeft - sheet.marginRight
  const rule = plainStrip(UNDER_RULE, [noteRule(sheet.marginLeft, width, direction === 'rtl')])
  return stacked([rule, ...notes], sheet.height - sheet.marginBottom - heightWithRule(notes))
}

/** What stands in strips, in its place on the page; strips of one row give each of their columns as a whole. */
function itemsOf(strips: readonly PlacedStrip[], kept: KeptStrips | undefined): Item[] {
  const rows: PlacedStrip[][] = []
  for (const placed of strips) {
    const last = rows.at(-1)
    if (last && placed.strip.row !== undefined && last[0]?.strip.row === placed.strip.row) last.push(placed)
    else rows.push([placed])
  }
  return rows.flatMap((row) =>
    (row[0]?.strip.columns ?? []).flatMap((_, column) =>
      row.flatMap(({ strip, y }) => (strip.columns[column] ?? []).map((item) => kept?.placed(item, y) ?? moved(item, 0, y))),
    ),
  )
}

function linesOf(strips: readonly PlacedStrip[]): LineStretch[] {
  return strips.flatMap(({ strip, y }) =>
    strip.lines.map(({ from, to, isChanged }) => ({ from: from + y, to: to + y, isChanged })),
  )
}

/**
 * Bars stand in the outer margin, on the side of the running head and the page number: where a hand leafs through the sheets, and never
 * in the fold.
 */
function placeOfBars(page: number, sheet: Sheet, direction: 'ltr' | 'rtl'): number {
  const { width, distance } = style.redline.bar
  const isLeft = (outerSide(page) === 'start') === (direction === 'ltr')
  return isLeft ? sheet.marginLeft - distance - width : sheet.width - sheet.marginRight + distance
}

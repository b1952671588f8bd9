import type { Box, CellBox, ColumnBox, NoteBox, ParagraphBox, RowBox, TableBox } from '../../../../src/writers/pdf/pages/box.ts'
import { composerOf } from '../../../../src/writers/pdf/pages/composer.ts'
import { layPages, type Layout, type Sheet } from '../../../../src/writers/pdf/pages/lay-pages.ts'
import type { Page } from '../../../../src/writers/pdf/pages/page.ts'
import { StructureElement } from '../../../../src/writers/pdf/structure.ts'
import { EM, font } from '../fake-font.ts'

/** A sheet of ten Han characters in a line and eight lines to a page: each character and each line measures ten points. */
export const SHEET: Sheet = { width: 120, height: 100, marginTop: 10, marginBottom: 10, marginLeft: 10, marginRight: 10 }

/** A paragraph without margins. */
export function paragraph(text: string, more: Partial<ParagraphBox> = {}): ParagraphBox {
  return {
    kind: 'paragraph',
    content: [],
    unit: undefined,
    runs: [{ text, family: 'fake' }],
    size: EM,
    bold: false,
    italics: false,
    color: 'black',
    alignment: 'start',
    isSpaced: false,
    isBalanced: false,
    isRightToLeft: false,
    hyphenate: undefined,
    leading: EM,
    before: 0,
    after: 0,
    left: 0,
    right: 0,
    markRoom: 0,
    tag: new StructureElement('P'),
    markTag: undefined,
    staysWithNext: false,
    beginsPage: false,
    id: undefined,
    outlineEntry: undefined,
    notes: new Map(),
    ...more,
  }
}

const NUMERALS = Array.from('一二三四五六七八九十百千万亿零甲乙丙丁戊己庚辛壬癸')

/** A paragraph of lines of ten characters, each of which says whose line it is, and which. */
export function lines(name: string, count: number, more: Partial<ParagraphBox> = {}): ParagraphBox {
  return paragraph(
    Array.from({ length: count }, (_, index) => `${name}${NUMERALS[index % NUMERALS.length]}`.padEnd(10, '文')).join(''),
    more,
  )
}

/** A paragraph whose first line has the mark of a note with some lines. */
export function noted(text: string, name: string, count: number): ParagraphBox {
  const tag = new StructureElement('Note', { id: name })
  const note: NoteBox = { id: name, tag, box: lines('注', count, { tag, unit: name }) }
  const [first, rest] = [text.slice(0, 5), text.slice(5)]
  return paragraph('', {
    runs: [
      { text: first, family: 'fake' },
      { text: '一', family: 'fake', sup: true, note: name, target: name },
      { text: rest, family: 'fake' },
    ],
    notes: new Map([[name, note]]),
  })
}

export function columns(...boxes: readonly (readonly Box[])[]): Box {
  const width = 100 / boxes.length
  return { kind: 'columns', columns: boxes.map((column, reads): ColumnBox => ({ width, reads, boxes: column })) }
}

/** A cell of a row: its words, and how many columns and rows it covers. */
export const cell = (column: number, box: Box | undefined, rowSpan = 1, span = 1): CellBox => ({
  column,
  span,
  rowSpan,
  reads: column,
  boxes: box ? [box] : [],
})

export const row = (cells: readonly CellBox[], more: Partial<RowBox> = {}): RowBox => ({
  cells,
  above: 0,
  below: 0,
  rule: 1,
  end: 'free',
  ...more,
})

/** A table of two columns of five characters each, with a head of one row. */
export const table = (...rows: readonly RowBox[]): TableBox => ({
  kind: 'table',
  unit: 'table',
  widths: [50, 50],
  padding: 0,
  headRows: 1,
  rule: 1,
  rows: [row([cell(0, paragraph('左')), cell(1, paragraph('右'))], { end: 'alone' }), ...rows],
})

/** Lays boxes out on small pages. */
export function lay(boxes: readonly Box[], more: Partial<Layout> = {}): Page[] {
  return layPages({
    boxes,
    header: () => [],
    footer: () => [],
    composer: composerOf(() => font),
    direction: 'ltr',
    words: { inserted: { begins: '始', ends: '终' }, deleted: { begins: '删始', ends: '删终' } },
    isRedline: false,
    sheet: SHEET,
    ...more,
  })
}

import { expect, it } from 'vitest'
import { rowSpansOf } from '../../../src/document/row-spans.ts'
import type { TableRow } from '../../../src/document/tree.ts'
import { StructureElement } from '../../../src/writers/pdf/structure.ts'
import { tableTags } from '../../../src/writers/pdf/table-tags.ts'

/** A row of cells by their texts; one without a text is empty. */
const row = (kind: TableRow['kind'], ...texts: readonly string[]): TableRow => ({
  kind,
  id: texts.join('|'),
  cells: texts.map((text) => ({
    span: kind === 'band' ? 3 : 1,
    paragraphs:
      text === ''
        ? []
        : [{ kind: 'paragraph', role: 'timetable', id: text, content: [{ kind: 'text', text, origin: undefined }] }],
  })),
})

/** Every cell of the body with the texts of the cells that head it. */
function headsOf(rows: readonly TableRow[]): Record<string, string[]> {
  const tags = tableTags(rows, rowSpansOf(rows), 1, 'table', new StructureElement('Table'))
  const cells = rows.flatMap(({ cells: own }, index) =>
    own.map(({ paragraphs: [paragraph] }, at) => ({ text: paragraph?.id ?? '', tag: tags[index]![at]! })),
  )
  const texts = new Map(cells.map(({ text, tag }) => [tag.attributes.id, text]))
  return Object.fromEntries(
    cells
      .slice(3)
      .flatMap(({ text, tag }) => (text === '' ? [] : [[text, (tag.attributes.heads ?? []).map((id) => texts.get(id) ?? '')]])),
  )
}

it('a cell of a timetable is headed by its column, its day and its hours, and by no other day', () => {
  const heads = headsOf([
    row('row', 'hours', 'plenary', 'committee'),
    row('band', 'Monday'),
    row('row', '10 to 13', 'opening', 'drafting'),
    row('continuation', '', 'officers', 'more drafting'),
    row('band', 'Tuesday'),
    row('row', '15 to 18', 'closing', 'report'),
  ])
  expect(heads).toEqual({
    Monday: [],
    '10 to 13': ['hours', 'Monday'],
    opening: ['plenary', 'Monday', '10 to 13'],
    drafting: ['committee', 'Monday', '10 to 13'],
    officers: ['plenary', 'Monday', '10 to 13'],
    'more drafting': ['committee', 'Monday', '10 to 13'],
    Tuesday: [],
    '15 to 18': ['hours', 'Tuesday'],
    closing: ['plenary', 'Tuesday', '15 to 18'],
    report: ['committee', 'Tuesday', '15 to 18'],
  })
})

it('a table without bands names no heads: the scopes of its head cells tell them', () => {
  const heads = headsOf([row('row', 'symbol', 'title', 'item'), row('row', 'A/1', 'report', '2')])
  expect(Object.values(heads).flat()).toEqual([])
})

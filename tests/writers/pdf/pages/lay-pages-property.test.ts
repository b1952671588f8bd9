import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Box, ParagraphBox, TableBox } from '../../../../src/writers/pdf/pages/box.ts'
import type { Item, Page } from '../../../../src/writers/pdf/pages/page.ts'
import { textOfPages } from '../../../../src/writers/pdf/pages/text-of-pages.ts'
import { StructureElement } from '../../../../src/writers/pdf/structure.ts'
import { examples } from '../../../changes/choices.ts'
import { cell, columns, lay, lines, noted, paragraph, row, SHEET, table } from './boxes.ts'

const count = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most })
const spaces = fc.record({ before: fc.constantFrom(0, 4, 12), after: fc.constantFrom(0, 3) })

const aParagraph = fc.tuple(count(20), spaces).map(([length, more]) => lines('文', length, more))
const aHeading = fc.tuple(count(10), spaces).map(([length, more]) => lines('题', length, { ...more, staysWithNext: true }))
const anAnnex = count(3).map((length) => lines('附', length, { beginsPage: true }))
const aNoted = fc
  .tuple(count(18), count(30))
  .map(([length, note]) => noted(`有注的一行${'文'.repeat(10 * length)}`, 'note', note))
const someColumns = fc
  .array(fc.array(aParagraph, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 })
  .map((each) => columns(...each))

/** Rows of two columns; where the second one is left out, the cell above goes on, or the row has none. */
const aTable = fc
  .array(fc.tuple(count(12), fc.option(count(12)), fc.constantFrom('free', 'stays', 'alone' as const)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((wanted): TableBox => {
    const rows = wanted.map(([left, right, end], index) => {
      const following = wanted.slice(index + 1).findIndex(([, other]) => other !== null)
      const rowSpan = 1 + (following < 0 ? wanted.length - index - 1 : following)
      const cells = [cell(0, lines('左', left)), ...(right === null ? [] : [cell(1, lines('右', right), rowSpan)])]
      return row(index === 0 && right === null ? [...cells, cell(1, undefined, rowSpan)] : cells, { above: 2, below: 2, end })
    })
    return table(...rows)
  })

const aPaper = fc.array(fc.oneof(aParagraph, aHeading, anAnnex, aNoted, someColumns, aTable), { minLength: 1, maxLength: 8 })

/** The paragraphs of boxes in the order in which they are read. */
function paragraphsOf(boxes: readonly Box[]): ParagraphBox[] {
  return boxes.flatMap((box): ParagraphBox[] => {
    if (box.kind === 'paragraph') return [box]
    if (box.kind === 'columns') return box.columns.flatMap((column) => paragraphsOf(column.boxes))
    return box.kind === 'table' ? box.rows.flatMap(({ cells }) => cells.flatMap((each) => paragraphsOf(each.boxes))) : []
  })
}

/** What a paragraph says, with its note where its mark stands. */
function saidBy({ runs, notes }: ParagraphBox): string {
  return runs.map(({ text, note }) => text + (note === undefined ? '' : saidBy(notes.get(note)!.box))).join('')
}

const baselinesOf = (items: readonly Item[]): number[] =>
  items.flatMap((item) =>
    item.kind === 'text' ? [item.baseline] : item.kind === 'tag' || item.kind === 'link' ? baselinesOf(item.items) : [],
  )

/** Baselines of the text and of the notes of a page, which are parted by the short rule over the notes. */
function halvesOf({ items }: Page): [text: number[], notes: number[]] {
  const rule = items.findIndex((item) => item.kind === 'rule' && item.unit === undefined)
  return rule < 0 ? [baselinesOf(items), []] : [baselinesOf(items.slice(0, rule)), baselinesOf(items.slice(rule))]
}

it('whatever stands in a paper is on its pages, once and in order, within their margins, and the notes under the text', () => {
  fc.assert(
    fc.property(aPaper, (boxes) => {
      const root = new StructureElement('Document')
      const paragraphs = paragraphsOf(boxes)
      root.kids.push(...paragraphs.flatMap(({ tag }) => tag ?? []))
      const pages = lay(boxes)
      expect(textOfPages(pages, root)).toBe(paragraphs.map(saidBy).join(''))
      for (const page of pages) {
        const [text, notes] = halvesOf(page)
        const all = [...text, ...notes]
        expect(all.length).toBeGreaterThan(0)
        expect(Math.min(...all)).toBeGreaterThan(SHEET.marginTop)
        expect(Math.max(...all)).toBeLessThan(SHEET.height - SHEET.marginBottom)
        if (text.length > 0 && notes.length > 0) expect(Math.max(...text)).toBeLessThan(Math.min(...notes))
      }
    }),
    examples(100),
  )
})

it('a paper without a word has a page', () => expect(lay([paragraph('')]).length).toBe(1))

import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/document/contents.ts'
import { textsOf } from '../../../../src/document/walk.ts'
import { has } from '../../../helpers/run-papers.ts'
import { writeTreeFile } from '../../../helpers/write-tree.ts'
import { LONG, longPaper } from '../long-paper.ts'
import { type DrawnText, type ReadElement, readPdf } from '../read-content.ts'
import { allConditions } from './conditions.ts'
import { notApplicable } from './not-applicable.ts'
import { PdfFile, readParts } from './pdf-file.ts'

const isElement = (kid: ReadElement | DrawnText): kid is ReadElement => 'kids' in kid

const elementsOf = (element: ReadElement, type: string): ReadElement[] =>
  element.kids.filter(isElement).flatMap((kid) => [...(kid.type === type ? [kid] : []), ...elementsOf(kid, type)])

const textsIn = (element: ReadElement): DrawnText[] => element.kids.flatMap((kid) => (isElement(kid) ? textsIn(kid) : [kid]))

/** Text without what readers of a PDF put in or leave out. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u202a-\u202e]/g, '')

const said = (element: ReadElement): string =>
  bare(
    textsIn(element)
      .map(({ text }) => text)
      .join(''),
  )

const pagesOf = (element: ReadElement): number => new Set(textsIn(element).map(({ page }) => page)).size

describe.skipIf(!has('qpdf')).each(['zh', 'en', 'ar'])('a paper in %s with what no page holds', (code) => {
  const tree = longPaper(code)
  let path: string
  let root: ReadElement

  beforeAll(async () => {
    path = await writeTreeFile(tree)
    root = readPdf(path).root
  })

  it('fails no condition of PDF/UA-1 or PDF/A-2a', () => {
    const file = new PdfFile(readParts(path))
    expect(allConditions.filter(({ find }) => find(file).length > 0).map(({ number }) => number)).toEqual([])
    expect(notApplicable.filter(({ find }) => find(file).length > 0).map(({ numbers }) => numbers)).toEqual([])
  })

  it('says all of a title of several thousand characters, in the agenda and over the annotations, over two pages each', () => {
    const long = [...textsOf(tree.blocks)].map(({ content }) => textOf(content)).filter((text) => text.length > LONG.titleLength)
    const [title = ''] = long.map(bare)
    const found = [...elementsOf(root, 'H3'), ...elementsOf(root, 'LI')].filter((element) => said(element).includes(title))
    expect(found.map(({ type }) => type)).toEqual(['H3', 'LI'])
    for (const element of found) expect(pagesOf(element)).toBeGreaterThan(1)
  })

  it('says all of a note that goes on at the feet of further pages, as one note', () => {
    const [note, ...others] = elementsOf(root, 'Note')
    expect(others).toEqual([])
    expect(pagesOf(note!)).toBeGreaterThan(2)
    expect(said(note!).length).toBeGreaterThan(LONG.noteLength / 2)
  })

  it('says every meeting of a half day over several pages, in one cell that they go on from', () => {
    const cells = elementsOf(root, 'TD').filter((cell) => elementsOf(cell, 'P').length === LONG.meetings)
    expect(cells.length).toBe(1)
    expect(pagesOf(cells[0]!)).toBeGreaterThan(2)
  })

  it('has every entry of a documentation list', () =>
    expect(elementsOf(root, 'L').map((list) => list.kids.length)).toContain(LONG.entries))
})

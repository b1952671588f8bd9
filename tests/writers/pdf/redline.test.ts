import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { redlineTree } from '../../../src/changes/redline-tree.ts'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { redlineNote } from '../../../src/document/print.ts'
import { textOf } from '../../../src/document/contents.ts'
import { style } from '../../../src/writers/style.ts'
import { has, temporaryFolder } from '../../helpers/run-papers.ts'
import { writeTree } from '../../helpers/write-tree.ts'
import { type EditedPaper, editedPaper } from './edited-papers.ts'
import { type DrawnText, type ReadElement, type ReadPdf, readPdf } from './read-content.ts'
import { type OutlineEntry, outlineOf } from './read-pdf.ts'
import { allBlocks, passagesOf } from './real-tree.ts'

const noQpdf = !has('qpdf')

/** Text without what readers of a PDF put in or leave out. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u202a-\u202e]/g, '')

const isElement = (kid: ReadElement | DrawnText): kid is ReadElement => 'kids' in kid

/** The texts under an element in reading order, without those under elements of a type and without what is only heard. */
function textsUnder(element: ReadElement, without = ''): DrawnText[] {
  if (element.type === without || element.actualText !== undefined) return []
  return element.kids.flatMap((kid) => (isElement(kid) ? textsUnder(kid, without) : [kid]))
}

function elementsUnder(element: ReadElement): ReadElement[] {
  return element.kids.filter(isElement).flatMap((kid) => [kid, ...elementsUnder(kid)])
}

const joined = (texts: readonly DrawnText[]): string => bare(texts.map(({ text }) => text).join(''))

const printedText = ({ blocks }: DocumentTree): string => bare(passagesOf(blocks).join(''))

/** Headings that an outline has: those of parts, items and sub-items, and the annex. */
function headingsOf({ blocks }: DocumentTree): string[] {
  return allBlocks(blocks).flatMap((block) => {
    if (block.kind === 'annex') return [bare(`${textOf(block.label)} — ${textOf(block.title)}`)]
    return block.kind === 'heading' && block.level < 4 ? [bare((block.number?.mark ?? '') + textOf(block.content))] : []
  })
}

describe.skipIf(noQpdf).each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])('the redline in %s', (code) => {
  let paper: EditedPaper
  let path: string
  let pdf: ReadPdf
  let note: string

  beforeAll(async () => {
    paper = editedPaper(code)
    path = join(temporaryFolder(), 'redline.pdf')
    writeFileSync(path, await writeTree(paper.redline))
    pdf = readPdf(path)
    note = bare(textOf(redlineNote(paper.redline)))
  })

  const changes = (type: string): ReadElement[] => elementsUnder(pdf.root).filter((element) => element.type === type)

  it('is a sound file', () => {
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
  })

  it('reads as the later text without what was deleted, and as the earlier one without what was inserted', () => {
    expect(joined(textsUnder(pdf.root, 'Del'))).toBe(note + printedText(paper.head))
    expect(joined(textsUnder(pdf.root, 'Ins'))).toBe(note + printedText(paper.base))
  })

  it('says of its elements for changes what they are to readers that do not know them', () => {
    expect(pdf.roles).toEqual({ Ins: 'Span', Del: 'Span' })
    expect(new Set(changes('Ins').map(({ decoration }) => decoration))).toEqual(new Set(['/Underline']))
    expect(new Set(changes('Del').map(({ decoration }) => decoration))).toEqual(new Set(['/LineThrough']))
  })

  it('lets who hears it know where every change begins and ends', () => {
    const { inserted, deleted } = paper.redline.language.redline
    for (const [type, words] of [['Ins', inserted] as const, ['Del', deleted] as const])
      for (const change of changes(type)) {
        const heard = change.kids.filter(isElement).map(({ actualText }) => actualText)
        expect([heard.at(0), heard.at(-1)]).toEqual([words.begins, words.ends])
      }
  })

  it('shows the earlier number of an item before the later one', () => {
    const numbers = changes('Lbl')
      .map((label) => label.kids.filter(isElement).map((kid) => `${kid.type} ${joined(textsUnder(kid))}`))
      .filter((parts) => parts.length > 0)
    const [ofItem] = paper.head.language.marks
    const mark = (number: number): string => bare(`${ofItem?.before}${number}${ofItem?.after}`)
    expect(numbers).toEqual([
      [`Ins ${mark(4)}`],
      ...[4, 5, 6, 7, 8, 9].map((number) => [`Del ${mark(number)}`, `Ins ${mark(number + 1)}`]),
    ])
  })

  it('has a bar in the outer margin beside every line with a change, and beside no other', () => {
    const changed = new Set([...changes('Ins'), ...changes('Del')].flatMap((element) => textsUnder(element)))
    const { page, redline } = style
    const bars = pdf.rectangles.filter(({ width }) => Math.abs(width - redline.bar.width) < 0.01)
    const lines = new Map<string, DrawnText[]>()
    for (const text of pdf.texts)
      if (text.baseline > page.marginTop && text.baseline < page.height - page.marginBottom) {
        const place = `${text.page} ${text.baseline.toFixed(1)}`
        lines.set(place, [...(lines.get(place) ?? []), text])
      }
    expect(lines.size).toBeGreaterThan(300)
    for (const texts of lines.values()) {
      const { page: number, baseline } = texts[0]!
      const beside = bars.filter((bar) => bar.page === number && bar.y < baseline && baseline < bar.y + bar.height)
      expect(beside.length, joined(texts)).toBe(texts.some((text) => changed.has(text)) ? 1 : 0)
    }
    const isLeft = (number: number): boolean => (number % 2 === 0) === (paper.head.language.direction === 'ltr')
    for (const bar of bars) {
      expect(bar.isArtifact).toBe(true)
      if (isLeft(bar.page)) expect(bar.x + bar.width).toBeLessThan(page.marginLeft)
      else expect(bar.x).toBeGreaterThan(page.width - page.marginRight)
    }
  })

  it('underlines every inserted piece and strikes every deleted one, over its whole length', () => {
    const rules = pdf.rectangles.filter(({ height }) => Math.abs(height - style.redline.lineWidth) < 0.01)
    expect(rules.every(({ isArtifact }) => isArtifact)).toBe(true)
    for (const type of ['Ins', 'Del'])
      for (const text of changes(type).flatMap((element) => textsUnder(element)))
        expect(
          rules.some(
            ({ page, x, y, width }) =>
              page === text.page &&
              x - 6 < text.x &&
              text.x < x + width &&
              (type === 'Ins' ? y > text.baseline && y < text.baseline + 4 : y < text.baseline && y > text.baseline - 7),
          ),
          text.text,
        ).toBe(true)
  })

  it('names in its outline what the later text has, and nothing that was deleted', async () => {
    const titles = (entries: readonly OutlineEntry[]): string[] =>
      entries.flatMap((entry) => [bare(entry.title), ...titles(entry.entries)])
    expect(titles(await outlineOf(path, style.page.height))).toEqual(headingsOf(paper.head))
  })

  it('leads nowhere that was deleted, and nowhere from what was deleted', () => {
    const links = elementsUnder(pdf.root).filter(({ type }) => type === 'Link')
    expect(links.length).toBeGreaterThan(10)
    expect(links.map((link) => joined(textsUnder(link)))).not.toContain('CTOC/COP/2016/9')
    expect(pdf.destinations).toContain('items.international-cooperation.documents.international-cooperation-activities')
    expect(pdf.destinations.filter((name) => name.includes('international-cooperation-meeting'))).toEqual([])
  })
})

describe.skipIf(noQpdf)('a redline', () => {
  const { base } = editedPaper('en')
  const redline = { author: 'Secretariat', date: '2016-08-15' }

  it('of a paper with itself has the note at its head and not a single mark', async () => {
    const path = join(temporaryFolder(), 'same.pdf')
    writeFileSync(path, await writeTree(redlineTree(base, base, redline)))
    const { root, rectangles } = readPdf(path)
    expect(elementsUnder(root).filter(({ type }) => type === 'Ins' || type === 'Del')).toEqual([])
    expect(rectangles).toEqual([])
    expect(joined(textsUnder(root))).toBe(bare(textOf(redlineNote({ ...base, redline }))) + printedText(base))
  })
})

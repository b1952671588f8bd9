import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { changedPassages } from '../../src/changes/changed-passages.ts'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { acceptChanges, rejectChanges } from '../../src/changes/settle-changes.ts'
import { notesOf } from '../../src/document/walk.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import { examples } from '../changes/choices.ts'
import { edited, plans } from '../changes/random-edits.ts'
import { wordsFrom } from '../changes/random-words.ts'
import { printed } from '../changes/printed.ts'
import { words } from '../changes/outline.ts'
import { issuedIn } from '../helpers/issued-paper.ts'
import { all as changes, faultlessPaper, replacing } from '../helpers/real-paper.ts'
import { has } from '../helpers/run-papers.ts'
import { withNotes } from '../helpers/with-notes.ts'
import { CODES } from '../languages/language-facts.ts'
import { type ReadDocx, all, readDocx } from './docx/read-docx.ts'
import { outOfOrder } from './docx/schema-order.ts'
import { allElements, xmlTree } from './docx/xml-tree.ts'
import { type DrawnText, type ReadElement, readPdf } from './pdf/read-content.ts'
import { writeTreeFile } from '../helpers/write-tree.ts'

const by = { author: 'Secretariat', date: '2016-10-17' }
const { foot } = faultlessPaper(issuedIn('en')).tree

/** The real paper with notes, on a first page with a job line; then the same reissued, and one of its notes reworded. */
const noted: DocumentTree = { ...faultlessPaper(withNotes('en')).tree, ...(foot ? { foot } : {}) }
const again = withNotes('en', ['2016-04-07'])
const { tree: reissued } = faultlessPaper({
  ...again,
  wording: changes(again.wording, replacing("extended Bureau.'\n", "extended Bureau in Vienna.'\n")),
})
const redline = redlineTree(noted, { ...reissued, ...(foot ? { foot } : {}) }, by)

describe('a redline of a paper with notes', () => {
  it('deletes and inserts the notes of which words or mark changed, and no other', () => {
    expect(notesOf(redline.blocks).map(({ id, mark, change }) => [id, mark, change])).toEqual([
      ['masthead.reissued', '*', 'inserted'],
      ['notes.late-submission', '*', 'deleted'],
      ['notes.late-submission', '**', 'inserted'],
      ['notes.of-agenda', '1', undefined],
      ['notes.of-text', '2', undefined],
      ['notes.of-quotation', '3', undefined],
      ['notes.of-document', '4', undefined],
    ])
  })

  it('reports a note by itself, word by word, and not the text that refers to it', () => {
    expect(changedPassages(redline).map(({ id, kind, number, content }) => [id, kind, number, words(content)])).toEqual([
      ['masthead.reissued', 'inserted', undefined, '{Reissued for technical reasons on 7 April 2016.}'],
      [
        'notes.late-submission',
        'changed',
        { was: '*', is: '**' },
        expect.stringContaining('the meeting of the extended Bureau{ in Vienna}.'),
      ],
    ])
  })

  it.each(CODES)('can be accepted and rejected whatever is edited in %s', (code) => {
    const { tree } = faultlessPaper(withNotes(code))
    const material = wordsFrom(tree)
    const property = fc.property(plans(), (plan) => {
      const { tree: later, name } = edited(tree, plan, material)
      const changed = redlineTree(tree, later, by)
      expect(printed(acceptChanges(changed)), `${name}: accepted`).toEqual(printed(later))
      expect(printed(rejectChanges(changed)), `${name}: rejected`).toEqual(printed(tree))
    })
    fc.assert(property, examples(40, code))
  })
})

describe('in Word', () => {
  let docx: ReadDocx

  beforeAll(async () => {
    docx = await readDocx(redline)
  })

  it('the marks of changed notes are tracked, with the words of the notes', () => {
    const marks = (change: string): string[] =>
      all(
        docx.part('word/document.xml'),
        new RegExp(`<w:${change} [^>]*>(?:(?!</w:${change}>).)*<w:footnoteReference .*?</w:${change}>`, 'g'),
      )
    expect(marks('del').map((mark) => /w:id="(\d+)"\/><w:delText>(.*?)</.exec(mark)?.slice(1))).toEqual([['2', '*']])
    expect(marks('ins').map((mark) => /w:id="(\d+)"\/><w:t>(.*?)</.exec(mark)?.slice(1))).toEqual([
      ['1', '*'],
      ['3', '**'],
    ])
    const [first = '', second = '', third = '', fourth = ''] = all(
      docx.part('word/footnotes.xml'),
      /<w:footnote w:id="\d+">.*?<\/w:footnote>/g,
    )
    expect(first).toMatch(/<w:ins .*Reissued/)
    expect(second).toMatch(/<w:del .*<w:delText[^>]*>The present document/)
    expect(third).toMatch(/<w:ins .*in Vienna/)
    expect(fourth).not.toMatch(/<w:(ins|del) /)
  })

  it('no head or foot of a page refers to a note, no bookmark stands twice, and all is in the order of the schema', () => {
    const parts = docx.names.filter((name) => /^word\/[^/]*\.xml$/.test(name))
    for (const name of parts.filter((each) => /header|footer/.test(each)))
      expect(docx.part(name)).not.toContain('footnoteReference')
    const bookmarks = all(docx.part('word/document.xml'), /<w:bookmarkStart w:name="[^"]*"/g)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(parts.flatMap((name) => allElements(xmlTree(docx.part(name))).flatMap((each) => outOfOrder(each) ?? []))).toEqual([])
  })
})

it('in HTML the former note and the later one each have a name of their own', async () => {
  const html = new TextDecoder().decode(await writeHtml(redline))
  const ids = all(html, / id="[^"]*"/g)
  expect(new Set(ids).size).toBe(ids.length)
  expect(html).toMatch(/<del>\u2060<a id="notes.late-submission.deleted.reference"[^>]*>\*<\/a><\/del><ins>/)
  expect(html).toMatch(/<aside id="notes.late-submission.deleted" class="note changed".*?<del>The present document/)
  expect(html).toMatch(/<aside id="notes.of-agenda" class="note"/)
})

describe.skipIf(!has('qpdf'))('in PDF', () => {
  const isElement = (kid: ReadElement | DrawnText): kid is ReadElement => 'kids' in kid
  const under = (element: ReadElement): ReadElement[] => [element, ...element.kids.filter(isElement).flatMap(under)]
  const said = (element: ReadElement): string =>
    element.actualText === undefined ? element.kids.map((kid) => (isElement(kid) ? said(kid) : kid.text)).join('') : ''

  it('changed marks and notes are tagged as changes, on a first page where the notes stand over the job line', async () => {
    const { root, texts } = readPdf(await writeTreeFile(redline))
    const elements = under(root)
    const marks = (type: string): string[] =>
      elements
        .filter((each) => each.type === type && each.kids.some((kid) => isElement(kid) && kid.type === 'Reference'))
        .map(said)
    expect(marks('Del')).toEqual(['*'])
    expect(marks('Ins')).toEqual(['*', '**'])
    const notes = elements.filter(({ type }) => type === 'Note')
    expect(notes.map((note) => [...new Set(under(note).map(({ type }) => type))].filter((type) => /Ins|Del/.test(type)))).toEqual(
      [['Ins'], ['Del'], ['Ins'], ...Array<string[]>(4).fill([])],
    )
    const first = texts.filter(({ page }) => page === texts[0]?.page)
    const lowest = (words: string): number =>
      Math.max(...first.filter(({ text }) => text.includes(words)).map(({ baseline }) => baseline))
    for (const words of ['Reissued', 'deadline', 'Vienna']) expect(lowest('16-01235') - lowest(words)).toBeGreaterThan(10)
  })
})

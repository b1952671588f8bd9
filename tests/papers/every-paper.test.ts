import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { acceptChanges, rejectChanges } from '../../src/changes/settle-changes.ts'
import { textOf } from '../../src/document/contents.ts'
import { textsOf } from '../../src/document/walk.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import { examples } from '../changes/choices.ts'
import { printed } from '../changes/printed.ts'
import { edited, plans } from '../changes/random-edits.ts'
import { wordsFrom } from '../changes/random-words.ts'
import { officeText } from '../helpers/office-papers.ts'
import { has } from '../helpers/run-papers.ts'
import { somePapers, testSessions } from '../helpers/test-papers.ts'
import { writeTreeFile } from '../helpers/write-tree.ts'
import { countNumbers } from '../writers/docx/count-numbers.ts'
import { readDocx } from '../writers/docx/read-docx.ts'
import { extractDocx } from '../writers/docx/redline/extract-docx.ts'
import { partsOf } from '../writers/docx/redline/redline-parts.ts'
import { settleDocx } from '../writers/docx/redline/settle-docx.ts'
import { outOfOrder } from '../writers/docx/schema-order.ts'
import { allElements, xmlTree } from '../writers/docx/xml-tree.ts'
import { readHtml, textOf as textOfHtml } from '../writers/html/read-html.ts'
import { allConditions } from '../writers/pdf/conformance/conditions.ts'
import { PdfFile, readParts } from '../writers/pdf/conformance/pdf-file.ts'

describe.each([...testSessions()])('the session %s', (_, { diagnostics }) => {
  it('has no error and no warning in any language', () => {
    const grave = diagnostics.filter(({ level }) => level !== 'note')
    expect(grave.map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })
})

/** Text without what readers put in or leave out. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u2010', '-')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')

/** Redlines of each paper. */
const EDITS = 2

const by = { author: 'Secretariat', date: '2030-01-15' }

describe.each(somePapers())('the paper of $name in $code', ({ name, code, tree }) => {
  const texts = [...textsOf(tree.blocks)]
  const wholes = texts.map(({ number, content }) => bare(`${number?.mark ?? ''}${textOf(content)}`))

  it('is whole as a web page, in its order', async () => {
    const page = bare(textOfHtml(readHtml(await writeHtml(tree))))
    let at = 0
    // The head stands in columns, which a page has in an order of its own.
    for (const whole of wholes.slice(4)) {
      const found = page.indexOf(whole, at)
      expect(found, `${whole} after ${page.slice(at, at + 40)}`).toBeGreaterThanOrEqual(0)
      at = found
    }
  })

  it('counts in Word as it does, in elements that stand in the order of the schema', async () => {
    const file = await readDocx(tree)
    expect(countNumbers(file).map(({ number }) => number)).toEqual(texts.flatMap(({ number }) => number?.mark ?? []))
    expect(allElements(xmlTree(file.part('word/document.xml'))).flatMap((element) => outOfOrder(element) ?? [])).toEqual([])
  })

  it.skipIf(!has('soffice'))('is whole in LibreOffice', async () => {
    const read = bare(await officeText(`${name}.${code}`))
    for (const { id, content } of texts) expect(read, id).toContain(bare(textOf(content)))
  })

  it.skipIf(!has('qpdf'))('is a PDF that fails no condition of PDF/UA-1 or PDF/A-2a', async () => {
    const file = new PdfFile(readParts(await writeTreeFile(tree)))
    expect(allConditions.flatMap(({ number, find }) => find(file).map((fault) => `${number} ${fault}`))).toEqual([])
  })

  it('becomes the later or the earlier text when its redline is accepted or rejected', async () => {
    const words = wordsFrom(tree)
    const property = fc.asyncProperty(plans(), async (plan) => {
      const later = edited(tree, plan, words).tree
      const redline = redlineTree(tree, later, by)
      expectSame(printed(acceptChanges(redline)), printed(later), 'accepted')
      expectSame(printed(rejectChanges(redline)), printed(tree), 'rejected')
      const [marked, after] = await Promise.all([redline, later].map(partsOf))
      const read = (parts: NonNullable<typeof marked>, settle: boolean): unknown =>
        extractDocx(settle ? settleDocx(parts.body, 'accept') : parts.body, parts, {})
      expectSame(read(marked!, true), read(after!, false), 'accepted in Word')
    })
    await fc.assert(property, examples(EDITS, `${name} ${code}`))
  })
})

/** Asks the slow comparison, which shows what differs, only where something does. */
function expectSame(actual: unknown, expected: unknown, name: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, name).toEqual(expected)
}

import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../../../src/changes/redline-tree.ts'
import type { Block, DocumentTree, ListItem, TableRow } from '../../../../src/document/tree.ts'
import { bookmarkName } from '../../../../src/document/bookmark-name.ts'
import { writeDocx } from '../../../../src/writers/docx/write-docx.ts'
import { all, first, readDocx, type ReadDocx } from '../read-docx.ts'
import { arabic, chinese, english, paragraph, sampleTree, symbol, text } from '../sample-tree.ts'
import { extractDocx } from './extract-docx.ts'
import { readXml } from './xml-tree.ts'
import { fonts } from '../../../helpers/fonts.ts'

const by = { author: 'Secretariat', date: '2016-08-15' }
const stamp = 'w:author="Secretariat" w:date="2016-08-15T00:00:00Z"'

/** The redline of two papers that consist of these blocks. */
async function redlineOf(base: readonly Block[], head: readonly Block[]): Promise<ReadDocx> {
  const tree = (blocks: readonly Block[]): DocumentTree => sampleTree(english, { blocks })
  return readDocx(redlineTree(tree(base), tree(head), by))
}

const [one, two, three] = [
  paragraph('one', text('The first paragraph of the paper.')),
  paragraph('two', text('The second paragraph says something else.')),
  paragraph('three', text('The third paragraph ends the paper.')),
]

const item = (ordinal: number, name: string, children: readonly string[] = []): ListItem => ({
  id: `agenda.${name}`,
  role: 'agenda',
  number: { depth: 0, ordinal, mark: `${ordinal}.` },
  content: [text(name)],
  children: children.map((child, index) => ({
    id: `agenda.${name}.${child}`,
    role: 'agenda',
    number: { depth: 1, ordinal: index + 1, mark: `(${String.fromCharCode(97 + index)})` },
    content: [text(child)],
    children: [],
  })),
})
const list = (...items: readonly ListItem[]): Block => ({ kind: 'numbered-list', id: 'agenda', items })

describe('a text', () => {
  it('has inserted words underlined and deleted words struck by Word itself', async () => {
    const [found] = (await redlineOf([one], [paragraph('one', text('The first long paragraph of a paper.'))])).paragraphs
    expect(found?.xml).toContain(`${stamp}><w:r><w:t xml:space="preserve">long </w:t></w:r></w:ins>`)
    expect(found?.xml).toMatch(/<w:del w:id="\d+" [^>]*><w:r><w:delText xml:space="preserve">th<\/w:delText><\/w:r><\/w:del>/)
  })

  it('has room between a deleted word and the one in its place, which goes with the deleted one', async () => {
    const [found] = (await redlineOf([one], [paragraph('one', text('The second paragraph of the paper.'))])).paragraphs
    const spaced =
      /<w:del [^>]*><w:r><w:rPr><w:spacing w:val="32"\/><\/w:rPr><w:delText [^>]*>t<\/w:delText><\/w:r><\/w:del><w:ins /
    expect(found?.xml).toMatch(spaced)
    expect(all(found?.xml ?? '', /<w:spacing /g)).toHaveLength(1)
  })

  it('says no day of its changes where nobody said one', async () => {
    const tree = (words: string): DocumentTree => sampleTree(english, { blocks: [paragraph('one', text(words))] })
    const undated = await readDocx(redlineTree(tree('One word.'), tree('Another word.'), { ...by, isUndated: true }))
    expect(undated.part('word/document.xml')).toContain('w:author="Secretariat"><w:r>')
    expect(undated.part('word/document.xml')).not.toContain('w:date')
  })

  it('that is the same in both has not one mark: it is the paper byte for byte, but for the bookmarks by which a paper comes back', async () => {
    const partsOf = async (tree: DocumentTree): Promise<[name: string, content: string][]> =>
      Object.entries(unzipSync(await writeDocx(tree, fonts))).map(([name, bytes]) => [
        name,
        Buffer.from(bytes)
          .toString('latin1')
          .replaceAll(/<w:bookmark(?:Start|End) [^>]*>/g, ''),
      ])
    for (const language of [english, arabic, chinese]) {
      const tree = sampleTree(language)
      expect(await partsOf(redlineTree(tree, tree, by))).toEqual(await partsOf(tree))
    }
  })

  it('in Arabic runs the way that its later neighbours have it', async () => {
    const paper = (words: string): DocumentTree => sampleTree(arabic, { blocks: [paragraph('one', text(words))] })
    const redline = redlineTree(paper('وثيقة المؤتمر 2016 بشأن'), paper('وثيقة المؤتمر Rev. 2016 بشأن'), by)
    const runs = all((await readDocx(redline)).part('word/document.xml'), /<w:r>.*?<\/w:r>/g)
    const leftToRight = runs.filter((run) => !run.includes('<w:rtl/>')).map((run) => first(run, /<w:t [^>]*>([^<]*)/))
    expect(leftToRight.join('')).toBe('Rev. 2016')
  })

  it('keeps a link within which the symbol changed', async () => {
    const documents = (number: number): Block => ({
      kind: 'document-list',
      id: 'documents',
      entries: [{ id: `entry-${number}`, role: 'document-list', content: [symbol(`A/57/${number}`)] }],
    })
    const citing = (number: number): Block =>
      paragraph('one', text('The report of the Secretary-General is '), symbol(`A/57/${number}`))
    const xml = (await redlineOf([citing(1), documents(1)], [citing(2), documents(2)])).part('word/document.xml')
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="entry_1"[^>]*><w:del [^>]*>.*?<\/w:del><\/w:hyperlink>/)
    expect(xml).toMatch(/<w:hyperlink [^>]*w:anchor="entry_2"[^>]*><w:ins [^>]*>.*?<\/w:ins><\/w:hyperlink>/)
  })
})

describe('the mark of a paragraph', () => {
  const marks = (docx: ReadDocx): string[] =>
    docx.paragraphs.map(({ xml }) => first(xml, /<w:rPr><w:(ins|del) [^>]*\/><\/w:rPr><\/?w:p/) || 'kept')

  it('is inserted or deleted with it', async () => {
    expect(marks(await redlineOf([one, three], [one, two, three]))).toEqual(['kept', 'ins', 'kept'])
    expect(marks(await redlineOf([one, two, three], [one, three]))).toEqual(['kept', 'del', 'kept'])
  })

  it('stays at the end of the paper: the mark before it goes', async () => {
    expect(marks(await redlineOf([one], [one, two]))).toEqual(['ins', 'kept'])
    expect(marks(await redlineOf([one, two, three], [one]))).toEqual(['del', 'del', 'kept'])
  })

  it('at the end of the paper has the style of the last paragraph of either text', async () => {
    const quotation: Block = { kind: 'quotation', role: 'annotation', id: 'quotation', content: [text('Quoted.')] }
    const last = (await redlineOf([one], [one, quotation])).paragraphs.at(-1)
    expect(last?.style).toBe('Quotation')
    expect(last?.xml).toMatch(/<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="SingleTxt"\/><\/w:pPr><\/w:pPrChange>/)
  })
})

describe('a number that changed', () => {
  const before = list(item(1, 'opening', ['officers', 'agenda']), item(2, 'assistance', ['training']), item(3, 'report'))
  const after = list(item(1, 'opening', ['agenda']), item(2, 'budget'), item(3, 'assistance', ['training']), item(4, 'report'))

  it('is tracked, and no other is', async () => {
    const { paragraphs } = await redlineOf([before], [after])
    const renumbered = paragraphs.filter(({ xml }) => xml.includes('<w:pPrChange'))
    expect(renumbered.map((found) => found.text)).toEqual(['agenda', 'assistance', 'report'])
  })

  it('is shown as the later number, and what was deleted with its own, while all marks stand', async () => {
    const docx = await redlineOf([before], [after])
    const shown = extractDocx(readXml(docx.part('word/document.xml')), {
      numbering: readXml(docx.part('word/numbering.xml')),
      styles: readXml(docx.part('word/styles.xml')),
    })
    expect(shown.map((found) => ('number' in found ? `${first(found.number ?? '', /^(\d+)/)} ${found.text}` : 'table'))).toEqual([
      '1 opening',
      '1 officers',
      '1 agenda',
      '2 budget',
      '3 assistance',
      '1 training',
      '4 report',
    ])
  })
})

describe('a table', () => {
  const row = (id: string, ...cells: readonly (readonly string[])[]): TableRow => ({
    kind: 'row',
    id,
    cells: cells.map((words, index) => ({
      span: 1,
      paragraphs: words.map((word) => paragraph(`${id}.${index}.${word}`, text(word))),
    })),
  })
  const table = (...body: readonly TableRow[]): Block => ({
    kind: 'table',
    id: 'table',
    description: 'Timetable',
    columns: [1, 2],
    head: [row('head', ['Time'], ['Plenary'])],
    body,
  })
  const rowsOf = (docx: ReadDocx): string[] => all(docx.part('word/document.xml'), /<w:tr>.*?<\/w:tr>/g)

  it('has rows that were inserted or deleted', async () => {
    const rows = rowsOf(await redlineOf([table(row('a', ['10'], ['x'])), one], [table(row('b', ['15'], ['y'])), one]))
    expect(rows.map((found) => first(found, /<w:trPr>.*?<w:(ins|del) .*?<\/w:trPr>/))).toEqual(['', 'del', 'ins'])
  })

  it('has a cell that was emptied, or filled, within a row that stays', async () => {
    const [, emptied] = rowsOf(await redlineOf([table(row('a', ['10'], ['x'])), one], [table(row('a', ['10'], [])), one]))
    expect(emptied).toContain('<w:delText xml:space="preserve">x</w:delText>')
    const [, filled] = rowsOf(await redlineOf([table(row('a', ['10'], [])), one], [table(row('a', ['10'], ['x', 'y'])), one]))
    expect(all(filled ?? '', /<w:rPr><w:ins [^>]*\/><\/w:rPr>/g)).toHaveLength(1)
  })

  it('has the rule under a row back where the continuation of that row was deleted', async () => {
    const more: TableRow = { ...row('b', [], ['y']), kind: 'continuation' }
    const [, left] = rowsOf(await redlineOf([table(row('a', ['10'], ['x']), more), one], [table(row('a', ['10'], ['x'])), one]))
    expect(left).toMatch(/<w:tcPrChange [^>]*><w:tcPr>.*?<w:bottom w:val="nil"/)
    expect(first(left ?? '', /<w:tcPr>(.*?)<w:tcPrChange/)).not.toContain('w:bottom')
  })
})

describe('a new symbol', () => {
  it('is tracked in the masthead and over every page', async () => {
    const base = sampleTree(english)
    const revised = 'CTOC/COP/2016/1/Rev.1'
    const head: DocumentTree = {
      ...base,
      metadata: { ...base.metadata, symbol: revised },
      blocks: base.blocks.map((block) => (block.kind === 'masthead' ? { ...block, symbol: [symbol(revised)] } : block)),
    }
    const docx = await readDocx(redlineTree(base, head, by))
    const heads = docx.names.filter((name) => /^word\/header\d/.test(name)).map(docx.part)
    // In the masthead the series letters are runs of their own, since they are printed large.
    const changed = [docx.part('word/document.xml'), ...heads].filter(
      (xml) => xml.includes('/COP/2016/1/Rev.1</w:t></w:r></w:ins>') && /\/COP\/2016\/1?<\/w:delText><\/w:r><\/w:del>/.test(xml),
    )
    expect(changed).toHaveLength(3)
  })
})

describe('bookmarks', () => {
  it('stand once where a piece was deleted in one place and inserted in another', async () => {
    const names = (await redlineOf([one, two, three], [three, one, two])).paragraphs.flatMap(({ bookmarks }) => bookmarks)
    expect(names.toSorted()).toEqual(['one', 'three', 'two'].map(bookmarkName))
  })
})

describe('the file', () => {
  it('is the same byte for byte when the redline is written again', async () => {
    const base = sampleTree(chinese)
    const redline = redlineTree(base, { ...base, blocks: base.blocks.toReversed() }, by)
    expect(await writeDocx(redline, fonts)).toEqual(await writeDocx(redline, fonts))
  })

  it('does not track what an editor does with it next', async () => {
    expect((await redlineOf([one], [one, two])).part('word/settings.xml')).not.toContain('trackRevisions')
  })

  it('cannot be a redline without an author', async () => {
    const blocks: Block[] = [{ ...one, change: 'inserted' }]
    await expect(async () => writeDocx(sampleTree(english, { blocks }), fonts)).rejects.toThrow('is no redline')
  })
})

import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, DocumentTree, Inline, NoteInline, Table } from '../../../src/document/tree.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'
import { has } from '../../helpers/run-papers.ts'
import { withNotes } from '../../helpers/with-notes.ts'
import { CODES } from '../../languages/language-facts.ts'
import { linesOfPages, textOfPages } from './read-pdf.ts'
import { treeOf } from './real-tree.ts'
import { writeTreeFile } from '../../helpers/write-tree.ts'

const noTools = !has('pdftotext') || !has('qpdf')

const read = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

const text = (words: string): Inline => ({ kind: 'text', text: words, origin: undefined })

/** A note with its number in its words; its length differs from one to three lines. */
function note(index: number): NoteInline {
  const content = [text(`注${index}。${'言'.repeat((index % 3) * 40)}`)]
  return { kind: 'note', id: `notes.n${index}`, isGeneral: false, mark: String(index), text: '', content, origin: undefined }
}

/** A paragraph of four lines or more, with a note at the end of one of them. */
function paragraph(index: number, lines: number, at: number): Block {
  const before = '文'.repeat(35 * at + 20)
  const after = '文'.repeat(Math.max(0, 35 * lines - before.length - 12))
  return {
    kind: 'paragraph',
    role: 'annotation',
    id: `p${index}`,
    content: [text(`${before}位${index}。`), note(index), text(`${after}终`)],
  }
}

const paragraphs = Array.from({ length: 90 }, (_, index) => {
  const lines = 4 + ((index * 5) % 4)
  return paragraph(index + 1, lines, (index * 3) % lines)
})

/** The numbers that stand behind a character on each page. */
const numbersBehind = (pages: readonly string[], character: string): string[][] =>
  pages.map((page) => [...page.matchAll(new RegExp(`${character}(\\d+)。`, 'g'))].map(([, index = '']) => index))

describe.skipIf(noTools)('ninety paragraphs with notes', () => {
  let path: string
  let pages: string[]

  beforeAll(async () => {
    path = await writeTreeFile({ ...treeOf(), blocks: paragraphs })
    pages = await textOfPages(path)
  })

  it('have each note on the page on which it is referred to, in order', () => {
    expect(pages.length).toBeGreaterThan(8)
    expect(numbersBehind(pages, '注')).toEqual(numbersBehind(pages, '位'))
    expect(numbersBehind(pages, '注').flat()).toEqual(paragraphs.map((_, index) => String(index + 1)))
  })

  it('have all notes under the text, over the lower margin', async () => {
    for (const lines of await linesOfPages(path)) {
      const notes = lines.filter((line) => /^\d+注|^注|^言+$/.test(line.text)).map(({ bottom }) => bottom)
      const words = lines.filter((line) => line.text.includes('文')).map(({ bottom }) => bottom)
      expect(Math.min(...notes)).toBeGreaterThan(Math.max(...words))
      expect(Math.max(...notes)).toBeLessThan(841.89 - 66)
    }
  })

  it('leave no line of a paragraph alone at the head or the foot of a page', async () => {
    const rows = (await linesOfPages(path)).map((lines) =>
      lines.filter((line) => /[文终]/.test(line.text)).map((line) => line.text),
    )
    for (const page of rows.slice(1)) expect(page[0]).not.toMatch(/终$/)
    for (const page of rows.slice(0, -1)) {
      const [beforeLast = '', last = ''] = page.slice(-2)
      expect(last.endsWith('终') || !beforeLast.endsWith('终')).toBe(true)
    }
  })
})

describe.skipIf(noTools)('a table with notes in its cells', () => {
  const row = (index: number): Table['body'][number] => ({
    kind: 'row',
    id: `r${index}`,
    cells: [
      {
        span: 1,
        paragraphs: [{ kind: 'paragraph', role: 'annotation', id: `r${index}.1`, content: [text(`位${index}。`), note(index)] }],
      },
      { span: 1, paragraphs: [{ kind: 'paragraph', role: 'annotation', id: `r${index}.2`, content: [text('文'.repeat(60))] }] },
    ],
  })
  const table: Table = {
    kind: 'table',
    id: 't',
    description: '表',
    columns: [1, 1],
    head: [{ ...row(0), cells: row(0).cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.slice(0, 1) })) }],
    body: Array.from({ length: 40 }, (_, index) => row(index + 1)),
  }

  it('has each note on the page of its row, that of the head on the first page only', async () => {
    const pages = await textOfPages(await writeTreeFile({ ...treeOf(), blocks: [table] }))
    const referred = numbersBehind(pages, '位').map((page, index) => (index === 0 ? page : page.filter((one) => one !== '0')))
    expect(pages.length).toBeGreaterThan(2)
    expect(numbersBehind(pages, '注')).toEqual(referred)
  })
})

/** The pieces of a paper that have notes, since poppler takes many seconds to find the words of a whole one by its tags. */
function withNotesOnly(tree: DocumentTree): DocumentTree {
  return { ...tree, blocks: tree.blocks.filter((block) => JSON.stringify(block, withoutPlaces).includes('"kind":"note"')) }
}

const withoutPlaces = (key: string, value: unknown): unknown => (key === 'origin' ? undefined : value)

describe.skipIf(noTools).each(CODES)('the real paper with notes, reissued, in %s', (code) => {
  let path: string
  let spoken: string

  beforeAll(async () => {
    path = await writeTreeFile(withNotesOnly(faultlessPaper(withNotes(code, ['2016-04-07'])).tree))
    spoken = read('pdfinfo', '-struct-text', path)
  })

  it('is sound, and read where the marks stand: a reference, and a note with a label and an id of its own', () => {
    expect(() => read('qpdf', '--check', path)).not.toThrow()
    const marks = [...spoken.matchAll(/Reference \(inline\)\s+Link \(inline\)\s+"([^"]*)"\s+Object/g)].map(([, mark]) => mark)
    const notes = [...spoken.matchAll(/Note <([^>]*)> \(inline\)\s+Lbl \(block\)\s+Link \(inline\)\s+"([^"]*)"\s+Object/g)]
    expect(marks).toEqual(['*', '**', '1', '2', '3', '4'])
    expect(notes.map(([, id, mark]) => [id, mark])).toEqual([
      ['masthead.reissued', '*'],
      ['notes.late-submission', '**'],
      ['notes.of-agenda', '1'],
      ['notes.of-text', '2'],
      ['notes.of-quotation', '3'],
      ['notes.of-document', '4'],
    ])
  })

  it('leads from each mark to its note and back', () => {
    const { qpdf } = JSON.parse(read('qpdf', '--json', '--json-key=qpdf', path)) as { qpdf: [unknown, object] }
    const file = JSON.stringify(qpdf[1])
    for (const id of ['masthead.reissued', 'notes.late-submission', 'notes.of-document'])
      for (const name of [id, `${id}.reference`]) expect(file.split(`"u:${name}"`).length, name).toBeGreaterThan(2)
    expect(file).toContain('/IDTree')
  })
})

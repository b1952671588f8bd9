import { textOf } from '../../../src/document/contents.ts'
import type {
  Block,
  DocumentList,
  DocumentTree,
  Heading,
  Inline,
  NoteInline,
  NumberedList,
  Paragraph,
  Table,
} from '../../../src/document/tree.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'

/** How much of each: more than one page, or two, holds. */
export const LONG = { titleLength: 4000, noteLength: 9000, meetings: 160, entries: 300 } as const

const plain = (text: string): Inline[] => [{ kind: 'text', text, origin: undefined }]

/** Words as often as a length asks. */
const repeated = (words: string, length: number): string =>
  Array.from({ length: Math.ceil(length / words.length) }, () => words).join(' ')

const first = <K extends Block['kind']>(blocks: readonly Block[], kind: K): Extract<Block, { kind: K }> => {
  const found = blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind)
  if (!found) throw new Error(`the real paper has no ${kind}`)
  return found
}

/**
 * The real paper with what no page holds: the title of its second item, a note in its first paragraph, the parallel meetings of a half day,
 * and a documentation list.
 */
export function longPaper(code: string): DocumentTree {
  const { tree } = faultlessPaper({ code })
  const annex = first(tree.blocks, 'annex')
  const isLong = (block: Heading): boolean => block.level === 2 && block.number?.ordinal === 2
  const title = tree.blocks.find((block): block is Heading => block.kind === 'heading' && isLong(block))
  if (!title) throw new Error('the real paper has no second item')
  const longTitle = plain(repeated(textOf(title.content), LONG.titleLength))
  const paragraph = first(tree.blocks, 'paragraph')
  const blocks = tree.blocks.map((block): Block => {
    if (block === title) return { ...block, content: longTitle }
    if (block === paragraph) return withNote(block, LONG.noteLength)
    if (block === first(tree.blocks, 'numbered-list')) return withLongItem(first(tree.blocks, 'numbered-list'), longTitle)
    if (block === first(tree.blocks, 'document-list')) return withEntries(first(tree.blocks, 'document-list'), LONG.entries)
    return block === annex
      ? { ...annex, blocks: annex.blocks.map((each) => (each.kind === 'table' ? withMeetings(each, LONG.meetings) : each)) }
      : block
  })
  return { ...tree, blocks }
}

function withLongItem(list: NumberedList, content: readonly Inline[]): NumberedList {
  return { ...list, items: list.items.map((item, index) => (index === 1 ? { ...item, content } : item)) }
}

function withNote(paragraph: Paragraph, length: number): Paragraph {
  const note: NoteInline = {
    kind: 'note',
    id: 'notes.long',
    isGeneral: false,
    mark: '1',
    text: '',
    content: plain(repeated(textOf(paragraph.content), length)),
    origin: undefined,
  }
  return { ...paragraph, content: [...paragraph.content, note] }
}

function withEntries(list: DocumentList, count: number): DocumentList {
  const [entry] = list.entries
  if (!entry) throw new Error('the documentation list is empty')
  const copies = Array.from({ length: count }, (_, index) => ({ ...entry, id: `${entry.id}.${index}` }))
  return { ...list, entries: copies }
}

/** Puts the meetings into the last column of the first half day that has some. */
function withMeetings(table: Table, count: number): Table {
  const long = table.body.find(({ kind, cells }) => kind === 'row' && (cells.at(-1)?.paragraphs.length ?? 0) > 0)
  const [meeting] = long?.cells.at(-1)?.paragraphs ?? []
  if (!long || !meeting) throw new Error('the timetable has no parallel meeting')
  const meetings = Array.from({ length: count }, (_, index) => ({
    ...meeting,
    id: `${meeting.id}.${index}`,
    content: [...plain(`${index + 1} `), ...meeting.content],
  }))
  const cells = long.cells.map((cell, column) => (column === long.cells.length - 1 ? { ...cell, paragraphs: meetings } : cell))
  return { ...table, body: table.body.map((row) => (row === long ? { ...row, cells } : row)) }
}

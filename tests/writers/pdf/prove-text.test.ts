import { describe, expect, it } from 'vitest'
import type { DocumentTree, Inline } from '../../../src/document/tree.ts'
import type { Page, TagItem } from '../../../src/writers/pdf/pages/page.ts'
import { textOfPages } from '../../../src/writers/pdf/pages/text-of-pages.ts'
import { proveText } from '../../../src/writers/pdf/prove-text.ts'
import { StructureElement } from '../../../src/writers/pdf/structure.ts'
import { lay, lines, noted, paragraph, table, row, cell } from './pages/boxes.ts'
import { treeOf } from './real-tree.ts'

/** A structure that has the elements of some boxes. */
function structureOf(...boxes: readonly { readonly tag?: StructureElement | undefined }[]): StructureElement {
  const root = new StructureElement('Document')
  root.kids.push(...boxes.flatMap(({ tag }) => tag ?? []))
  return root
}

describe('pages say', () => {
  it('a note where its mark stands, though it is drawn at the feet of pages', () => {
    const [marked, after] = [noted('有注的一行', 'n1', 12), lines('乙', 3)]
    expect(textOfPages(lay([marked, after]), structureOf(marked, after))).toMatch(/^有注的一行一注一文*注二.*注千文*乙一/)
  })

  it('the words of a divided line as they are written', () => {
    const tag = new StructureElement('P')
    const texts = [
      { text: '(', alias: 'mirror' },
      { text: 'divi' },
      { text: '-', alias: 'soft-hyphen' },
      { text: 'ded' },
    ] as const
    const items = texts.map((text) => ({ kind: 'text', ...text }))
    const page = { width: 1, height: 1, items: [{ kind: 'tag', element: tag, items } as unknown as TagItem] } satisfies Page
    expect(textOfPages([page], structureOf({ tag }))).toBe(')divided')
  })

  it('the head of a table once, and nothing of furniture', () => {
    const rows = Array.from({ length: 9 }, (_, index) => row([cell(0, paragraph(String(index)))]))
    const box = table(...rows)
    const tags = box.rows.flatMap(({ cells }) => cells.flatMap(({ boxes }) => boxes)).filter((each) => each.kind === 'paragraph')
    const pages = lay([box], { footer: () => [paragraph('脚', { tag: undefined })] })
    expect(pages.length).toBe(2)
    expect(textOfPages(pages, structureOf(...tags))).toBe('左右012345678')
  })
})

describe('what pages say is held against the paper', () => {
  const content: Inline[] = [
    { kind: 'text', text: '缔约方 会议', origin: undefined },
    {
      kind: 'note',
      id: 'n',
      isGeneral: false,
      mark: '1',
      text: '',
      content: [{ kind: 'text', text: '注', origin: undefined }],
      origin: undefined,
    },
  ]
  const tree: DocumentTree = {
    ...treeOf(),
    blocks: [
      { kind: 'heading', id: 'h', role: 'heading', level: 2, number: { depth: 0, ordinal: 3, mark: '3.' }, content },
      { kind: 'paragraph', id: 'p', role: 'annotation', content: [{ kind: 'text', text: '审议', origin: undefined }] },
    ],
  }

  it.each(['3.缔约方会议11注审议', '3. 缔约方 会议\n11 注审 议'])('and is the same: %s', (drawn) =>
    expect(() => proveText(drawn, tree)).not.toThrow(),
  )

  it.each([
    ['a lost piece', '3.缔约方会议11注'],
    ['a lost number', '缔约方会议11注审议'],
    ['a lost note', '3.缔约方会议1审议'],
    ['a doubled piece', '3.缔约方会议11注审议审议'],
    ['a piece in another place', '审议3.缔约方会议11注'],
  ])('and %s is an error that shows the place', (_, drawn) =>
    expect(() => proveText(drawn, tree)).toThrow(/do not say what the paper says: “.*”, not “.*”/),
  )
})

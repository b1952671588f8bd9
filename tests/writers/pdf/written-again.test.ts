import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../../src/changes/redline-tree.ts'
import type { Attachment } from '../../../src/document/attachment.ts'
import type { Block, DocumentTree } from '../../../src/document/tree.ts'
import { LastingPdfWriter } from '../../../src/writers/pdf/lasting-writer.ts'
import { writePdf } from '../../../src/writers/pdf/write-pdf.ts'
import { fonts } from '../../helpers/fonts.ts'
import { testSession, treeIn } from '../../helpers/test-session.ts'

/** What people type: letters that are there, that come with it, that stand in other faces, a line, pages. */
const TYPED = [
  '等',
  'e',
  'ш',
  '，',
  ' ',
  'ẞ',
  '龘',
  'и',
  '١',
  '2016年6月6日',
  'ـا',
  'fi '.repeat(20),
  '各国应合作。'.repeat(30),
  'a word '.repeat(400),
]

/** A session of an agenda, annotations and a timetable, and one that has notes as well. */
const REAL = 'data/ctoc-cop-2016-1'
const SMALL = 'tests/torture/data/waters'

const DOES = ['types', 'types', 'types', 'takes a text out', 'takes out', 'repeats', 'swaps', 'undoes'] as const

interface Edit {
  readonly does: (typeof DOES)[number]
  readonly block: number
  readonly text: number
  readonly place: number
  readonly typed: string
}

const edits = fc.array(
  fc.record<Edit>({
    does: fc.constantFrom(...DOES),
    block: fc.nat(1000),
    text: fc.nat(1000),
    place: fc.nat(400),
    typed: fc.constantFrom(...TYPED),
  }),
  { minLength: 5, maxLength: 9 },
)

/** A value with the texts in it changed, which are counted. */
function withTexts<T>(value: T, change: (text: string) => string): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withTexts(each, change)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    key === 'text' && 'kind' in value && value.kind === 'text'
      ? change(String(inner))
      : key === 'origin'
        ? inner
        : withTexts(inner, change),
  ])
  return Object.fromEntries(entries) as T
}

/** A block with a name of its own, as what is inserted has it. */
function another(block: Block, number: number): Block {
  return JSON.parse(
    JSON.stringify(block, (key, inner: unknown) =>
      key === 'id' ? `${String(inner)}-${number}` : key === 'origin' ? undefined : inner,
    ),
  ) as Block
}

/** A block whose tables have a row of many lines, also where the table stands in an annex. */
function withLongRow(block: Block): Block {
  if (block.kind === 'annex') return { ...block, blocks: block.blocks.map(withLongRow) }
  if (block.kind !== 'table') return block
  const body = block.body.map((row, index) => (index === 5 ? withTexts(row, (text) => text.repeat(40)) : row))
  return { ...block, body }
}

/** The blocks after an edit; `states` has those before. */
function edited(states: readonly (readonly Block[])[], { does, block, text, place, typed }: Edit): readonly Block[] {
  const blocks = states.at(-1) ?? []
  if (does === 'undoes') return states[block % states.length] ?? blocks
  const at = block % blocks.length
  const own = blocks[at]
  // A paper has one head, and one beginning.
  if (!own || own.kind === 'masthead' || own.kind === 'title-block') return blocks
  const [before, after] = [blocks.slice(0, at), blocks.slice(at + 1)]
  if (does === 'takes out') return [...before, ...after]
  if (does === 'repeats') return [...before, own, another(own, states.length), ...after]
  if (does === 'swaps') return [...before, ...after.slice(0, 1), own, ...after.slice(1)]
  let count = 0
  withTexts(own, (each) => (count++, each))
  let index = 0
  const changed = withTexts(own, (each) => {
    if (index++ !== text % count) return each
    const from = place % (each.length + 1)
    return does === 'types' ? each.slice(0, from) + typed + each.slice(from) : each.slice(0, from) + each.slice(from + 2)
  })
  return [...before, changed, ...after]
}

const ATTACHED: Omit<Attachment, 'text'> = {
  name: 'timetable.ics',
  mediaType: 'text/calendar',
  description: 'Timetable',
  relationship: 'Data',
}

describe('a paper that is written again after edits, with what was kept, is to the byte what it is alone', () => {
  it('when one thing after another changes', async () => {
    const tree = treeIn(testSession(REAL, {}, ['zh']), 'zh')
    const headings = tree.blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block] : []))
    const longer = { ...tree, blocks: withTexts(tree.blocks, (text) => text.replace('会议', '全体会议')) }
    const changes = redlineTree(tree, longer, { author: 'Secretariat', date: '2016-10-17' })
    const writer = new LastingPdfWriter()
    const changed: readonly (readonly [what: string, tree: DocumentTree])[] = [
      ['as it was', tree],
      ['another symbol', { ...tree, metadata: { ...tree.metadata, symbol: 'CTOC/COP/2016/9' } }],
      ['a draft', { ...tree, draftMark: '草稿' }],
      ['as it was', tree],
      ['a row that grows over the end of its page', { ...tree, blocks: tree.blocks.map((block) => withLongRow(block)) }],
      ['what has changed', changes],
      ['the same once more', changes],
      ['with a file', { ...tree, attachments: [{ ...ATTACHED, text: '一(1)' }] }],
      ['another title in the window', { ...tree, metadata: { ...tree.metadata, title: 'Ẅ' } }],
      ...headings.map((heading): [string, DocumentTree] => [
        `without ${heading.id}`,
        { ...tree, blocks: tree.blocks.filter((block) => block !== heading) },
      ]),
      ['as it was', tree],
    ]
    for (const [what, now] of changed) {
      const written = Buffer.from(await writer.write(now, fonts))
      expect([what, written.equals(await writePdf(now, fonts))]).toEqual([what, true])
    }
  })

  it('in faces of which nothing was worked out before', async () => {
    const families = Object.entries(fonts.families).map(([name, family]) => [name, { ...family, pairs: {} }] as const)
    const plain = { ...fonts, families: Object.fromEntries(families) }
    const tree = treeIn(testSession(SMALL, {}, ['zh']), 'zh')
    const writer = new LastingPdfWriter()
    for (const blocks of [tree.blocks, withTexts(tree.blocks, (text) => `龘${text}`), tree.blocks, tree.blocks]) {
      const now = { ...tree, blocks }
      expect(Buffer.from(await writer.write(now, plain)).equals(await writePdf(now, plain))).toBe(true)
    }
  })

  it.each([
    ['zh', REAL],
    ['ar', REAL],
    ['en', REAL],
    ['ru', REAL],
    ['zh', SMALL],
  ])('at random in %s of %s', async (code, folder) => {
    const tree = treeIn(testSession(folder, {}, [code]), code)
    const same = fc.asyncProperty(edits, async (all) => {
      const writer = new LastingPdfWriter()
      const states = [tree.blocks]
      // Each letter of Arabic is drawn for itself.
      for (const edit of code === 'ar' ? all.slice(0, 4) : all) {
        states.push(edited(states, edit))
        const now: DocumentTree = { ...tree, blocks: states.at(-1) ?? [] }
        const written = await told(writer.write(now, fonts))
        const alone = await told(writePdf(now, fonts))
        expect(written === alone || Buffer.compare(Buffer.from(written), Buffer.from(alone)) === 0).toBe(true)
      }
    })
    await fc.assert(same, {
      seed: Number(process.env['EXAMPLES_SEED'] ?? 1),
      numRuns: Number(process.env['RANDOM_CASES'] ?? (code === 'ar' ? 1 : 2)),
    })
  })
})

/** The bytes, or why there are none: what cannot be written is refused in the same words. */
function told(writing: Promise<Uint8Array>): Promise<Uint8Array | string> {
  return writing.catch((error: unknown) => String(error))
}

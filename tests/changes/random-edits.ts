import fc from 'fast-check'
import type {
  Block,
  DocumentEntry,
  DocumentTree,
  Heading,
  Inline,
  ItemNumber,
  ListItem,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../../src/document/tree.ts'
import { editText, withWords } from './random-words.ts'
import { Choices, numbers } from './choices.ts'

/** A change such as a bureau, an editor or a translator makes, made to a finished tree: its name for messages, and the tree after it. */
export interface RandomEdit {
  readonly name: string
  readonly tree: DocumentTree
}

/** What is to be edited: names of edits, each with the numbers by which it chooses its places and words. */
type Plan = readonly (readonly [name: string, numbers: readonly number[]])[]

type Edit = (tree: DocumentTree, random: Choices) => DocumentTree

/**
 * One edit or several of all kinds, or of all but some, four at most where nothing else is said; a test that fails is told with as few as
 * make it fail.
 */
export const plans = (most = 4, without: readonly string[] = []): fc.Arbitrary<Plan> => {
  const names = Object.keys(EDITS).filter((name) => !without.includes(name))
  return fc.array(fc.tuple(fc.constantFrom(...names), numbers), { minLength: 1, maxLength: most })
}

/** A tree after the edits of a plan; its new texts are made of these words. */
export function edited(tree: DocumentTree, plan: Plan, words: readonly string[]): RandomEdit {
  return {
    name: plan.map(([name]) => name).join(', '),
    tree: plan.reduce((before, [name, chosen]) => EDITS[name]?.(before, new Choices(chosen, words)) ?? before, tree),
  }
}

const EDITS: Readonly<Record<string, Edit>> = {
  'words changed': (tree, random) => changeTexts(tree, random, 1 + random.below(6)),
  'one word changed': (tree, random) => changeTexts(tree, random, 1),
  'block removed': onBlocks((blocks, random) => without(blocks, random.below(blocks.length))),
  'block added': onBlocks((blocks, random) => put(blocks, random, newParagraph(random))),
  'block moved': onBlocks((blocks, random) => moved(blocks, random)),
  'paragraph split': onBlocks((blocks, random) => splitParagraph(blocks, random)),
  'paragraph quoted': onBlocks((blocks, random) =>
    replaceOne(blocks, random, isParagraph, (block) => ({ ...block, kind: 'quotation' })),
  ),
  'heading of another level': onBlocks((blocks, random) =>
    replaceOne(blocks, random, isHeading, (block) => ({ ...block, level: block.level === 4 ? 3 : 4 })),
  ),
  'headings renumbered': onBlocks((blocks, random) =>
    blocks.map((block) =>
      block.kind === 'heading' && block.number && random.chance(0.5) ? { ...block, number: next(block.number) } : block,
    ),
  ),
  'item removed': onItems((items, random) => without(items, random.below(items.length))),
  'item added': onItems((items, random) => put(items, random, newItem(random))),
  'items reordered': onItems((items, random) => moved(items, random)),
  'item split': onItems((items, random) => {
    const at = random.below(items.length)
    return items.toSpliced(at + 1, 0, newItem(random))
  }),
  'sub-item raised': onItems((items, random) => {
    const at = items.findIndex(({ children }) => children.length > 1)
    const parent = items[at]
    const child = parent?.children[random.below(parent.children.length)]
    if (!parent?.number || !child?.number) return items
    const left = { ...parent, children: parent.children.filter(({ id }) => id !== child.id) }
    return items.toSpliced(at, 1, left, { ...child, children: [], number: { ...child.number, depth: parent.number.depth } })
  }),
  'document withdrawn': onEntries((entries, random) => without(entries, random.below(entries.length))),
  'document added': onEntries((entries, random) =>
    put(entries, random, { id: `new.entry.${random.below(1000)}`, role: 'document-list', content: newText(random) }),
  ),
  'documents reordered': onEntries((entries, random) => moved(entries, random)),
  'document renumbered': (tree, random) => {
    const from = `2016/${1 + random.below(14)}`
    const to = `2016/${15 + random.below(30)}`
    return mapTexts(tree, (content) => content.map((inline) => withText(inline, (text) => text.replace(from, to))))
  },
  'row removed': onRows((rows, random) => without(rows, random.below(rows.length))),
  'row added': onRows((rows, random) => put(rows, random, newRow(random, random.one(rows)))),
  'rows reordered': onRows((rows, random) => moved(rows, random)),
  'row of another kind': onRows((rows, random) =>
    replaceOne(rows, random, isRow, (row) => ({ ...row, kind: row.kind === 'row' ? 'continuation' : 'row' })),
  ),
  'cells joined': onRows((rows, random) =>
    replaceOne(
      rows,
      random,
      ({ cells }) => cells.length > 1,
      ({ cells: [first, second, ...others], ...row }) => ({
        ...row,
        cells: [
          {
            span: (first?.span ?? 1) + (second?.span ?? 1),
            paragraphs: [...(first?.paragraphs ?? []), ...(second?.paragraphs ?? [])],
          },
          ...others,
        ],
      }),
    ),
  ),
  'cell that goes on from the row above': onRows((rows, random) =>
    replaceOne(
      rows,
      random,
      ({ kind, cells }) => kind !== 'band' && cells.length > 1,
      ({ cells, ...row }) => {
        const at = 1 + random.below(cells.length - 1)
        return {
          ...row,
          cells: cells.map((cell, index) => (index === at ? { span: cell.span, goesOn: true, paragraphs: [] } : cell)),
        }
      },
    ),
  ),
  'timetable entry moved': onRows((rows, random) => {
    const from = random.one(rows.filter(({ cells }) => cells.some(({ paragraphs }) => paragraphs.length > 0)))
    const paragraph = from.cells.flatMap(({ paragraphs }) => paragraphs).at(-1)
    const to = random.one(rows)
    const target = random.below(to.cells.length)
    return rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index): TableCell => {
        const paragraphs = cell.paragraphs.filter(({ id }) => id !== paragraph?.id)
        // What has text of its own goes on with nothing.
        return row === to && index === target && paragraph
          ? { span: cell.span, paragraphs: [...paragraphs, paragraph] }
          : { ...cell, paragraphs }
      }),
    }))
  }),
  'masthead and title lines': (tree, random) => ({
    ...tree,
    blocks: tree.blocks.map((block) => {
      if (block.kind === 'masthead') return { ...block, particulars: editLines(block.particulars, random) }
      return block.kind === 'title-block' ? { ...block, lines: editLines(block.lines, random) } : block
    }),
  }),
  'title changed': (tree, random) => ({
    ...tree,
    blocks: tree.blocks.map((block) =>
      block.kind === 'title-block' ? { ...block, title: editText(block.title, random) } : block,
    ),
  }),
}

/** Every text of a tree in reading order, made anew. */
function mapTexts(tree: DocumentTree, change: (content: readonly Inline[]) => readonly Inline[]): DocumentTree {
  const item = (one: ListItem): ListItem => ({ ...one, content: change(one.content), children: one.children.map(item) })
  const row = (one: TableRow): TableRow => ({
    ...one,
    cells: one.cells.map(({ span, paragraphs }) => ({
      span,
      paragraphs: paragraphs.map((p) => ({ ...p, content: change(p.content) })),
    })),
  })
  const map = (block: Block): Block => {
    switch (block.kind) {
      case 'masthead':
        return {
          ...block,
          organization: change(block.organization),
          symbol: change(block.symbol),
          organ: change(block.organ),
          particulars: block.particulars.map(change),
        }
      case 'title-block':
        return { ...block, lines: block.lines.map(change), title: change(block.title) }
      case 'heading':
      case 'paragraph':
      case 'quotation':
        return { ...block, content: change(block.content) }
      case 'numbered-list':
        return { ...block, items: block.items.map(item) }
      case 'document-list':
        return { ...block, entries: block.entries.map((entry) => ({ ...entry, content: change(entry.content) })) }
      case 'table':
        return { ...block, head: block.head.map(row), body: block.body.map(row) }
      case 'annex':
        return { ...block, label: change(block.label), title: change(block.title), blocks: block.blocks.map(map) }
    }
  }
  return { ...tree, blocks: tree.blocks.map(map) }
}

function changeTexts(tree: DocumentTree, random: Choices, count: number): DocumentTree {
  let texts = 0
  mapTexts(tree, (content) => {
    texts++
    return content
  })
  const chosen = new Set(Array.from({ length: count }, () => random.below(texts)))
  let at = 0
  return mapTexts(tree, (content) => (chosen.has(at++) ? editText(content, random) : content))
}

function withText(inline: Inline, change: (text: string) => string): Inline {
  return inline.kind === 'keep'
    ? { ...inline, content: inline.content.map((part) => withWords(part, change)) }
    : withWords(inline, change)
}

/** Edits the blocks of the paper, or those of its annex. */
function onBlocks(change: (blocks: readonly Block[], random: Choices) => readonly Block[]): Edit {
  return (tree, random) =>
    random.chance(0.1)
      ? {
          ...tree,
          blocks: tree.blocks.map((block) =>
            block.kind === 'annex' && block.blocks.length > 0 ? { ...block, blocks: change(block.blocks, random) } : block,
          ),
        }
      : { ...tree, blocks: change(tree.blocks, random) }
}

/** Edits one level of the agenda, then numbers it anew, as the program does. */
function onItems(change: (items: readonly ListItem[], random: Choices) => readonly ListItem[]): Edit {
  const within = (items: readonly ListItem[], random: Choices): readonly ListItem[] => {
    const at = random.chance(0.3) ? items.findIndex(({ children }) => children.length > 0) : -1
    const edited =
      at < 0
        ? change(items, random)
        : items.map((one, index) => (index === at ? { ...one, children: within(one.children, random) } : one))
    return edited.map((one, index) => ({ ...one, number: one.number && numbered(one.number, index + 1) }))
  }
  return (tree, random) => ({
    ...tree,
    blocks: tree.blocks.map((block) =>
      block.kind === 'numbered-list' && block.items.length > 0 ? { ...block, items: within(block.items, random) } : block,
    ),
  })
}

function onEntries(change: (entries: readonly DocumentEntry[], random: Choices) => readonly DocumentEntry[]): Edit {
  return (tree, random) => ({
    ...tree,
    blocks: tree.blocks.map((block) =>
      block.kind === 'document-list' && block.entries.length > 0 && random.chance(0.4)
        ? { ...block, entries: change(block.entries, random) }
        : block,
    ),
  })
}

function onRows(change: (rows: readonly TableRow[], random: Choices) => readonly TableRow[]): Edit {
  return (tree, random) => {
    const edit = (table: Table): Table => (table.body.length > 0 ? { ...table, body: change(table.body, random) } : table)
    const map = (block: Block): Block => {
      if (block.kind === 'table') return edit(block)
      return block.kind === 'annex' ? { ...block, blocks: block.blocks.map(map) } : block
    }
    return { ...tree, blocks: tree.blocks.map(map) }
  }
}

function editLines(lines: readonly (readonly Inline[])[], random: Choices): readonly (readonly Inline[])[] {
  const kept = random.chance(0.3) && lines.length > 0 ? without(lines, random.below(lines.length)) : lines
  const edited = kept.map((line) => (random.chance(0.4) ? editText(line, random) : line))
  return random.chance(0.5) ? put(edited, random, newText(random)) : edited
}

function splitParagraph(blocks: readonly Block[], random: Choices): readonly Block[] {
  const paragraphs = blocks.filter((block) => isParagraph(block) && block.content.length > 1)
  if (paragraphs.length === 0) return blocks
  const chosen = random.one(paragraphs)
  return blocks.flatMap((block): Block[] => {
    if (block !== chosen || block.kind !== 'paragraph') return [block]
    const at = 1 + random.below(block.content.length - 1)
    return [
      { ...block, content: block.content.slice(0, at) },
      { ...block, id: `${block.id}.second`, content: block.content.slice(at) },
    ]
  })
}

function replaceOne<T, S extends T>(
  values: readonly T[],
  random: Choices,
  is: (value: T) => value is S,
  change: (value: S) => T,
): readonly T[]
function replaceOne<T>(values: readonly T[], random: Choices, is: (value: T) => boolean, change: (value: T) => T): readonly T[]
function replaceOne<T>(values: readonly T[], random: Choices, is: (value: T) => boolean, change: (value: T) => T): readonly T[] {
  const candidates = values.filter(is)
  if (candidates.length === 0) return values
  const chosen = random.one(candidates)
  return values.map((value) => (value === chosen ? change(value) : value))
}

const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph'
const isHeading = (block: Block): block is Heading => block.kind === 'heading'
const isRow = ({ kind }: TableRow): boolean => kind !== 'band'

const without = <T>(values: readonly T[], at: number): readonly T[] => (values.length > 1 ? values.toSpliced(at, 1) : values)

const put = <T>(values: readonly T[], random: Choices, value: T): readonly T[] =>
  values.toSpliced(random.below(values.length + 1), 0, value)

function moved<T>(values: readonly T[], random: Choices): readonly T[] {
  const from = random.below(values.length)
  const value = values[from]
  return value === undefined ? values : put(values.toSpliced(from, 1), random, value)
}

const next = ({ depth, ordinal, mark }: ItemNumber): ItemNumber => numbered({ depth, ordinal, mark }, ordinal + 1)

const numbered = (number: ItemNumber, ordinal: number): ItemNumber =>
  number.ordinal === ordinal ? number : { ...number, ordinal, mark: number.depth === 0 ? `${ordinal}.` : `(${ordinal})` }

const newText = (random: Choices): readonly Inline[] =>
  editText([{ kind: 'text', text: random.word(), origin: undefined }], random)

const newParagraph = (random: Choices): Paragraph => ({
  kind: 'paragraph',
  role: 'annotation',
  id: `new.paragraph.${random.below(100_000)}`,
  content: newText(random),
})

const newItem = (random: Choices): ListItem => ({
  id: `new.item.${random.below(100_000)}`,
  role: 'agenda',
  number: { depth: 0, ordinal: 0, mark: '0.' },
  content: newText(random),
  children: [],
})

const newRow = (random: Choices, like: TableRow): TableRow => ({
  ...like,
  id: `new.row.${random.below(100_000)}`,
  cells: like.cells.map(({ span }) => ({ span, paragraphs: [newParagraph(random)] })),
})

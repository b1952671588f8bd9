import type { Role } from '../model/subject.ts'
import { elementsOf, isElement, type MarkupElement } from '../rendering/markup-element.ts'
import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import { ElementReader, type MarkupContext } from './element-reader.ts'
import { textOf } from './contents.ts'
import type { Block, BlocksByKind, ListItem, Paragraph, Table, TableRow } from './tree.ts'

/** Makes the blocks of a document tree from the elements that the templates came to; faults are placed in the template. */
export function buildBlocks(root: MarkupElement, context: MarkupContext, report: Report): Block[] {
  return blocksIn(root, new ElementReader(context, report, headingsOfItems(root)))
}

/** The ids of the numbered headings, by the items that they are of: headings stand in a paper, and in its annexes. */
function headingsOfItems({ name, attributes, children }: MarkupElement, found = new Map<string, string>()): Map<string, string> {
  const { id, item, ordinal } = attributes
  if (name === 'heading' && id !== undefined && item !== undefined && ordinal !== undefined) found.set(item, id)
  for (const child of children)
    if (isElement(child) && (child.name === 'heading' || child.name === 'annex')) headingsOfItems(child, found)
  return found
}

function blocksIn(parent: MarkupElement, reader: ElementReader, except: readonly string[] = []): Block[] {
  return elementsOf(parent)
    .filter(({ name }) => !except.includes(name))
    .flatMap((element) => {
      const { name } = element
      if (isBlock(name)) return [reader.block(element, () => BUILD[name](element, reader.attribute(element, 'id'), reader))]
      reader.fault(element, `${element.name} is no block of a paper`, didYouMean(element.name, Object.keys(BUILD)))
      return []
    })
}

type Build<B> = (element: MarkupElement, id: string, reader: ElementReader) => B

/** How each kind of block is read; the element has the name of the kind. */
const BUILD: { readonly [K in Block['kind']]: Build<BlocksByKind[K]> } = {
  masthead: (element, id, reader) =>
    reader.general(() => {
      const [emblem] = elementsOf(element, 'emblem')
      return {
        kind: 'masthead',
        id,
        role: 'masthead',
        organization: reader.child(element, 'organization'),
        symbol: reader.child(element, 'paper-symbol'),
        ...(emblem ? { emblem: { alternate: reader.attribute(emblem, 'alternate'), ...reader.logo } } : {}),
        organ: reader.child(element, 'organ'),
        particulars: reader.all(element, 'particular'),
      }
    }),
  'title-block': (element, id, reader) =>
    reader.general(() => ({
      kind: 'title-block',
      id,
      role: 'title',
      lines: reader.all(element, 'line'),
      ...(element.attributes['dates'] === undefined ? {} : { dates: Number(element.attributes['dates']) }),
      title: reader.child(element, 'title'),
    })),
  heading: (element, id, reader) => ({
    kind: 'heading',
    id,
    ...reader.subject(element, 'heading'),
    level: reader.level(element),
    ...reader.rank(element),
    number: reader.number(element),
    content: reader.content(element),
  }),
  paragraph: (element, id, reader) => {
    const number = reader.number(element)
    const isNote = element.attributes['form'] === 'note'
    return {
      kind: 'paragraph',
      ...annotation(element, id, reader),
      ...(number ? { number } : {}),
      ...(isNote ? { form: 'note' } : {}),
      ...(element.attributes['leads-on'] === undefined ? {} : { leadsOn: true }),
    }
  },
  quotation: (element, id, reader) => ({ kind: 'quotation', ...annotation(element, id, reader) }),
  'numbered-list': (element, id, reader) => ({
    kind: 'numbered-list',
    id,
    items: itemsIn(element, reader, element.attributes['of'] === 'annotation' ? 'annotation' : 'agenda'),
  }),
  'document-list': (element, id, reader) => ({
    kind: 'document-list',
    id,
    entries: elementsOf(element, 'entry').map((entry) => ({
      id: reader.attribute(entry, 'id'),
      ...reader.subject(entry, 'document-list'),
      symbol: entry.attributes['symbol'],
      address: entry.attributes['address'],
      content: reader.content(entry),
    })),
  }),
  table: (element, id, reader) => tableOf(element, id, reader),
  annex: (element, id, reader) => ({
    kind: 'annex',
    id,
    ...reader.subject(element, 'heading'),
    label: reader.child(element, 'label'),
    title: reader.child(element, 'title'),
    blocks: blocksIn(element, reader, ['label', 'title']),
  }),
}

function isBlock(name: string): name is Block['kind'] {
  return Object.hasOwn(BUILD, name)
}

function annotation(element: MarkupElement, id: string, reader: ElementReader): Omit<Paragraph, 'kind'> {
  const role = element.attributes['of'] === 'document-list' ? 'document-list' : 'annotation'
  return { id, ...reader.subject(element, role), content: reader.content(element) }
}

function itemsIn(element: MarkupElement, reader: ElementReader, role: Role): ListItem[] {
  return elementsOf(element, 'item').flatMap((item) => {
    const number = reader.number(item)
    if (!number && item.attributes['unmarked'] === undefined) {
      reader.fault(item, 'an item of a numbered list needs depth, ordinal and mark', 'write depth="…" ordinal="…" mark="…"')
      return []
    }
    const id = reader.attribute(item, 'id')
    const content = reader.child(item, 'content')
    return [{ id, ...reader.subject(item, role), number, content, children: itemsIn(item, reader, role) }]
  })
}

const ROW_NAMES = ['row', 'band', 'continuation'] as const

function tableOf(element: MarkupElement, id: string, reader: ElementReader): Table {
  const head = elementsOf(element, 'head').flatMap((part) => elementsOf(part))
  const body = elementsOf(element).filter(({ name }) => ROW_NAMES.some((row) => row === name))
  const isOfAnnotation = element.attributes['of'] === 'annotation'
  return {
    kind: 'table',
    id,
    description: textOf(reader.child(element, 'description')),
    columns: reader.attribute(element, 'columns').split(/\s+/).map(Number),
    ...(element.attributes['followed'] === undefined ? {} : { followed: true }),
    ...(element.attributes['entries'] === undefined ? {} : { hasEntries: true }),
    head: head.map((row) => rowOf(row, reader, isOfAnnotation)),
    body: body.map((row) => rowOf(row, reader, isOfAnnotation)),
  }
}

/** What stands in a row of the timetable is about the day and the time of the row. */
function rowOf(element: MarkupElement, reader: ElementReader, isOfAnnotation: boolean): TableRow {
  const { day, time } = element.attributes
  const when = {
    role: 'timetable',
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(time === undefined ? {} : { time }),
  } as const
  return {
    kind: ROW_NAMES.find((name) => name === element.name) ?? 'row',
    id: reader.attribute(element, 'id'),
    cells: elementsOf(element, 'cell').map((cell) => ({
      span: Number(cell.attributes['span'] ?? 1),
      ...(cell.attributes['goes-on'] === undefined ? {} : { goesOn: true }),
      paragraphs: blocksIn(cell, reader).flatMap((block) =>
        block.kind === 'paragraph' ? [isOfAnnotation ? block : { ...block, ...when }] : [],
      ),
    })),
  }
}

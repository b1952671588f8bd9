import type { Inline, Line } from 'pdfmake/js/Line.js'
import type { StructElement } from 'pdfmake/js/PDFDocument.js'
import { mirrorOf } from '../lines/bidi.ts'
import type { StructureAttributes, StructureElement } from '../structure.ts'
import { ChangeTags, type ChangeWords } from './change-tags.ts'
import { notesAmong, referenceName } from './notes-among.ts'
import type { PaperPdfDocument } from './paper-pdf-document.ts'
import type { NoteRun } from './paragraph-node.ts'

/** A line with the elements of the logical structure that its text and its mark belong to. */
export interface TaggedLine extends Line {
  tag?: StructureElement
  markTag?: StructureElement
}

/** Writes the logical structure of a PDF, and marks everything that is drawn as belonging to it or as furniture (ISO 14289-1, 7.1). */
export class TagWriter {
  readonly #document: PaperPdfDocument
  readonly #elements = new Map<StructureElement, StructElement>()
  /** Elements that have an id, by that. */
  readonly #named = new Map<string, StructElement>()
  readonly #firstPages = new Map<StructureElement, object>()
  readonly #root: StructElement
  readonly #changes: ChangeTags | undefined

  constructor(document: PaperPdfDocument, root: StructureElement, redline?: ChangeWords) {
    this.#document = document
    this.#changes = redline && new ChangeTags(document, redline)
    this.#root = this.#make(root)
    document.addStructure(this.#root)
  }

  /** Draws a line at a place, piece by piece as content of their elements; what leads somewhere becomes a link. */
  draw(line: TaggedLine, x: number, y: number, draw: (part: Line) => void): void {
    for (const { element, part, link, language, note } of partsOf(line)) {
      const paragraph = element && !this.#isRepetition(element) ? this.#elements.get(element) : undefined
      if (!paragraph) this.asArtifact('Pagination', () => draw(part))
      else {
        const { owner, type } = this.#changes?.begin(paragraph, part, draw) ?? { owner: paragraph, type: element?.type ?? 'P' }
        if (note) this.#drawReference(owner, part, note, x, y, draw)
        else if (language !== undefined) this.#drawSpan(owner, language, () => draw(part))
        else if (link === undefined) this.#drawAs(type, owner, () => draw(part))
        else this.#drawLink(owner, part, link, x, y, draw)
        this.#changes?.end(paragraph, part, draw)
        if (note) paragraph.add(this.#make(note.tag))
      }
    }
  }

  /** Draws a picture of the content, which says in points from the foot of the page where it stands (ISO 32000-1, 14.8.5.4.3). */
  drawFigure(element: StructureElement | undefined, box: Box, draw: () => void): void {
    const owner = element && this.#elements.get(element)
    if (!element || !owner) {
      this.asArtifact('Pagination', draw)
      return
    }
    const { x, y, width, height } = box
    const foot = this.#document.page.height - y - height
    owner.dictionary.data['A'] = [{ O: 'Layout', Placement: 'Block', BBox: [x, foot, x + width, foot + height] }]
    this.#drawAs(element.type, owner, draw)
  }

  /** Draws what a reader who does not see it has no use for. */
  asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  end(): void {
    const names = [...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1))
    if (names.length > 0)
      this.#document.getStructTreeRoot().data['IDTree'] = {
        Names: names.flatMap(([id, { dictionary }]) => [textObject(id), dictionary]),
      }
    this.#root.end()
  }

  /** The mark of a note leads to it; the note itself is read where its mark stands, though it is drawn at the foot of the page. */
  #drawReference(owner: StructElement, part: Line, { id }: NoteRun, x: number, y: number, draw: (part: Line) => void): void {
    const reference = this.#document.struct('Reference')
    owner.add(reference)
    this.#drawLink(reference, part, { target: id, address: undefined }, x, y, draw)
    reference.end()
    this.#document.addNamedDestination(referenceName(id), 'XYZ', x + (part.inlines[0]?.x ?? 0), y, null)
  }

  #drawAs(type: string, owner: StructElement, draw: () => void): void {
    owner.add(this.#document.markStructureContent(type))
    draw()
    this.#document.endMarkedContent()
  }

  /** Words in another language than those around them (ISO 14289-1, 7.2). */
  #drawSpan(owner: StructElement, language: string, draw: () => void): void {
    const span = this.#document.struct('Span', { lang: language })
    owner.add(span)
    this.#drawAs('Span', span, draw)
    span.end()
  }

  /** A link is an element with its text and its annotation, and the annotation says where it leads (ISO 14289-1, 7.18.5). */
  #drawLink(owner: StructElement, part: Line, { target, address }: Link, x: number, y: number, draw: (part: Line) => void): void {
    const link = this.#document.struct('Link')
    owner.add(link)
    this.#drawAs('Link', link, () => draw(part))
    // From right to left the first inline is not the leftmost.
    const left = Math.min(...part.inlines.map((inline) => inline.x))
    const right = Math.max(...part.inlines.map((inline) => inline.x + inline.width))
    const contents = textObject(part.inlines.map(writtenIn).join(''))
    const options = { structParent: link, Contents: contents }
    const box = [x + left, y, right - left, part.getHeight()] as const
    if (target !== undefined) this.#document.goTo(...box, target, options)
    else if (address !== undefined) this.#document.link(...box, address, options)
    link.end()
  }

  #make(element: StructureElement): StructElement {
    const { alternate: alt, language: lang, id } = element.attributes
    const made = this.#document.struct(element.type, { alt, lang })
    if (id !== undefined) {
      made.dictionary.data['ID'] = textObject(id)
      this.#named.set(id, made)
    }
    const attributes = attributesOf(element.attributes)
    if (attributes.length > 0) made.dictionary.data['A'] = attributes
    this.#elements.set(element, made)
    for (const kid of element.kids) made.add(this.#make(kid))
    return made
  }

  /** Whether an element that is printed on every page was printed on an earlier one. */
  #isRepetition(element: StructureElement): boolean {
    if (!element.repeats) return false
    const { page } = this.#document
    const first = this.#firstPages.get(element) ?? page
    this.#firstPages.set(element, first)
    return first !== page
  }
}

/** A place on a page in points, from its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Part {
  readonly element: StructureElement | undefined
  readonly part: Line
  readonly link: Link | undefined
  readonly language: string | undefined
  readonly change: Inline['change']
  readonly note: NoteRun | undefined
}

/** Where a symbol leads: to a paragraph by its id, or to an address outside the file. */
interface Link {
  readonly target: string | undefined
  readonly address: string | undefined
}

/** A line in stretches of one element, one link, one note and one change: the mark of an item is a label of its own. */
function partsOf(line: TaggedLine): Part[] {
  const parts: (Omit<Part, 'part'> & { inlines: Inline[] })[] = []
  for (const inline of line.inlines) {
    const element = inline['mark'] === true ? (line.markTag ?? line.tag) : line.tag
    const link = linkOf(inline)
    const language = typeof inline['language'] === 'string' ? inline['language'] : undefined
    const last = parts.at(-1)
    const { change } = inline
    const [note] = notesAmong([inline])
    const stretch = { element, link, language, change, note }
    if (last && isOneStretch(last, stretch)) last.inlines.push(inline)
    else parts.push({ ...stretch, inlines: [inline] })
  }
  // What pdfmake draws with a line, such as its destination, it draws with the first part.
  return parts.map(({ inlines, ...rest }, index) => ({ ...rest, part: withInlines(line, inlines, index === 0) }))
}

function linkOf({ target, address }: Inline): Link | undefined {
  const link = {
    target: typeof target === 'string' ? target : undefined,
    address: typeof address === 'string' ? address : undefined,
  }
  return link.target === undefined && link.address === undefined ? undefined : link
}

/** What was written where an inline is drawn: a bracket that is set as its mirror image, no hyphen of a divided word. */
function writtenIn({ text, alias }: Inline): string {
  if (alias === 'soft-hyphen') return ''
  return alias === 'mirror' ? (mirrorOf(text) ?? text) : text
}

function isOneStretch(one: Omit<Part, 'part'>, other: Omit<Part, 'part'>): boolean {
  const isLinked = one.link?.target === other.link?.target && one.link?.address === other.link?.address
  const isAlike = one.change === other.change && one.language === other.language
  return isLinked && isAlike && one.element === other.element && one.note === other.note
}

function withInlines(line: Line, inlines: Line['inlines'], isFirst: boolean): Line {
  return Object.assign(line.clone(), { inlines }, isFirst ? {} : { id: undefined })
}

/** Attribute objects by their owner (ISO 32000-1, 14.8.5). */
function attributesOf({ scope, columnSpan, rowSpan, numbering, summary }: StructureAttributes): object[] {
  const table = {
    ...(scope ? { Scope: scope } : {}),
    ...(columnSpan && columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan && rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(summary === undefined ? {} : { Summary: textObject(summary) }),
  }
  return [
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
  ]
}

/** Text as pdfkit writes it: a plain string it takes for a name. */
function textObject(text: string): object {
  return Object(text) as object
}

import type { Line } from 'pdfmake/js/Line.js'
import type { StructElement } from 'pdfmake/js/PDFDocument.js'
import type { StructureAttributes, StructureElement } from '../structure.ts'
import type { PaperPdfDocument } from './paper-pdf-document.ts'

/** A line with the elements of the logical structure that its text and its mark belong to. */
export interface TaggedLine extends Line {
  tag?: StructureElement
  markTag?: StructureElement
}

/** Writes the logical structure of a PDF, and marks everything that is drawn as belonging to it or as furniture (ISO 14289-1, 7.1). */
export class TagWriter {
  readonly #document: PaperPdfDocument
  readonly #elements = new Map<StructureElement, StructElement>()
  readonly #firstPages = new Map<StructureElement, object>()
  readonly #root: StructElement

  constructor(document: PaperPdfDocument, root: StructureElement) {
    this.#document = document
    this.#root = this.#make(root)
    document.addStructure(this.#root)
  }

  /** Draws a line, or a part of it, as content of its element. */
  draw(line: TaggedLine, draw: (part: Line) => void): void {
    for (const { element, part } of partsOf(line)) {
      const target = element && !this.#isRepetition(element) ? this.#elements.get(element) : undefined
      if (!target) this.asArtifact('Pagination', () => draw(part))
      else {
        target.add(this.#document.markStructureContent(element?.type ?? 'P'))
        draw(part)
        this.#document.endMarkedContent()
      }
    }
  }

  /** Draws what a reader who does not see it has no use for. */
  asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  end(): void {
    this.#root.end()
  }

  #make(element: StructureElement): StructElement {
    const made = this.#document.struct(element.type)
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

/** A line in stretches of one element: the mark of an item is a label of its own. */
function partsOf(line: TaggedLine): { element: StructureElement | undefined; part: Line }[] {
  const marks = line.inlines.filter((inline) => inline['mark'] === true)
  if (marks.length === 0 || !line.markTag) return [{ element: line.tag, part: line }]
  const rest = line.inlines.filter((inline) => inline['mark'] !== true)
  return [
    { element: line.markTag, part: withInlines(line, marks) },
    { element: line.tag, part: withInlines(line, rest) },
  ]
}

function withInlines(line: Line, inlines: Line['inlines']): Line {
  return Object.assign(line.clone(), { inlines })
}

/** Attribute objects by their owner (ISO 32000-1, 14.8.5). */
function attributesOf({ scope, columnSpan, rowSpan, numbering, summary }: StructureAttributes): object[] {
  const table = {
    ...(scope ? { Scope: scope } : {}),
    ...(columnSpan && columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan && rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    // pdfkit writes a String object as text and a plain string as a name.
    ...(summary === undefined ? {} : { Summary: Object(summary) as object }),
  }
  return [
    ...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
    ...(numbering ? [{ O: 'List', ListNumbering: numbering }] : []),
  ]
}

import type { StructElement } from 'pdfmake/js/PDFDocument.js'
import { AsWritten, objectText } from './object-text.ts'

/** What is drawn of an element on a page: the object of that, and the number of the content on it. */
export interface MarkedContent {
  readonly page: object
  readonly content: number
  /** What the contents of the page belong to, by their numbers. */
  readonly owners: unknown[]
}

/** An annotation that belongs to an element, on the page that is drawn on. */
export interface Annotated {
  readonly page: object
  readonly annotation: NumberedObject
}

/** The document that elements stand in. */
interface OfElements {
  /** Has a content or an annotation lead back to its element. */
  addParent: (kid: MarkedContent | Annotated, element: NumberedObject) => void
  write: (object: NumberedObject) => void
}

/** An object of the file, which others name by its number. */
export class NumberedObject extends AsWritten {
  readonly number: number
  readonly data: Record<string, unknown>

  constructor(number: number, data: Record<string, unknown>) {
    super(`${number} 0 R`)
    this.number = number
    this.data = data
  }
}

/** An element of the structure, written as soon as it is complete. */
export class LastingElement implements StructElement {
  readonly dictionary: NumberedObject
  readonly #document: OfElements
  readonly #kids: (LastingElement | MarkedContent | Annotated)[] = []
  #hasEnded = false

  constructor(document: OfElements, dictionary: NumberedObject) {
    this.#document = document
    this.dictionary = dictionary
  }

  add(kid: LastingElement | MarkedContent | Annotated): this {
    if (kid instanceof LastingElement) kid.dictionary.data['P'] = this.dictionary
    else this.#document.addParent(kid, this.dictionary)
    this.#kids.push(kid)
    return this
  }

  end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    let kids = ''
    let first: object | undefined
    for (const kid of this.#kids) {
      if (kids !== '') kids += ' '
      if (kid instanceof LastingElement) {
        kid.end()
        kids += kid.dictionary.text
      } else if ('annotation' in kid) kids += objectText({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page })
      else {
        first ??= kid.page
        kids += kid.page === first ? String(kid.content) : objectText({ Type: 'MCR', Pg: kid.page, MCID: kid.content })
      }
    }
    const { data } = this.dictionary
    data['K'] = new AsWritten(`[${kids}]`)
    if (first) data['Pg'] = first
    this.#document.write(this.dictionary)
  }
}

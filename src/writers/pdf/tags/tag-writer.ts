import type { PaperPdfDocument, StructElement } from '../engine/paper-pdf-document.ts'
import type { LinkItem, PictureItem } from '../pages/page.ts'
import type { StructureElement } from '../structure.ts'
import { attributeObjects } from './attribute-objects.ts'
import { textObject } from './text-object.ts'

/** An element as it stands in the file, and its type. */
export interface Owner {
  readonly type: string
  readonly element: StructElement
}

/** Writes the logical structure of a PDF, and marks everything that is drawn as belonging to it or as furniture (ISO 14289-1, 7.1). */
export class TagWriter {
  readonly #document: PaperPdfDocument
  readonly #elements = new Map<StructureElement, StructElement>()
  /** Elements that have an id, by that. */
  readonly #named = new Map<string, StructElement>()
  readonly #root: StructElement

  constructor(document: PaperPdfDocument, root: StructureElement, isRedline: boolean) {
    this.#document = document
    // What readers that do not know the types of our own take them for.
    if (isRedline) document.getStructTreeRoot().data['RoleMap'] = { Ins: 'Span', Del: 'Span' }
    this.#root = this.#make(root)
    document.addStructure(this.#root)
  }

  /** An element of the structure as it stands in the file; one that is met first is added to the one around it. */
  ownerOf(element: StructureElement, around: Owner | undefined): Owner {
    const known = this.#elements.get(element)
    if (known) return { type: element.type, element: known }
    if (!around) throw new Error(`a ${element.type} is drawn that is nowhere in the structure`)
    const made = this.#make(element)
    around.element.add(made)
    return { type: element.type, element: made }
  }

  /** Draws content of an element. */
  draw({ type, element }: Owner, draw: () => void): void {
    element.add(this.#document.markStructureContent(type))
    draw()
    this.#document.endMarkedContent()
  }

  /** Draws what a reader who does not see it has no use for. */
  asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  /** A link is an element with its text and its annotation, and the annotation says where it leads (ISO 14289-1, 7.18.5). */
  drawLink(around: Owner, { target, address, x, y, width, height }: LinkItem, text: string, draw: () => void): void {
    const link = this.#document.struct('Link')
    around.element.add(link)
    this.draw({ type: 'Link', element: link }, draw)
    const options = { structParent: link, Contents: textObject(text) }
    if (target !== undefined) this.#document.goTo(x, y, width, height, target, options)
    else if (address !== undefined) this.#document.link(x, y, width, height, address, options)
    link.end()
  }

  /** Draws a picture of the content, which says in points from the foot of the page where it stands (ISO 32000-1, 14.8.5.4.3). */
  drawFigure(owner: Owner, { x, y, width, height }: PictureItem, draw: () => void): void {
    const foot = this.#document.page.height - y - height
    owner.element.dictionary.data['A'] = [{ O: 'Layout', Placement: 'Block', BBox: [x, foot, x + width, foot + height] }]
    this.draw(owner, draw)
  }

  end(): void {
    const names = [...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1))
    if (names.length > 0)
      this.#document.getStructTreeRoot().data['IDTree'] = {
        Names: names.flatMap(([id, { dictionary }]) => [textObject(id), dictionary]),
      }
    this.#root.end()
  }

  #make(element: StructureElement): StructElement {
    const { alternate: alt, language: lang, actual, id } = element.attributes
    const made = this.#document.struct(element.type, { alt, lang, actual })
    if (id !== undefined) {
      made.dictionary.data['ID'] = textObject(id)
      this.#named.set(id, made)
    }
    const attributes = attributeObjects(element.attributes)
    if (attributes.length > 0) made.dictionary.data['A'] = attributes
    this.#elements.set(element, made)
    for (const kid of element.kids) made.add(this.#make(kid))
    return made
  }
}

import { deflateSync } from 'node:zlib'
import type { Reference, StructElement, StructOptions } from 'pdfmake/js/PDFDocument.js'
import type { KeptFaces } from './kept-faces.ts'
import type { KeptStreams } from './kept-streams.ts'
import { type Annotated, LastingElement, type MarkedContent, NumberedObject } from './lasting-element.ts'
import { AsWritten, dictionaryText, objectText, treeText } from './object-text.ts'
import { PaperPdfDocument } from './paper-pdf-document.ts'
import { PageTraces } from './page-traces.ts'

/** What pdfkit is told with a link. */
interface LinkOptions {
  readonly structParent: StructElement
  readonly Contents: object
}

/**
 * A document of papers that are written again and again: its objects are told without pdfkit, to the same bytes in fewer steps, and a page that was
 * drawn before leaves what it left then.
 */
export class LastingDocument extends PaperPdfDocument {
  readonly traces = new PageTraces(this)
  #isKnown = false
  /** The page that marked contents stand on, and what these belong to. */
  #marked: { readonly of: object; readonly owners: unknown[] } | undefined
  #kept: { readonly faces: KeptFaces; readonly streams: KeptStreams } | undefined

  /** Has fonts and streams taken from those of the documents before. */
  keep(kept: { readonly faces: KeptFaces; readonly streams: KeptStreams }): void {
    this.#kept = kept
  }

  override end(): void {
    this.#kept?.faces.writeFor(this)
    const { data: names } = this._root.data.Names
    const places = Object.entries(names.Dests._items).sort(([a], [b]) => names.Dests._compareKeys(a, b))
    Object.assign(names, {
      Dests: new AsWritten(
        treeText(
          'Names',
          places.map(([name, place]) => [Object(name), place]),
        ),
      ),
    })
    const { data: root } = this.getStructTreeRoot()
    // Keys that are numbers are in their order.
    const parents = Object.entries(this.getStructParentTree()._items).map(([key, parent]) => [Number(key), parent] as const)
    root['ParentTree'] = new AsWritten(treeText('Nums', parents))
    super.end()
  }

  override ref(data?: object): Reference {
    const reference = super.ref(data)
    reference.finalize = () => this.#finalize(reference)
    return reference
  }

  /** Where objects stand, and the end of the file. */
  override _finalize(): void {
    const { _offset: place, _offsets: places } = this
    let text = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n`
    for (const each of places) text += `${String(each).padStart(10, '0')} 00000 n \n`
    const id = new AsWritten(`<${Buffer.from(this._id).toString('hex')}>`)
    const trailer = dictionaryText({ Size: places.length + 1, Root: this._root, Info: this._info, ID: [id, id] })
    this._write(`${text}trailer\n${trailer}\nstartxref\n${place}`)
    this._write('%%EOF')
  }

  #finalize({ id, data, buffer, compress }: Reference): void {
    const [first, ...more] = buffer
    if (!first) {
      this.writeObject(id, objectText(data))
      return
    }
    const bytes = more.length > 0 ? Buffer.concat(buffer) : first
    const stream = compress ? (this.#kept?.streams.compressed(bytes) ?? deflateSync(bytes)) : bytes
    data['Length'] = stream.length
    this.writeObject(id, objectText(data), stream)
  }

  /** Whether the content of the page is known, and nothing is added to it. */
  set isKnown(isKnown: boolean) {
    this.#isKnown = isKnown
  }

  /** Goes up when an object is numbered or a font is named. */
  get made(): number {
    return this._offsets.length + this._fontCount
  }

  override addContent(operators: string): this {
    return this.#isKnown ? this : super.addContent(operators)
  }

  override struct(type: string, { alt, lang, actual }: StructOptions = {}): LastingElement {
    const data: Record<string, unknown> = { S: type }
    if (lang) data['Lang'] = Object(lang)
    if (alt) data['Alt'] = Object(alt)
    if (actual) data['ActualText'] = Object(actual)
    return new LastingElement(this, new NumberedObject(this.numberOfObject(), data))
  }

  override addStructure(element: StructElement): this {
    const root = this.getStructTreeRoot()
    element.dictionary.data['P'] = root
    root.data['K'] = [element.dictionary]
    return this
  }

  override markStructureContent(type: string): MarkedContent {
    const { page } = this
    if (page !== this.#marked?.of) this.#marked = { of: page, owners: this.getStructParentTree().get(page.structParentTreeKey) }
    const { owners } = this.#marked
    const content = owners.push(null) - 1
    if (!this.#isKnown) this.addContent(`/${type} <<\n/MCID ${content}\n>> BDC`)
    return { page: page.dictionary, content, owners }
  }

  override endMarkedContent(): this {
    return this.addContent('EMC')
  }

  override markContent(tag: string, { type }: { readonly type: string }): this {
    return this.addContent(`/${tag} <<\n/Type /${type}\n>> BDC`)
  }

  override goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this {
    return this.#addLink([x, y, width, height], { S: 'GoTo', D: Object(name) }, options)
  }

  override link(x: number, y: number, width: number, height: number, address: string, options: LinkOptions): this {
    return this.#addLink([x, y, width, height], { S: 'URI', URI: Object(address) }, options)
  }

  #addLink(
    box: [number, number, number, number],
    action: Record<string, unknown>,
    { structParent, Contents }: LinkOptions,
  ): this {
    const actionObject = new NumberedObject(this.numberOfObject(), action)
    this.write(actionObject)
    const annotation = new NumberedObject(this.numberOfObject(), {
      Contents,
      Subtype: 'Link',
      A: actionObject,
      Type: 'Annot',
      Rect: this._convertRect(...box),
      Border: [0, 0, 0],
      F: 4,
    })
    this.page.annotations.push(annotation)
    structParent.add({ page: this.page.dictionary, annotation })
    this.write(annotation)
    return this
  }

  write({ number, data }: NumberedObject): void {
    this.writeObject(number, dictionaryText(data))
  }

  addParent(kid: MarkedContent | Annotated, element: NumberedObject): void {
    if ('content' in kid) {
      kid.owners[kid.content] = element
      return
    }
    const key = this.createStructParentTreeNextKey()
    kid.annotation.data['StructParent'] = key
    this.getStructParentTree().add(key, element)
  }
}

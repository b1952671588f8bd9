// Types of the parts of pdfmake 0.3.11 that this writer stands on; the package has none for its inner modules.
// Only what is used here is declared: measures are points.

declare module 'pdfmake/js/PDFDocument.js' {
  const module: { default: typeof PdfDocument }
  export default module
  export interface Font {
    readonly ascender: number
    widthOfString(text: string, size: number, features?: string | null): number
    lineHeight(size: number): number
  }
  /** pdfkit's font file that is embedded as a subset. */
  export interface EmbeddedFont extends Font {
    /** The opened file. */
    readonly font: unknown
    readonly id: string
    readonly scale: number
    ref(): unknown
    readonly constructor: new (document: PdfDocument, font: unknown, id: string) => EmbeddedFont
    /** Characters of each glyph of the subset, for copying and searching. */
    readonly unicode: number[][]
    encode: (text: string, features?: string) => [glyphs: string[], positions: unknown[]]
    readonly subset: {
      includeGlyph: (glyph: number) => number
      readonly hmtx: { readonly metrics: { advance: number }[] }
      _addGlyph: (glyph: number) => number
    }
    readonly widths: (number | undefined)[]
    layoutRun: (text: string, features?: string | { readonly kern: boolean }) => GlyphRun
  }
  /** A shaped text; measures are thousandths of an em. */
  export interface GlyphRun {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number; readonly codePoints: number[] }[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
  }
  export interface TextOptions {
    readonly features?: string
    readonly link?: string | null
    readonly goTo?: string
    readonly destination?: string
  }
  export interface StructElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
    add(child: StructElement | object): this
    end(): void
  }
  /** What a file says of itself. */
  export type FileInfo = Record<'Title' | 'Author' | 'Subject' | 'Creator' | 'Producer', string> &
    Record<'CreationDate' | 'ModDate', Date>
  export interface OutlineItem {
    addItem(title: string, options: { expanded: boolean; top: number; left: number }): OutlineItem
  }
  export class PdfDocument {
    constructor(
      fonts: Record<string, Record<string, Uint8Array>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: undefined,
    )
    readonly page: { readonly width: number; readonly height: number; readonly fonts: Record<string, unknown> }
    readonly _font: Font
    readonly _fontSize: number
    addStructure(element: StructElement): this
    struct(
      type: string,
      options?: { readonly actual?: string; readonly alt?: string | undefined; readonly lang?: string | undefined },
    ): StructElement
    getStructTreeRoot(): { readonly data: Record<string, unknown> }
    markStructureContent(type: string): object
    goTo(x: number, y: number, width: number, height: number, name: string, options: object): this
    link(x: number, y: number, width: number, height: number, address: string, options: object): this
    addNamedDestination(name: string, type: 'XYZ', x: number, y: number, zoom: null): void
    markContent(tag: string, options: { type: string }): this
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string
        readonly type: string
        readonly description: string
        readonly relationship: string
        readonly creationDate: Date
        readonly modifiedDate: Date
      },
    ): object
    endMarkedContent(): this
    appendXML(xml: string): void
    _addInfo(): void
    readonly info: FileInfo
    readonly options: { readonly lang: string }
    save(): this
    restore(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    addContent(operators: string): this
    path(outline: string): this
    fill(color: string): this
    text(text: string, x: number, y: number, options: TextOptions): this
    readonly outline: OutlineItem
    readonly _fontFamilies: Record<string, Font>
    _fontCount: number
    provideFont(family: string, bold: boolean, italics: boolean): Font
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}

declare module 'pdfmake/js/Line.js' {
  import type { Font } from 'pdfmake/js/PDFDocument.js'
  const module: { default: typeof Line }
  export default module
  /** A run of text in one face on a line; `x` is counted from the line's beginning. */
  export interface Inline {
    text: string
    font: Font
    fontSize: number
    width: number
    height: number
    x: number
    alignment: string
    characterSpacing: number
    fontFeatures?: string | null
    leadingCut: number
    trailingCut: number
    sup?: boolean
    /** Shown by a redline as standing in one of two texts only. */
    change?: 'inserted' | 'deleted'
    /** The first and the last piece of a change. */
    beginsChange?: boolean
    endsChange?: boolean
    /** Drawn as one character and copied as another: a bracket as its mirror image, the hyphen of a divided word as a soft hyphen; or without its empty half; or a stroke that a face puts between two letters. */
    alias?: 'mirror' | 'soft-hyphen' | 'narrow-mark' | 'joiner'
    [property: string]: unknown
  }
  export class Line {
    constructor(maxWidth: number)
    maxWidth: number
    inlines: Inline[]
    inlineWidths: number
    x?: number
    y?: number
    lastLineInParagraph?: boolean
    /** Column in which it is read, from 0. */
    column?: number
    _outline?: { id: string; parentId?: string; text: string; expanded: boolean }
    getHeight(): number
    getAscenderHeight(): number
    clone(): Line
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Inline, Line } from 'pdfmake/js/Line.js'
  import type { PdfDocument } from 'pdfmake/js/PDFDocument.js'
  const module: { default: typeof LayoutBuilder }
  export default module
  export interface Context {
    readonly availableWidth: number
    availableHeight: number
    readonly y: number
    page: number
    readonly pageMargins: { readonly top: number; readonly bottom: number }
    getCurrentPage(): Page
  }
  export interface PageWriter {
    readonly transactionLevel: number
    context(): Context
    moveToNextPage(): void
    beginUnbreakableBlock(width: number, height: number): void
    commitUnbreakableBlock(x: number, y: number): void
  }
  /** A node of the definition after preprocessing and measuring. */
  export interface LayoutNode {
    stack?: LayoutNode[]
    text?: unknown
    table?: { body: LayoutNode[][]; widths: { width: number; _calcWidth: number }[]; headerRows?: number }
    positions: unknown[]
    pageBreak?: string
    _inlines?: Inline[]
    _margin?: [number, number, number, number]
    [property: string]: unknown
  }
  /** A shape that is filled; measures from the upper left corner of the page. */
  export interface Rectangle {
    readonly type: 'rect'
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
    readonly color: string
  }
  export type PageItem = { readonly type: 'line'; readonly item: Line } | { readonly type: 'vector'; readonly item: Rectangle }
  export interface Page {
    readonly items: PageItem[]
  }
  export class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object)
    readonly writer: PageWriter
    readonly pageSize: { readonly width: number; readonly height: number }
    readonly pageMargins: { readonly left: number; readonly right: number; readonly bottom: number }
    nestedLevel: number
    docPreprocessor: { preprocessBlock(node: object): object }
    docMeasure: {
      readonly textInlines: { widthOfText: (text: string) => number }
      measureBlock(node: object): LayoutNode
    }
    layoutDocument(
      content: object,
      document: PdfDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number, pages: number) => object | undefined,
      footer: (page: number, pages: number) => object | undefined,
      watermark: undefined,
      pageBreakBefore: undefined,
    ): Page[]
    tryLayoutDocument(...document: unknown[]): unknown
    processNode(node: LayoutNode): void
    processVerticalContainer(node: LayoutNode): void
    processColumns(node: LayoutNode): void
    processTable(node: LayoutNode): void
    processRow(options: object): { pageBreaks: unknown[]; positions: unknown[] }
    buildNextLine(node: LayoutNode): Line | null
    addHeadersAndFooters(header: object, footer: object): void
  }
}

declare module 'pdfmake/js/TableProcessor.js' {
  import type { LayoutNode, PageWriter } from 'pdfmake/js/LayoutBuilder.js'
  const module: { default: typeof TableProcessor }
  export default module
  export class TableProcessor {
    constructor(node: LayoutNode)
    readonly dontBreakRows: boolean
    readonly rowsWithoutPageBreak: number
    beginTable(writer: PageWriter): void
    beginRow(index: number, writer: PageWriter): void
    endRow(index: number, writer: PageWriter, pageBreaks: unknown[]): void
    endTable(writer: PageWriter): void
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Page } from 'pdfmake/js/LayoutBuilder.js'
  import type { Line } from 'pdfmake/js/Line.js'
  import type { OutlineItem, PdfDocument } from 'pdfmake/js/PDFDocument.js'
  const module: { default: typeof Renderer }
  export default module
  export class Renderer {
    constructor(document: PdfDocument, progress: undefined)
    readonly pdfDocument: PdfDocument
    readonly outlineMap: Record<string, OutlineItem>
    renderPages(pages: Page[]): void
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: object): void
    renderSVG(node: object): void
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  const module: { default: new () => object }
  export default module
}

declare module 'hyphen/*/index.js' {
  const language: { hyphenateSync: (text: string) => string }
  export default language
}

declare module 'linebreak' {
  /** Line break opportunities of a text by UAX #14. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}

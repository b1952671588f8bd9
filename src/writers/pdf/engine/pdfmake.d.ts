// Types of the parts of pdfmake 0.3.11 that this writer stands on; the package has none for its inner modules.
// Only what is used here is declared: measures are points.

declare module 'pdfmake/js/PDFDocument.js' {
  const module: { default: typeof PdfDocument }
  export default module
  /** pdfkit's font file that is embedded as a subset. */
  export interface EmbeddedFont {
    readonly ascender: number
    widthOfString: (text: string, size: number, features?: string) => number
    /** The opened file. */
    readonly font: OpenedFont
    readonly id: string
    readonly scale: number
    ref(): unknown
    /** The object that pages name. */
    readonly dictionary: { readonly id: number }
    /** Writes the font with the file of its glyphs. */
    embed: () => void
    readonly constructor: new (document: PdfDocument, font: OpenedFont, id: string) => EmbeddedFont
    /** Characters of each glyph of the subset, for copying and searching. */
    readonly unicode: number[][]
    encode: (
      text: string,
      features?: string,
    ) => [codes: string[], positions: readonly (GlyphRun['positions'][number] & { readonly advanceWidth: number })[]]
    layout: (text: string, features?: string, onlyWidth?: boolean) => GlyphRun
    readonly subset: {
      /** Those that are taken into it, in their order. */
      readonly glyphs: readonly number[]
      includeGlyph: (glyph: number) => number
      /** The tables of the file that is written: outlines, where each begins, and widths. */
      readonly glyf: Uint8Array[]
      readonly loca: { readonly offsets: number[] }
      readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] }
      offset: number
      _addGlyph: (glyph: number) => number
      encode: () => Uint8Array
    }
    readonly widths: (number | undefined)[]
    layoutRun: (text: string, features?: string | Readonly<Record<string, boolean>>) => GlyphRun
    /** Given by a document of papers: what measures and writes texts whose letters are surely known. */
    letters?: {
      widthOf: (text: string, features: string | undefined) => number | undefined
      shown: (
        text: string,
        features: string | undefined,
        lastCodeOf?: (letter: GlyphRun['glyphs'][number]) => number,
      ) => string | undefined
    }
    /** Told by a document of papers: how far the letters of a text reach. */
    reachOf?: (text: string, size: number, features?: string) => readonly { x: number; head: number; foot: number }[]
    boundsOf?: (
      text: string,
      size: number,
      features?: string,
    ) => { left: number; right: number; head: number; foot: number } | undefined
  }
  /** A font file as fontkit reads it; measures are units of the face. */
  export interface OpenedFont {
    layout(text: string, features?: string | Readonly<Record<string, boolean>>): GlyphRun
    readonly maxp: { maxComponentDepth: number }
    /** The bytes of the outline of a glyph, where the face was prepared; else those of the file, and where in it which table is. */
    outlineOf?(id: number): Uint8Array
    readonly stream?: { readonly buffer: Uint8Array }
    readonly directory?: { readonly tables: Readonly<Record<string, { readonly offset: number } | undefined>> }
    getGlyph: (
      id: number,
      points?: readonly number[],
    ) => {
      codePoints: readonly number[]
      readonly advanceWidth: number
      readonly path: { readonly commands: readonly { readonly args: readonly number[] }[] }
      readonly cbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
    }
  }
  /** A shaped text; measures are thousandths of an em. */
  export interface GlyphRun {
    readonly advanceWidth: number
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number; readonly codePoints: number[] }[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
  }
  export interface StructElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
    add(child: StructElement | object): this
    end(): void
  }
  /** What a structure element says beside its type, where pdfkit has a name for it. */
  export interface StructOptions {
    readonly actual?: string | undefined
    readonly alt?: string | undefined
    readonly lang?: string | undefined
  }
  /** What a file says of itself. */
  export type FileInfo = Record<'Title' | 'Author' | 'Subject' | 'Creator' | 'Producer', string> &
    Record<'CreationDate' | 'ModDate', Date>
  export interface NameTree {
    readonly _items: Readonly<Record<string, unknown>>
    _compareKeys: (a: string, b: string) => number
  }
  export interface OutlineItem {
    addItem(title: string, options: { expanded: boolean; top: number; left: number }): OutlineItem
  }
  /** An object of the file, with what is written into its stream. */
  export interface Reference {
    readonly id: number
    readonly data: Record<string, unknown>
    readonly buffer: readonly Uint8Array[]
    readonly compress: boolean
    finalize: () => void
  }
  export class PdfDocument {
    ref(data?: object): Reference
    constructor(
      fonts: Record<string, Record<string, Uint8Array | OpenedFont>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: undefined,
    )
    addPage(options: { readonly size: readonly [width: number, height: number] }): this
    readonly page: {
      readonly width: number
      readonly height: number
      readonly fonts: Record<string, unknown>
      readonly content: { write(chunk: Uint8Array): void }
      readonly dictionary: object
      /** What its content names: fonts and the like by their kind, then by their name. */
      readonly resources: { readonly data: Record<string, unknown> }
      readonly annotations: object[]
      /** Where the page stands in the tree of what its marked contents belong to. */
      readonly structParentTreeKey: number
    }
    _convertRect(x: number, y: number, width: number, height: number): number[]
    getStructParentTree(): {
      readonly _items: Readonly<Record<string, unknown>>
      add(key: number, value: unknown): void
      get(key: number): unknown[]
    }
    createStructParentTreeNextKey(): number
    flushPages(): void
    _font: EmbeddedFont
    _fontSize: number
    /** Shows a text; the place is that of its upper left corner. */
    _fragment(
      text: string,
      x: number,
      y: number,
      options: {
        readonly textWidth: number
        readonly wordCount: number
        readonly characterSpacing: number
        readonly features: string | undefined
      },
    ): void
    addStructure(element: StructElement): this
    struct(type: string, options?: StructOptions): StructElement
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
    readonly _root: {
      readonly data: {
        readonly ViewerPreferences: { readonly data: Record<string, unknown> }
        readonly Names: { readonly data: { readonly Dests: NameTree } }
      }
    }
    /** Writes a line of the file, or bytes; and where it is. */
    _write(data: string | Uint8Array): void
    _offset: number
    /** Where each object stands, by its number less one, and how many there are that do not yet. */
    readonly _offsets: (number | null)[]
    _waiting: number
    readonly _id: Uint8Array
    readonly _info: Reference
    /** Ends the file: says where the objects stand, and which of them come first. */
    _finalize(): void
    readonly info: FileInfo
    readonly options: { readonly lang: string }
    save(): this
    restore(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    addContent(operators: string): this
    path(outline: string): this
    opacity(opacity: number): this
    fillColor(color: string, opacity?: number): this
    fill(color?: string, rule?: 'non-zero' | 'even-odd'): this
    strokeColor(color: string, opacity: number): this
    stroke(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    lineWidth(width: number): this
    undash(): this
    lineJoin(style: 'miter'): this
    lineCap(style: 'butt'): this
    readonly outline: OutlineItem
    readonly _fontFamilies: Record<string, EmbeddedFont>
    _fontCount: number
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    end(): void
  }
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

declare module 'fontkit' {
  import type { OpenedFont } from 'pdfmake/js/PDFDocument.js'
  /** Opens a font file. */
  export function create(bytes: Uint8Array): FontkitFont
  export interface FontkitFont extends OpenedFont {
    readonly characterSet: readonly number[]
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
    createSubset(): { includeGlyph: (glyph: number) => number; encode: () => Uint8Array }
  }
}

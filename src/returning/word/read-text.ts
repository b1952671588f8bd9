import { NOTE_MARK } from '../../document/printed-texts.ts'
import type { CommentedStretch, FileParagraph, FileText, NoteReference } from './file-paragraph.ts'
import { type Accepting, isThere, type TrackedChange } from './accepting.ts'
import { walkXml, type XmlElement } from './walk-xml.ts'

/** What is passed over with all that is in it: drawings and formulas, what is there for other programs, and how something looked before. */
const PASSED = new Set(['drawing', 'pict', 'object', 'oMath', 'oMathPara', 'txbxContent'])
const SILENT = new Set([
  'Fallback',
  'rt',
  'instrText',
  'delInstrText',
  'sdtPr',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tcPrChange',
  'tblPrChange',
  'trPrChange',
  'numberingChange',
  'tblGridChange',
])

const CHANGES: Readonly<Record<string, TrackedChange['kind']>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
}

interface Paragraph {
  text: string
  bookmarks: { name: string; at: number; ends: { paragraphs: number; at: number } }[]
  notes: NoteReference[]
  authors: Set<string>
  isInTable: boolean
  /** Whether it goes on in the next: the end of the paragraph is not there. */
  goesOn: boolean
}

/**
 * Reads a part with text: the paragraphs one after another, also those of tables, with the tracked changes of some authors made. What is no text of a
 * paragraph is passed over.
 */
export class TextReader {
  readonly #accepting: Accepting
  readonly #paragraphs: Paragraph[] = []
  readonly #path: string[] = []
  readonly #changes: (TrackedChange & { readonly depth: number })[] = []
  readonly #fields: ('code' | 'result')[] = []
  readonly #bookmarks = new Map<string, { paragraph: number; bookmark: Paragraph['bookmarks'][number] }>()
  readonly #waiting: string[] = []
  readonly #comments = new Map<string, { paragraph: number; words: string; isOpen: boolean }>()
  readonly #authors = new Set<string>()
  #open: Paragraph | undefined
  #passing = 0
  #passedOver = 0
  #row: TrackedChange[] = []
  /** The rest of a run is the mark of a note, and no words. */
  #isMark = false

  constructor(accepting: Accepting) {
    this.#accepting = accepting
  }

  read(part: string, bytes: Uint8Array): FileText {
    walkXml(part, bytes, {
      open: (element) => this.#opened(element),
      close: (name) => this.#closed(name),
      text: (text) => {
        const holder = this.#path.at(-1)
        if (this.#passing === 0 && (holder === 't' || holder === 'delText')) this.#put(text)
      },
    })
    return {
      paragraphs: this.#paragraphs.map(({ text, bookmarks, notes, isInTable, authors }): FileParagraph => ({
        text,
        bookmarks,
        notes,
        isInTable,
        authors: [...authors],
      })),
      comments: [...this.#comments].map(([id, { paragraph, words }]): CommentedStretch => ({ id, paragraph, words })),
      authors: [...this.#authors],
      passedOver: this.#passedOver,
    }
  }

  #opened(element: XmlElement): void {
    const { name } = element
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (this.#passing > 0 || PASSED.has(name) || SILENT.has(name)) {
      if (this.#passing++ === 0 && PASSED.has(name)) this.#passedOver++
      return
    }
    const kind = CHANGES[name]
    if (kind) this.#change({ kind, author: element.attribute('author') ?? '' }, parent)
    else this.#piece(element)
  }

  #piece({ name, attribute }: XmlElement): void {
    switch (name) {
      case 'p': {
        this.#begin()
        return
      }
      case 'r':
        this.#isMark = false
        return
      case 'tr':
        this.#row = []
        return
      case 'tab':
      case 'ptab':
        if (this.#path.at(-2) === 'r') this.#put('\t')
        return
      case 'br':
      case 'cr':
        if (attribute('type') === undefined || attribute('type') === 'textWrapping') this.#put('\n')
        return
      case 'noBreakHyphen': {
        this.#put('-')
        return
      }
      case 'sym': {
        this.#put(String.fromCodePoint(Number.parseInt(attribute('char') ?? '', 16) || 0xfffd))
        return
      }
      case 'fldChar': {
        this.#field(attribute('fldCharType'))
        return
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        this.#note(attribute('id') ?? '', attribute('customMarkFollows') !== undefined)
        return
      }
      case 'bookmarkStart': {
        this.#bookmark(attribute('id') ?? '', attribute('name') ?? '')
        return
      }
      case 'bookmarkEnd': {
        this.#endBookmark(attribute('id') ?? '')
        return
      }
      case 'commentRangeStart':
        this.#comments.set(attribute('id') ?? '', { paragraph: this.#here(), words: '', isOpen: true })
        return
      case 'commentRangeEnd': {
        const comment = this.#comments.get(attribute('id') ?? '')
        if (comment) comment.isOpen = false
        return
      }
      case 'commentReference': {
        const id = attribute('id') ?? ''
        if (!this.#comments.has(id)) this.#comments.set(id, { paragraph: this.#here(), words: '', isOpen: false })
      }
    }
  }

  #closed(name: string): void {
    this.#path.pop()
    if (this.#passing > 0) {
      this.#passing--
      return
    }
    while ((this.#changes.at(-1)?.depth ?? 0) > this.#path.length) this.#changes.pop()
    if (name === 'p') this.#end()
    if (name === 'tr') this.#row = []
  }

  /** Around text, in the properties of the end of a paragraph, or in those of a row. */
  #change(change: TrackedChange, parent: string | undefined): void {
    this.#authors.add(change.author)
    this.#open?.authors.add(change.author)
    if (parent === 'trPr') this.#row.push(change)
    else if (parent === 'rPr' && this.#path.at(-3) === 'pPr') {
      if (this.#open && !isThere([change], this.#accepting)) this.#open.goesOn = true
    } else if (parent !== 'rPr') this.#changes.push({ ...change, depth: this.#path.length })
  }

  #begin(): void {
    const before = this.#paragraphs.at(-1)
    const isInTable = this.#path.includes('tc')
    // Of two paragraphs without an end between them one is left. Rows part them whatever the end says.
    if (before?.goesOn && before.isInTable === isInTable && !this.#path.includes('footnote')) {
      before.goesOn = false
      this.#open = before
    } else {
      this.#open = { text: '', bookmarks: [], notes: [], authors: new Set(), isInTable, goesOn: false }
      this.#paragraphs.push(this.#open)
    }
    for (const id of this.#waiting.splice(0)) this.#place(id)
  }

  #end(): void {
    // A row that is not there has no paragraphs.
    if (this.#row.length > 0 && !isThere(this.#row, this.#accepting)) this.#paragraphs.pop()
    this.#open = undefined
  }

  #put(text: string): void {
    const isResult = this.#fields.every((state) => state === 'result')
    if (!this.#open || this.#isMark || !isResult || !isThere(this.#changes, this.#accepting)) return
    this.#open.text += text
    for (const comment of this.#comments.values()) if (comment.isOpen) comment.words += text
  }

  #note(id: string, hasOwnMark: boolean): void {
    const open = this.#open
    const before = open?.text.length
    this.#put(NOTE_MARK)
    if (open && before !== undefined && open.text.length > before) open.notes.push({ id, at: before })
    this.#isMark = hasOwnMark
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code')
    else if (type === 'separate') this.#fields.splice(-1, 1, 'result')
    else this.#fields.pop()
  }

  /** A bookmark between paragraphs begins with the next one. */
  #bookmark(id: string, name: string): void {
    this.#bookmarks.set(id, { paragraph: -1, bookmark: { name, at: 0, ends: { paragraphs: 0, at: Infinity } } })
    if (this.#open) this.#place(id)
    else this.#waiting.push(id)
  }

  #place(id: string): void {
    const known = this.#bookmarks.get(id)
    if (!known || !this.#open) return
    known.paragraph = this.#paragraphs.length - 1
    known.bookmark.at = this.#open.text.length
    this.#open.bookmarks.push(known.bookmark)
  }

  #endBookmark(id: string): void {
    const known = this.#bookmarks.get(id)
    if (!known || known.paragraph < 0) return
    const at = this.#paragraphs.at(-1)?.text.length ?? 0
    known.bookmark.ends = { paragraphs: this.#paragraphs.length - 1 - known.paragraph, at }
  }

  #here(): number {
    return Math.max(0, this.#paragraphs.length - (this.#open ? 1 : 0))
  }
}

import type { Drawing } from '../model/drawing.ts'
import { MARK_FAMILIES } from '../model/marks.ts'
import type { HeadedPart, Role, Subject } from '../model/subject.ts'
import { elementsOf, isElement, type MarkupElement } from '../rendering/markup-element.ts'
import type { NotePiece, ReferencePiece, TextPiece } from '../rendering/text.ts'
import type { Report } from '../source/diagnostic.ts'
import { buildInlines, type InlineRules } from './inlines.ts'
import type { KeptTexts } from './kept-texts.ts'
import { NoteMarks } from './note-marks.ts'
import type { Block, HeadingLevel, Inline, ItemNumber, NoteInline, SimpleInline } from './tree.ts'

/** What the markup of a paper refers to, and the rules by which its text is cut into inlines. */
export interface MarkupContext {
  readonly inlineRules: InlineRules
  /** What stands in place of the emblem of the United Nations. */
  readonly logo?: Drawing | undefined
  /** What parts the marks of two notes at one place. */
  readonly noteJoint: string
  readonly kept?: KeptTexts | undefined
}

const HEADED_PARTS: readonly HeadedPart[] = ['agenda', 'annotations', 'timetable']

/** Reads what elements of the markup say: attributes, numbers, texts. What an element lacks is a fault of the template that wrote it. */
export class ElementReader {
  readonly #context: MarkupContext
  readonly #report: Report
  readonly #headings: ReadonlyMap<string, string>
  readonly #marks = new NoteMarks()
  /** Within masthead or title block, whose notes are general ones. */
  #isGeneral = false
  /** How many notes and faults came up: what they are part of follows from more than its element and the headings. */
  #cameUp = 0

  /** Reads within a paper that has these headings of items: their ids, by the items. */
  constructor(context: MarkupContext, report: Report, headings: ReadonlyMap<string, string>) {
    this.#context = context
    this.#report = report
    this.#headings = context.kept?.headingsOf(headings) ?? headings
  }

  /** The block that an element was read as before, if nothing else followed from it, or as it is read now. */
  block(element: MarkupElement, read: () => Block): Block {
    const { kept } = this.#context
    if (!kept) return read()
    const known = kept.blockOf(element, this.#headings)
    if (known) return known
    const before = this.#cameUp
    const block = read()
    if (this.#cameUp === before) kept.keepBlock(element, this.#headings, block)
    return block
  }

  /** The logo of the masthead, where it has one. */
  get logo(): { readonly logo?: Drawing } {
    const { logo } = this.#context
    return logo ? { logo } : {}
  }

  /** Reads what stands in the masthead or the title block. */
  general<T>(read: () => T): T {
    this.#isGeneral = true
    const result = read()
    this.#isGeneral = false
    return result
  }

  /** What an element is about, as its attributes say. */
  subject({ attributes }: MarkupElement, role: Role): Subject {
    const { part, item, paragraph, document } = attributes
    return {
      role,
      ...(part === undefined ? {} : { part: HEADED_PARTS.find((known) => known === part) }),
      ...(item === undefined ? {} : { item }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(document === undefined ? {} : { document }),
    }
  }

  number({ attributes }: MarkupElement): ItemNumber | undefined {
    const { depth, ordinal, mark } = attributes
    const family = MARK_FAMILIES.find((known) => known === attributes['family'])
    return depth !== undefined && ordinal !== undefined && mark !== undefined
      ? { ...(family ? { family } : {}), depth: Number(depth), ordinal: Number(ordinal), mark }
      : undefined
  }

  /** The rank of a heading, where that is another than its level. */
  rank({ attributes }: MarkupElement): { readonly rank?: number } {
    const { rank, level } = attributes
    return rank === undefined || rank === level ? {} : { rank: Number(rank) }
  }

  level(element: MarkupElement): HeadingLevel {
    const level = Number(this.attribute(element, 'level'))
    if (level === 1 || level === 2 || level === 3 || level === 4) return level
    this.fault(element, `a heading has no level ${level}`, 'write a level from 1 to 4')
    return 4
  }

  attribute(element: MarkupElement, name: string): string {
    const value = element.attributes[name]
    if (value === undefined) this.fault(element, `${element.name} needs ${name}`, `write <${element.name} ${name}="…">`)
    return value ?? ''
  }

  /** The text of the one element of a name within another. */
  child(element: MarkupElement, name: string): Inline[] {
    const [child] = elementsOf(element, name)
    if (!child) this.fault(element, `${element.name} has no ${name}`, `add <${name}>…</${name}>`)
    return child ? this.content(child) : []
  }

  /** The texts of all elements of a name within another. */
  all(element: MarkupElement, name: string): Inline[][] {
    return elementsOf(element, name).map((child) => this.content(child))
  }

  /** The text of an element that cannot be without one. */
  content(element: MarkupElement): Inline[] {
    const inlines = this.#inlines(element)
    if (inlines.length === 0) this.fault(element, `${element.name} has no text`, 'put a text from the view here, or take it out')
    return inlines
  }

  fault(element: MarkupElement, message: string, help: string): void {
    this.#cameUp++
    if (element.place) this.#report({ level: 'error', code: 'template', message, span: element.place, help })
    else throw new Error(`${message} (markup without a place)`)
  }

  #inlines(element: MarkupElement): Inline[] {
    const pieces = element.children.flatMap((child): readonly TextPiece[] => {
      if (typeof child === 'string') return [{ kind: 'text', text: child, origin: undefined }]
      if (!isElement(child)) return child.pieces
      this.fault(child, `${child.name} cannot stand within a text`, 'put a text from the view here')
      return []
    })
    return this.#cut(pieces)
  }

  #cut(pieces: readonly TextPiece[]): Inline[] {
    const simple: SimpleInline[] = []
    for (const piece of pieces) {
      if (piece.kind === 'reference') simple.push(this.#reference(piece))
      else if (piece.kind === 'note') simple.push(...this.#note(piece, simple.at(-1)?.kind === 'note'))
      else simple.push(piece)
    }
    const { inlineRules, kept } = this.#context
    const cut = (): Inline[] => buildInlines(simple, inlineRules)
    return kept?.inlinesOf(simple, cut) ?? cut()
  }

  /** A part that is issued by itself refers to items whose headings it does not have: there the words lead nowhere. */
  #reference({ kind, text, origin, emphasis, ...item }: ReferencePiece): SimpleInline {
    const to = this.#headings.get(item.to)
    const look = emphasis ? { emphasis } : {}
    if (to === undefined) return { kind: 'text', text, origin, ...look }
    return {
      kind,
      text,
      origin,
      ...look,
      to,
      numberOf: item.numberOf === undefined ? undefined : this.#headings.get(item.numberOf),
    }
  }

  /** A note is printed once, however often it is referred to, and has its mark by those before it. */
  #note({ kind, id, text, origin, mark: own, content }: NotePiece, followsAnother: boolean): NoteInline[] {
    this.#cameUp++
    const isGeneral = this.#isGeneral
    const mark = this.#marks.next(id, isGeneral, own)
    if (mark === undefined) return []
    const joint = followsAnother ? { joint: this.#context.noteJoint } : {}
    return [{ kind, id, isGeneral, mark, ...joint, text, content: this.#cut(content), origin }]
  }
}

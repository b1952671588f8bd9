import type { HeadedPart, Role, Subject } from '../model/subject.ts'
import type { Report } from '../source/diagnostic.ts'
import type { Origin } from '../source/origin.ts'
import type { Span } from '../source/source-file.ts'
import { buildInlines, type InlinePiece, type InlineRules } from './inlines.ts'
import { elementsOf, type MarkupElement } from './markup-element.ts'
import { NoteMarks } from './note-marks.ts'
import type { HeadingLevel, Inline, ItemNumber } from './tree.ts'

/** What the markup of a paper refers to, and the rules by which its text is cut into inlines. */
export interface MarkupContext {
  readonly places: readonly Span[]
  readonly origins: readonly Origin[]
  readonly inlineRules: InlineRules
}

const HEADED_PARTS: readonly HeadedPart[] = ['agenda', 'annotations', 'timetable']

/** Reads what elements of the markup say: attributes, numbers, texts. What an element lacks is a fault of the template that wrote it. */
export class ElementReader {
  readonly #context: MarkupContext
  readonly #report: Report
  readonly #headings: ReadonlySet<string>
  readonly #marks = new NoteMarks()
  /** Within masthead or title block, whose notes are general ones. */
  #isGeneral = false

  /** Reads within a paper that has these headings. */
  constructor(context: MarkupContext, report: Report, headings: ReadonlySet<string>) {
    this.#context = context
    this.#report = report
    this.#headings = headings
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
    return depth !== undefined && ordinal !== undefined && mark !== undefined
      ? { depth: Number(depth), ordinal: Number(ordinal), mark }
      : undefined
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
    if (element.place) this.#report({ level: 'error', code: 'template', message, span: element.place, help })
    else throw new Error(`${message} (markup without a place)`)
  }

  #inlines(element: MarkupElement): Inline[] {
    const pieces = element.children.flatMap((child): InlinePiece[] => {
      if (typeof child === 'string') return child.trim() ? [{ kind: 'text', text: child, origin: undefined }] : []
      const { name, attributes, children } = child
      const origin = this.#originOf(child)
      const text = children.filter((part) => typeof part === 'string').join('')
      if (name === 'note') return this.#note(child)
      if (name === 'text' || name === 'symbol' || name === 'raised') return [{ kind: name, text, origin }]
      if (name === 'reference') {
        const to = this.#headingIn(attributes['to'])
        const numberOf = this.#headingIn(attributes['number-of'])
        return [to === undefined ? { kind: 'text', text, origin } : { kind: 'reference', text, origin, to, numberOf }]
      }
      this.fault(child, `${name} cannot stand within a text`, 'put a text from the view here')
      return []
    })
    return buildInlines(pieces, this.#context.inlineRules)
  }

  /** The id of a heading of this paper: a part that is issued by itself refers to headings that it does not have. */
  #headingIn(id: string | undefined): string | undefined {
    return id !== undefined && this.#headings.has(id) ? id : undefined
  }

  #note(element: MarkupElement): InlinePiece[] {
    const id = this.attribute(element, 'id')
    const isGeneral = this.#isGeneral
    const mark = this.#marks.next(id, isGeneral, element.attributes['mark'])
    if (mark === undefined) return []
    const origin = this.#originOf(element)
    return [{ kind: 'note', id, isGeneral, mark, text: '', content: this.content(element), origin }]
  }

  #originOf({ attributes }: MarkupElement): Origin | undefined {
    return attributes['from'] === undefined ? undefined : this.#context.origins[Number(attributes['from'])]
  }
}

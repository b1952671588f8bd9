import type { SourceFile, Span } from '../source/source-file.ts'
import type { KeptElements } from './kept-elements.ts'
import { isElement, type MarkupElement } from './markup-element.ts'
import type { PreparedContent } from './prepare-template.ts'
import { Text } from './text.ts'
import { type TemplateOutput, type WalkedTemplate, walkTemplate } from './walk-template.ts'

/**
 * The element that a prepared template comes to with the values of a view: what readMarkup would give of its markup. Undefined where that is not
 * sure: where a value prints as nothing, is a text within a tag, or has a sign that XML does not take as it is, and where elements do not close as they open.
 * `kept` has those of before.
 */
export function buildElements(
  name: string,
  templates: ReadonlyMap<string, WalkedTemplate>,
  view: unknown,
  kept?: KeptElements,
): MarkupElement | undefined {
  const builder = new ElementBuilder(kept)
  walkTemplate(name, templates, view, builder)
  return builder.whole()
}

interface Building extends MarkupElement {
  readonly attributes: Record<string, string>
  readonly children: (MarkupElement | Text | string)[]
}

class ElementBuilder implements TemplateOutput {
  #isSure = true
  #root: Building | undefined
  #open: Building | undefined
  readonly #around: Building[] = []
  /** The attribute whose value is being written. */
  #attribute: string | undefined
  /** What was written of that value, or of the text since the last tag. */
  #written = ''
  readonly part: TemplateOutput['part']

  constructor(kept: KeptElements | undefined) {
    this.part = kept && ((...asked) => this.#part(kept, ...asked))
  }

  whole(): MarkupElement | undefined {
    return this.#isSure && !this.#open ? this.#root : undefined
  }

  content(statement: unknown, file: SourceFile): void {
    for (const step of (statement as PreparedContent).steps)
      switch (step[0]) {
        case 'text':
          this.#written += step[1]
          break
        case 'open':
          this.#begin(step[1], file.span(step[2], step[3]))
          break
        case 'attribute':
          this.#attribute = step[1]
          break
        case 'end':
          this.#endAttribute()
          break
        case 'close':
          this.#close(step[1])
      }
  }

  indent(blanks: string): void {
    this.#written += blanks
  }

  value(value: unknown): void {
    if (value instanceof Text) this.#text(value)
    else if ((typeof value === 'string' || typeof value === 'number') && this.#open && PLAIN.test(String(value)))
      this.#written += String(value)
    else this.#isSure = false
  }

  noList(): void {
    this.#isSure = false
  }

  #text(text: Text): void {
    if (!this.#open || this.#attribute !== undefined) this.#isSure = false
    else {
      this.#endText()
      this.#open.children.push(text)
    }
  }

  /** What a template comes to that has whole elements, and blanks between them. */
  #part(kept: KeptElements, ...[program, value, of, walk]: Parameters<NonNullable<TemplateOutput['part']>>): void {
    const open = this.#open
    const isApart = open !== undefined && this.#written.trim() === ''
    const known = isApart ? kept.find(program, value, of) : undefined
    if (open && known) {
      open.children.push(...known.elements)
      this.#written = known.after
      return
    }
    const before = open?.children.length
    walk()
    if (!isApart || !this.#isSure || this.#open !== open || this.#written.trim() !== '') return
    const elements = open.children.slice(before)
    if (elements.length > 0 && elements.every(isElement)) kept.keep(program, value, { of, elements, after: this.#written })
  }

  #begin(name: string, place: Span): void {
    this.#endText()
    const element: Building = { name, attributes: {}, children: [], place }
    if (this.#open) {
      this.#open.children.push(element)
      this.#around.push(this.#open)
    } else if (this.#root) this.#isSure = false
    else this.#root = element
    this.#open = element
  }

  #close(name: string | undefined): void {
    this.#endText()
    if (!this.#open || (name !== undefined && this.#open.name !== name)) this.#isSure = false
    this.#open = this.#around.pop()
  }

  #endText(): void {
    if (this.#written !== '' && this.#written.trim() !== '') this.#open?.children.push(this.#written)
    this.#written = ''
  }

  #endAttribute(): void {
    if (!this.#open || this.#attribute === undefined || this.#attribute in this.#open.attributes) this.#isSure = false
    else this.#open.attributes[this.#attribute] = this.#written
    this.#attribute = undefined
    this.#written = ''
  }
}

/** Signs that are in XML what they are: no control, no half of a pair. */
const PLAIN = /^[ -\ud7ff\ue000-\ufffd]*$/

import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { Origin } from '../source/origin.ts'
import type { Span } from '../source/source-file.ts'
import { buildInlines, type InlinePiece, type InlineRules } from './inlines.ts'
import { BLOCK_NAMES } from './block-names.ts'
import { NoteMarks } from './note-marks.ts'
import { textOf } from './text-of.ts'
import { elementsOf, type MarkupElement, readMarkup } from './markup-element.ts'
import type { Annex, Block, HeadingLevel, Inline, ItemNumber, ListItem, Masthead, Paragraph, Table, TableRow } from './tree.ts'

/** What the markup of a paper refers to, and the rules by which its text is cut into inlines. */
export interface MarkupContext {
  readonly places: readonly Span[]
  readonly origins: readonly Origin[]
  readonly inlineRules: InlineRules
}

/**
 * Makes the blocks of a document tree from the markup that the templates wrote; faults are placed in the template. Undefined when the
 * markup is not well formed.
 */
export function buildBlocks(markup: string, context: MarkupContext, report: Report): Block[] | undefined {
  const root = readMarkup(markup, context.places)
  const place = root.place ?? context.places[0]
  if ('name' in root) return new Builder(context, report, headingIds(root)).blocks(root)
  if (!place) throw new Error(`the templates write no element: ${root.message}`)
  const message = `the markup that the templates write is not well formed: ${root.message}`
  report({ level: 'error', code: 'template', message, span: place, help: 'look at this element and at what stands in it' })
  return undefined
}

const ROW_NAMES = ['row', 'band', 'continuation'] as const

class Builder {
  readonly #context: MarkupContext
  readonly #report: Report
  readonly #headings: ReadonlySet<string>
  readonly #marks = new NoteMarks()
  /** Within masthead or title block, whose notes are general ones. */
  #isGeneral = false

  constructor(context: MarkupContext, report: Report, headings: ReadonlySet<string>) {
    this.#context = context
    this.#report = report
    this.#headings = headings
  }

  blocks(parent: MarkupElement, except: readonly string[] = []): Block[] {
    return elementsOf(parent)
      .filter((element) => !except.includes(element.name))
      .flatMap((element) => this.#block(element) ?? [])
  }

  #block(element: MarkupElement): Block | undefined {
    const id = this.#attribute(element, 'id')
    switch (element.name) {
      case 'masthead':
        return this.#general(() => this.#masthead(element, id))
      case 'title-block':
        return this.#general(() => ({
          kind: 'title-block',
          id,
          lines: this.#all(element, 'line'),
          title: this.#child(element, 'title'),
        }))
      case 'heading':
        return {
          kind: 'heading',
          id,
          level: this.#level(element),
          number: this.#number(element),
          content: this.#content(element),
        }
      case 'paragraph':
      case 'quotation':
        return { kind: element.name, id, content: this.#content(element) }
      case 'numbered-list':
        return { kind: 'numbered-list', id, items: this.#items(element) }
      case 'document-list':
        return {
          kind: 'document-list',
          id,
          entries: elementsOf(element, 'entry').map((entry) => ({
            id: this.#attribute(entry, 'id'),
            symbol: entry.attributes['symbol'],
            address: entry.attributes['address'],
            content: this.#content(entry),
          })),
        }
      case 'table':
        return this.#table(element, id)
      case 'annex':
        return this.#annex(element, id)
      default:
        this.#fault(element, `${element.name} is no block of a paper`, didYouMean(element.name, BLOCK_NAMES))
        return undefined
    }
  }

  #general<T>(build: () => T): T {
    this.#isGeneral = true
    const built = build()
    this.#isGeneral = false
    return built
  }

  #masthead(element: MarkupElement, id: string): Masthead {
    const [emblem] = elementsOf(element, 'emblem')
    return {
      kind: 'masthead',
      id,
      organization: this.#child(element, 'organization'),
      symbol: this.#child(element, 'paper-symbol'),
      ...(emblem ? { emblem: { alternate: this.#attribute(emblem, 'alternate') } } : {}),
      organ: this.#child(element, 'organ'),
      particulars: this.#all(element, 'particular'),
    }
  }

  #annex(element: MarkupElement, id: string): Annex {
    return {
      kind: 'annex',
      id,
      label: this.#child(element, 'label'),
      title: this.#child(element, 'title'),
      blocks: this.blocks(element, ['label', 'title']),
    }
  }

  #items(element: MarkupElement): ListItem[] {
    return elementsOf(element, 'item').flatMap((item) => {
      const number = this.#number(item)
      if (!number) {
        this.#fault(item, 'an item of a numbered list needs depth, ordinal and mark', 'write depth="…" ordinal="…" mark="…"')
        return []
      }
      return [{ id: this.#attribute(item, 'id'), number, content: this.#child(item, 'content'), children: this.#items(item) }]
    })
  }

  #table(element: MarkupElement, id: string): Table {
    const head = elementsOf(element, 'head').flatMap((part) => elementsOf(part))
    const body = elementsOf(element).filter(({ name }) => ROW_NAMES.some((row) => row === name))
    return {
      kind: 'table',
      id,
      description: textOf(this.#child(element, 'description')),
      columns: this.#attribute(element, 'columns').split(/\s+/).map(Number),
      head: head.map((row) => this.#row(row)),
      body: body.map((row) => this.#row(row)),
    }
  }

  #row(element: MarkupElement): TableRow {
    return {
      kind: ROW_NAMES.find((name) => name === element.name) ?? 'row',
      id: this.#attribute(element, 'id'),
      cells: elementsOf(element, 'cell').map((cell) => ({
        span: Number(cell.attributes['span'] ?? 1),
        paragraphs: this.blocks(cell).filter((block): block is Paragraph => block.kind === 'paragraph'),
      })),
    }
  }

  #number({ attributes }: MarkupElement): ItemNumber | undefined {
    const { depth, ordinal, mark } = attributes
    return depth !== undefined && ordinal !== undefined && mark !== undefined
      ? { depth: Number(depth), ordinal: Number(ordinal), mark }
      : undefined
  }

  #level(element: MarkupElement): HeadingLevel {
    const level = Number(this.#attribute(element, 'level'))
    if (level === 1 || level === 2 || level === 3 || level === 4) return level
    this.#fault(element, `a heading has no level ${level}`, 'write a level from 1 to 4')
    return 4
  }

  #attribute(element: MarkupElement, name: string): string {
    const value = element.attributes[name]
    if (value === undefined) this.#fault(element, `${element.name} needs ${name}`, `write <${element.name} ${name}="…">`)
    return value ?? ''
  }

  #child(element: MarkupElement, name: string): Inline[] {
    const [child] = elementsOf(element, name)
    if (!child) this.#fault(element, `${element.name} has no ${name}`, `add <${name}>…</${name}>`)
    return child ? this.#content(child) : []
  }

  #all(element: MarkupElement, name: string): Inline[][] {
    return elementsOf(element, name).map((child) => this.#content(child))
  }

  /** The text of an element that cannot be without one. */
  #content(element: MarkupElement): Inline[] {
    const inlines = this.#inlines(element)
    if (inlines.length === 0) this.#fault(element, `${element.name} has no text`, 'put a text from the view here, or take it out')
    return inlines
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
      this.#fault(child, `${name} cannot stand within a text`, 'put a text from the view here')
      return []
    })
    return buildInlines(pieces, this.#context.inlineRules)
  }

  /** The id of a heading of this paper: a part that is issued by itself refers to headings that it does not have. */
  #headingIn(id: string | undefined): string | undefined {
    return id !== undefined && this.#headings.has(id) ? id : undefined
  }

  #note(element: MarkupElement): InlinePiece[] {
    const id = this.#attribute(element, 'id')
    const isGeneral = this.#isGeneral
    const mark = this.#marks.next(id, isGeneral, element.attributes['mark'])
    if (mark === undefined) return []
    const origin = this.#originOf(element)
    return [{ kind: 'note', id, isGeneral, mark, text: '', content: this.#content(element), origin }]
  }

  #originOf({ attributes }: MarkupElement): Origin | undefined {
    return attributes['from'] === undefined ? undefined : this.#context.origins[Number(attributes['from'])]
  }

  #fault(element: MarkupElement, message: string, help: string): void {
    if (element.place) this.#report({ level: 'error', code: 'template', message, span: element.place, help })
    else throw new Error(`${message} (markup without a place)`)
  }
}

function headingIds(element: MarkupElement): Set<string> {
  const own = element.name === 'heading' ? [element.attributes['id'] ?? ''] : []
  return new Set([...own, ...elementsOf(element).flatMap((child) => [...headingIds(child)])])
}

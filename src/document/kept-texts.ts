import type { Passage } from '../checks/common/passage.ts'
import { KeptElements } from '../rendering/kept-elements.ts'
import type { MarkupElement } from '../rendering/markup-element.ts'
import type { Span } from '../source/source-file.ts'
import type { Block, Inline, SimpleInline } from './tree.ts'

/** A passage without what is read of its text alone. */
type Beginning = Omit<Passage, 'text' | 'pieces' | 'symbols'>

/**
 * What was made of the texts of a paper, of the same facts in the same language, in a process that makes it again and again. Of an element that is the
 * very same the block is, and of a block the passages. Texts of others are found by themselves: pieces that say the same, and come from the same places
 * as these are now, are cut in the same way and are the same passage.
 */
export class KeptTexts {
  readonly elements = new KeptElements()
  readonly #blocks = new WeakMap<MarkupElement, { readonly headings: Headings; readonly block: Block }>()
  readonly #passagesOfBlocks = new WeakMap<Block, readonly Passage[]>()
  #headings: Headings = new Map()
  #former = new Map<string, Cut[]>()
  #current = new Map<string, Cut[]>()
  readonly #passages = new WeakMap<readonly Inline[], Passage[]>()

  /** Begins a paper: what the one before had no use for is let go of. */
  begin(): void {
    this.#former = this.#current
    this.#current = new Map()
  }

  /** Headings of items, which are the ones of before where they are the same. */
  headingsOf(headings: Headings): Headings {
    const areSame = headings.size === this.#headings.size && [...headings].every(([item, id]) => this.#headings.get(item) === id)
    return areSame ? this.#headings : (this.#headings = headings)
  }

  /** The block that an element was read as in a paper with these headings. */
  blockOf(element: MarkupElement, headings: Headings): Block | undefined {
    const known = this.#blocks.get(element)
    return known?.headings === headings ? known.block : undefined
  }

  keepBlock(element: MarkupElement, headings: Headings, block: Block): void {
    this.#blocks.set(element, { headings, block })
  }

  /** The passages of a block, with those of its notes. */
  passagesOf(block: Block, make: () => Passage[]): readonly Passage[] {
    const known = this.#passagesOfBlocks.get(block) ?? make()
    this.#passagesOfBlocks.set(block, known)
    return known
  }

  inlinesOf(simple: readonly SimpleInline[], cut: () => Inline[]): Inline[] {
    const text = simple.map((inline) => inline.text).join('')
    const known = find(this.#current, text, simple) ?? find(this.#former, text, simple) ?? { simple, inlines: cut() }
    const all = this.#current.get(text) ?? []
    this.#current.set(text, all)
    if (!all.includes(known)) all.push(known)
    return known.inlines
  }

  /** The passage of a text that begins like this. */
  passageOf(content: readonly Inline[], beginning: Beginning, make: () => Passage): Passage {
    const all = this.#passages.get(content) ?? []
    this.#passages.set(content, all)
    const known = all.find((passage) => KEYS.every((key) => passage[key] === beginning[key]))
    if (known) return known
    const passage = make()
    all.push(passage)
    return passage
  }
}

/** The ids of headings, by the items that they are of. */
type Headings = ReadonlyMap<string, string>

const KEYS: readonly (keyof Beginning)[] = ['id', 'role', 'part', 'item', 'paragraph', 'document', 'day', 'time', 'number']

interface Cut {
  readonly simple: readonly SimpleInline[]
  readonly inlines: Inline[]
}

function find(among: ReadonlyMap<string, readonly Cut[]>, text: string, simple: readonly SimpleInline[]): Cut | undefined {
  return among
    .get(text)
    ?.find((cut) => cut.simple.length === simple.length && simple.every((one, at) => areSame(one, cut.simple[at])))
}

/** Whether two pieces say the same and come from the same place. What a note says and which mark it has follows from the paper: it is another one each time. */
function areSame(one: SimpleInline, other: SimpleInline | undefined): boolean {
  if (one === other) return true
  if (other === undefined || one.kind === 'note' || one.kind !== other.kind) return false
  const keys = Object.keys(one) as (keyof SimpleInline)[]
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => (key === 'origin' ? haveSameOrigin(one, other) : one[key] === other[key]))
  )
}

function haveSameOrigin({ origin: one }: SimpleInline, { origin: other }: SimpleInline): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined) return false
  return (
    one.literal === other.literal &&
    one.unit === other.unit &&
    one.facts.length === other.facts.length &&
    one.facts.every((fact, at) => fact === other.facts[at]) &&
    isSamePlace(one.span, other.span) &&
    isSamePlace(one.printedBy, other.printedBy)
  )
}

function isSamePlace(one: Span | undefined, other: Span | undefined): boolean {
  if (one === other) return true
  return one?.file === other?.file && one?.start === other?.start && one?.end === other?.end
}

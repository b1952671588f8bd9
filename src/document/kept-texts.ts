import type { Passage } from '../checks/common/passage.ts'
import type { TextPiece } from '../rendering/text.ts'
import type { Inline, SimpleInline } from './tree.ts'

/** A passage without what is read of its text alone. */
type Beginning = Omit<Passage, 'text' | 'pieces' | 'symbols'>

/**
 * What was made of the texts of a paper, of the same facts in the same language, in a process that makes it again and again. It is found by the texts
 * themselves: pieces that are the very same are cut in the same way, and are the same passage.
 */
export class KeptTexts {
  readonly #cut = new WeakMap<readonly TextPiece[], { readonly simple: readonly SimpleInline[]; readonly inlines: Inline[] }>()
  readonly #passages = new WeakMap<readonly Inline[], Passage[]>()

  /** The inlines of a text, whose references lead where they led before. */
  inlinesOf(pieces: readonly TextPiece[], simple: readonly SimpleInline[], cut: () => Inline[]): Inline[] {
    const known = this.#cut.get(pieces)
    if (known?.simple.length === simple.length && simple.every((one, at) => areSame(one, known.simple[at]))) return known.inlines
    const inlines = cut()
    this.#cut.set(pieces, { simple, inlines })
    return inlines
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

const KEYS: readonly (keyof Beginning)[] = ['id', 'role', 'part', 'item', 'paragraph', 'document', 'day', 'time', 'number']

function areSame(one: SimpleInline, other: SimpleInline | undefined): boolean {
  if (one === other) return true
  return (
    one.kind === 'reference' &&
    other?.kind === 'reference' &&
    one.origin === other.origin &&
    one.text === other.text &&
    one.emphasis === other.emphasis &&
    one.to === other.to &&
    one.numberOf === other.numberOf
  )
}

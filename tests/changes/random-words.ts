import type { DocumentTree, Inline, KeepInline, SimpleInline, TextInline } from '../../src/document/tree.ts'
import type { Seeded } from './seeded.ts'

const words = new WeakMap<DocumentTree['language'], readonly string[]>()

/** Words, blanks and signs that stand in a paper, as material for new texts in its language. */
export function wordsFrom({ language, blocks }: DocumentTree): readonly string[] {
  const known = words.get(language)
  if (known) return known
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
  const found = texts.flatMap((inline) => (inline.kind === 'text' ? (inline.text.match(/\S+\s?/g) ?? []) : []))
  const pieces = found.flatMap((word) => (word.length > 12 ? [word.slice(0, 3), word.slice(3, 8)] : [word]))
  words.set(language, pieces)
  return pieces
}

/** A text with one to five changes at random places: words in, out, replaced or exchanged, symbols and kept groups too. Never empty. */
export function editText(content: readonly Inline[], material: readonly string[], random: Seeded): readonly Inline[] {
  let edited = content
  for (let left = 1 + random.below(5); left > 0; left--) edited = editOnce(edited, material, random)
  return edited.length > 0 ? edited : content
}

function editOnce(content: readonly Inline[], material: readonly string[], random: Seeded): readonly Inline[] {
  const at = random.below(content.length)
  const inline = content[at]
  if (!inline) return [{ kind: 'text', text: random.one(material), origin: undefined }]
  if (inline.kind === 'text') return content.toSpliced(at, 1, ...editWord(inline, material, random))
  if (random.chance(0.3)) return content.toSpliced(at, 1)
  if (random.chance(0.2)) return content.toSpliced(at, 0, inline)
  const change = (text: string): string => `${text}${random.below(10)}`
  const changed: Inline =
    inline.kind === 'keep'
      ? { ...inline, content: inline.content.with(-1, withWords(lastOf(inline), change)) }
      : withWords(inline, change)
  return content.toSpliced(at, 1, changed)
}

/** A piece with other words; those of a note are what it says, not its mark. */
export function withWords(inline: SimpleInline, change: (text: string) => string): SimpleInline {
  if (inline.kind !== 'note') return { ...inline, text: change(inline.text) }
  return { ...inline, content: inline.content.map((part) => (part.kind === 'keep' ? part : withWords(part, change))) }
}

function lastOf({ content }: KeepInline): SimpleInline {
  const last = content.at(-1)
  if (!last) throw new Error('a kept group is empty')
  return last
}

function editWord(inline: TextInline, material: readonly string[], random: Seeded): Inline[] {
  const parts = inline.text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []
  const at = random.below(parts.length)
  const count = 1 + random.below(4)
  const fresh = Array.from({ length: random.below(4) }, () => random.one(material))
  const changed = random.one([
    parts.toSpliced(at, 0, ...fresh),
    parts.toSpliced(at, count),
    parts.toSpliced(at, count, ...fresh),
    [...parts.slice(at), ...parts.slice(0, at)],
  ])
  const text = changed.join('')
  return text === '' ? [] : [{ kind: 'text', text, origin: undefined }]
}

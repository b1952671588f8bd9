import { notesAmong } from '../../src/document/contents.ts'
import type { DocumentTree, Inline, KeepInline, SimpleInline, TextInline } from '../../src/document/tree.ts'
import { textsOf } from '../../src/document/walk.ts'
import type { Choices } from './choices.ts'

/** Words, blanks and signs that stand in a paper, as material for new texts in its language. */
export function wordsFrom({ blocks }: DocumentTree): readonly string[] {
  const texts = [...textsOf(blocks)].flatMap(({ content }) => content)
  const found = texts.flatMap((inline) => (inline.kind === 'text' ? (inline.text.match(/\S+\s?/g) ?? []) : []))
  return found.flatMap((word) => (word.length > 12 ? [word.slice(0, 3), word.slice(3, 8)] : [word]))
}

/** A text with one to five changes at random places: words in, out, replaced or exchanged, symbols and kept groups too. Never empty. */
export function editText(content: readonly Inline[], random: Choices): readonly Inline[] {
  let edited = content
  for (let left = 1 + random.below(5); left > 0; left--) edited = editOnce(edited, random)
  return edited.length > 0 ? edited : content
}

function editOnce(content: readonly Inline[], random: Choices): readonly Inline[] {
  const at = random.below(content.length)
  const inline = content[at]
  if (!inline) return [{ kind: 'text', text: random.word(), origin: undefined }]
  if (inline.kind === 'text') return content.toSpliced(at, 1, ...editWord(inline, random))
  if (random.chance(0.3)) return content.toSpliced(at, 1)
  // No paper refers to a note twice.
  if (notesAmong([inline]).length === 0 && random.chance(0.2)) return content.toSpliced(at, 0, inline)
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

function editWord(inline: TextInline, random: Choices): Inline[] {
  const parts = inline.text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []
  const at = random.below(parts.length)
  const count = 1 + random.below(4)
  const fresh = Array.from({ length: random.below(4) }, () => random.word())
  const changed = random.one([
    parts.toSpliced(at, 0, ...fresh),
    parts.toSpliced(at, count),
    parts.toSpliced(at, count, ...fresh),
    [...parts.slice(at), ...parts.slice(0, at)],
  ])
  const text = changed.join('')
  return text === '' ? [] : [{ kind: 'text', text, origin: undefined }]
}

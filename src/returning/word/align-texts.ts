import { align, type Aligned } from '../../changes/align.ts'
import { evenly, type PrintedText } from '../../document/printed-texts.ts'
import type { PlacedText, StructureChange } from './placed-text.ts'
import { likeness } from './theirs.ts'

/** A paragraph of the file; one that is known already has no words. */
interface Words {
  readonly index: number
  readonly words: string
}

/**
 * How alike two texts must be to be taken for one between the same neighbours: less where each side has as many, since a half of a paragraph is like the
 * whole.
 */
const ALIKE = { asMany: 0.5, others: 0.8 }

/**
 * Lays texts that no bookmark has found beside paragraphs that no bookmark has: those of the same words in order; then, between the same
 * neighbours, a text and a paragraph that are alike and alone. What is left is gone, or new; where no bookmarks are, it is doubtful.
 */
export function alignTexts(
  texts: readonly PrintedText[],
  paragraphs: readonly Words[],
  known: ReadonlyMap<PrintedText, number>,
  isKnown: (text: PrintedText) => boolean,
  isKept: boolean,
): { readonly placed: readonly PlacedText[]; readonly changes: readonly StructureChange[] } {
  const byParagraph = new Map([...known].map(([text, paragraph]) => [paragraph, text]))
  const sides = align<Side>(
    texts.flatMap((text) => (isKnown(text) && !known.has(text) ? [] : [{ text }])),
    paragraphs.flatMap((paragraph) => {
      const text = byParagraph.get(paragraph.index)
      return text ? [{ text, paragraph }] : paragraph.words === '' ? [] : [{ paragraph }]
    }),
    ({ text, paragraph }) =>
      text && known.has(text) ? `id ${text.id}` : `words ${evenly(text?.text.trim() ?? paragraph?.words ?? '')}`,
  )
  const placed: PlacedText[] = []
  const changes: StructureChange[] = []
  let gone: PrintedText[] = []
  let come: Words[] = []
  let [last, at]: [PrintedText | undefined, number] = [undefined, 0]
  const settle = (): void => {
    for (const [text, words] of pairsIn(gone, come)) {
      placed.push({ text, paragraph: words.index, theirs: words.words, rung: 'neighbours' })
      gone = gone.filter((each) => each !== text)
      come = come.filter((each) => each !== words)
    }
    const isDoubtful = !isKept && gone.length > 0 && come.length > 0
    for (const text of gone) {
      const kind = isDoubtful || (!isKept && known.size === 0) ? 'doubtful' : 'deleted'
      changes.push({ kind, paragraph: at, text, words: text.text })
    }
    for (const { index, words } of come) changes.push({ kind: 'new', paragraph: index, text: last, words })
    gone = []
    come = []
  }
  for (const side of sides) {
    const own = sideOf(side, known)
    if (own.gone) gone.push(own.gone)
    if (own.come) come.push(own.come)
    if (own.anchor === undefined) continue
    settle()
    last = own.anchor.text
    at = own.anchor.paragraph
    if (own.isFound) placed.push({ text: last, paragraph: at, theirs: last.text.trim(), rung: 'words' })
  }
  settle()
  return { placed, changes }
}

interface Side {
  readonly text?: PrintedText
  readonly paragraph?: Words
}

interface Own {
  readonly gone?: PrintedText | undefined
  readonly come?: Words | undefined
  readonly anchor?: { readonly text: PrintedText; readonly paragraph: number } | undefined
  readonly isFound?: boolean
}

/** What a place of the two rows says: an anchor on both sides, a text that is not found yet, or a paragraph that is not known yet. */
function sideOf({ base, head }: Aligned<Side>, known: ReadonlyMap<PrintedText, number>): Own {
  const text = base?.text
  const paragraph = head?.paragraph
  if (text && paragraph) return { anchor: { text, paragraph: paragraph.index }, isFound: !known.has(text) }
  // What has moved stands in each row by itself, and is known.
  if (text) return known.has(text) ? {} : { gone: text }
  return head?.text ? {} : { come: paragraph }
}

/** Texts and paragraphs between the same neighbours that are of one another: alike, each the likest of the other, and in order. */
function pairsIn(gone: readonly PrintedText[], come: readonly Words[]): [PrintedText, Words][] {
  const least = gone.length === come.length ? ALIKE.asMany : ALIKE.others
  const likest = <T, U>(of: T, among: readonly U[], measure: (one: T, other: U) => number): U | undefined => {
    const sorted = among.map((other) => ({ other, how: measure(of, other) })).sort((a, b) => b.how - a.how)
    const [first, second] = sorted
    return first && first.how >= least && first.how > (second?.how ?? 0) ? first.other : undefined
  }
  const pairs = gone.flatMap((text): [PrintedText, Words][] => {
    const words = likest(text, come, (one, other) => likeness(one.text, other.words))
    return words && likest(words, gone, (one, other) => likeness(one.words, other.text)) === text ? [[text, words]] : []
  })
  return pairs.filter(([, { index }], position) => pairs.slice(0, position).every(([, before]) => before.index < index))
}

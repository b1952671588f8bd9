import type { PlacedText, StructureChange } from './placed-text.ts'
import { likeness } from './theirs.ts'

/** How much more like a text its paragraph must be together with the next one for the two to be its pieces. */
const GAIN = 0.1

/**
 * Texts that were parted where no bookmark shows it: the paragraph behind one is new, and the two together are more like the text than the
 * first alone. Such a text is in pieces, and is not taken for shorter.
 */
export function partedTexts(
  placed: readonly PlacedText[],
  changes: readonly StructureChange[],
): { readonly placed: readonly PlacedText[]; readonly changes: readonly StructureChange[] } {
  const pieceOf = ({ text, paragraph, theirs }: PlacedText): StructureChange | undefined =>
    changes.find(
      (change) =>
        change.kind === 'new' &&
        change.paragraph === paragraph + 1 &&
        likeness(text.text, `${theirs} ${change.words}`) > likeness(text.text, theirs) + GAIN,
    )
  const parted = placed.flatMap((one) => {
    const piece = one.text.isNote ? undefined : pieceOf(one)
    return piece ? [{ one, piece }] : []
  })
  return {
    placed: placed.filter((each) => !parted.some(({ one }) => one === each)),
    changes: [
      ...changes.filter((change) => !parted.some(({ piece }) => piece === change)),
      ...parted.map(({ one: { text, paragraph, theirs }, piece }): StructureChange => ({
        kind: 'split',
        paragraph,
        text,
        words: `${theirs} ¶ ${piece.words}`,
      })),
    ],
  }
}

import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** What stands between texts of a row, and before the last of them. */
interface Joints {
  readonly joint: string
  readonly last: string
}

/** Several texts as a row of them: `2, 3 and 5`. */
export function joinedTexts(texts: readonly Text[], { joint, last }: Joints, renderer: WordingRenderer): Text {
  return renderer.text(
    texts.flatMap((text, index) => {
      if (index === 0) return text.pieces
      return [...renderer.plain(index === texts.length - 1 ? last : joint).pieces, ...text.pieces]
    }),
  )
}

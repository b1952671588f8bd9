import { Paragraph } from 'docx'
import type { Inline } from '../../document/tree.ts'
import { bookmarked } from './bookmarks.ts'
import { runs } from './inlines.ts'
import type { NumberingPlace } from './numbering.ts'
import type { Writing } from './writing.ts'

/** A paragraph of a style, within the bookmarks of the ids that begin with it. */
export function styledParagraph(
  style: string,
  ids: readonly string[],
  content: readonly Inline[],
  writing: Writing,
  numbering?: NumberingPlace,
): Paragraph {
  return new Paragraph({
    style,
    children: bookmarked(ids, runs(content, writing)),
    ...(numbering ? { numbering } : {}),
  })
}

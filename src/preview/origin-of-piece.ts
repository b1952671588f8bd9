import type { Span } from '../source/source-file.ts'
import type { Page, TextItem } from '../writers/pdf/pages/page.ts'
import { textsOfPage } from './texts-of-page.ts'

/** A piece of text on a page, with the place of the sources that it came from. */
export interface PieceOrigin {
  readonly item: TextItem
  /** The word of the source that was meant, or the expression that prints it; undefined for what no file has. */
  readonly span: Span | undefined
}

/** Where a piece of a page came from, to the character: `offset` is where in its text one looks. Undefined where there is no such piece. */
export function originOfPiece(pages: readonly Page[], page: number, piece: number, offset: number): PieceOrigin | undefined {
  const all = pages.flatMap((each, index) => textsOfPage(each).map((item, at) => ({ item, page: index + 1, at })))
  const meant = all.findIndex((each) => each.page === page && each.at === piece)
  const item = all[meant]?.item
  if (!item) return undefined
  const { origin } = item
  if (!origin) return { item, span: undefined }
  const { span } = origin
  if (!origin.literal) return { item, span }
  // What stands in the source as it is printed is found by going along both.
  const source = span.file.text.slice(span.start, span.end)
  let at = 0
  for (const [index, other] of all.entries()) {
    if (other.item.origin !== origin) continue
    const words = other.item.text.trim()
    const found = source.indexOf(words, at)
    if (index === meant) return { item, span: wordAround(span, found < 0 ? at : found + offset) }
    if (found >= 0) at = found + words.length
  }
  return { item, span }
}

/** What blanks and line ends part. */
const WORD = /[\p{L}\p{N}\p{M}'’-]+|\S/gu

/** The word of a stretch of a source at an offset within it. In a script without blanks that is what stands between two marks, up to some length. */
function wordAround({ file, start, end }: Span, offset: number): Span {
  const source = file.text.slice(start, end)
  for (const { 0: word, index } of source.matchAll(WORD)) {
    if (index + word.length <= offset) continue
    const isHan = /\p{Script=Han}/u.test(word)
    const from = isHan ? Math.max(index, offset) : index
    return file.span(start + from, start + (isHan ? from + 1 : index + word.length))
  }
  return file.span(start + Math.min(offset, source.length), end)
}

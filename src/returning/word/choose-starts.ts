import type { PrintedText } from '../../document/printed-texts.ts'
import type { FileBookmark } from './file-paragraph.ts'

/** Where the bookmark of a text begins. */
export interface Start {
  readonly text: PrintedText
  readonly paragraph: number
  readonly bookmark: FileBookmark
}

/**
 * Parts the bookmarks of a file into one for each text and those of copies: LibreOffice cuts the longer name of a copy down to that of its
 * original. The original is the one that stands between its neighbours.
 */
export function chooseStarts(all: readonly Start[], texts: readonly PrintedText[]): { starts: Start[]; copies: Start[] } {
  const count = new Map<PrintedText, number>()
  for (const { text } of all) count.set(text, (count.get(text) ?? 0) + 1)
  const order = new Map(texts.map((text, index) => [text, index]))
  const placeOf = ({ text }: Start): number => order.get(text) ?? 0
  const single = all.filter(({ text }) => count.get(text) === 1).sort((a, b) => a.paragraph - b.paragraph)
  const isInPlace = (start: Start): boolean => {
    const before = single.findLast(({ paragraph }) => paragraph < start.paragraph)
    const behind = single.find(({ paragraph }) => paragraph > start.paragraph)
    return (!before || placeOf(before) < placeOf(start)) && (!behind || placeOf(behind) > placeOf(start))
  }
  const starts = new Map<PrintedText, Start>()
  for (const start of all) {
    const known = starts.get(start.text)
    if (!known || (!isInPlace(known) && isInPlace(start))) starts.set(start.text, start)
  }
  const chosen = new Set(starts.values())
  return { starts: all.filter((start) => chosen.has(start)), copies: all.filter((start) => !chosen.has(start)) }
}

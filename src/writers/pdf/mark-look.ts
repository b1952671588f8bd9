import { numberMark } from '../../document/print.ts'
import type { Change, Inline, ItemNumber } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import { markAt } from '../../model/session-marks.ts'
import { bodySizeOf, hangingIndentOf, style } from '../style.ts'

/** The mark of a piece and the room that it takes; nothing where the piece has none. */
interface MarkLook {
  readonly mark?: readonly Inline[]
  readonly markRoom?: number
}

/**
 * The mark of a piece in type of a size, and its room, which is that of the widest mark beside it: words stand under words. Faces are not at
 * hand yet, and a mark that had too little room would run on into another line: its width is taken for no less than it can be.
 */
export function markLook(
  number: ItemNumber | undefined,
  change: Change | undefined,
  language: Language,
  size = bodySizeOf(language),
  beside: readonly (ItemNumber | undefined)[] = [],
): MarkLook {
  if (!number) return {}
  const least = hangingIndentOf(markAt(language, number.family ?? 'items', number.depth))
  const widest = Math.max(...[number, ...beside].map((each) => widthOf(each?.mark ?? '') * size))
  const step = style.hangingIndent / 2
  const markRoom = Math.max(least, Math.ceil((widest + style.list.markGap) / step) * step)
  return { mark: numberMark(number, change), markRoom }
}

/** The most that the characters of a mark take, in em, in upright and in bold type. */
function widthOf(mark: string): number {
  let width = 0
  for (const character of mark) width += ROOMS.find(([characters]) => characters.test(character))?.[1] ?? 0.56
  return width
}

const ROOMS: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/[\sil().,:;'‘’-]/u, 0.34],
  [/\p{Script=Arabic}/u, 0.7],
  [/[mw]/u, 0.84],
  [/\p{Lu}/u, 0.8],
]

import type { PrintedText } from '../../document/printed-texts.ts'
import type { FoundTexts } from '../../returning/word/find-texts.ts'
import type { Rung } from '../../returning/word/placed-text.ts'
import type { Imported } from './imported.ts'

/** By what texts were found, as people say it. */
const BY: Readonly<Record<Rung, string>> = {
  bookmark: 'by their bookmarks',
  words: 'by their words',
  neighbours: 'by their neighbours',
}

/** How many texts were found by what, and those by name that no bookmark has found and that are edited. */
export function describeRungs(
  { placed }: FoundTexts,
  placeOf: (paragraph: number, text: PrintedText | undefined) => string,
): Pick<Imported, 'found' | 'foundOtherwise'> {
  const rungs = Object.keys(BY) as Rung[]
  return {
    found: rungs.flatMap((rung) => {
      const count = placed.filter((one) => one.rung === rung).length
      return count === 0 ? [] : [{ by: BY[rung], count }]
    }),
    foundOtherwise: placed.flatMap(({ rung, paragraph, text }) =>
      rung === 'neighbours' ? [{ place: placeOf(paragraph, text), id: text.id, by: BY[rung] }] : [],
    ),
  }
}

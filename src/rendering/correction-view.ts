import type { Language } from '../model/language.ts'
import type { Correction, Wording } from '../model/wording.ts'
import { fillPattern } from './conventions.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'
import { capitalized } from '../model/capitalized.ts'

export interface CorrectionView {
  readonly id: number
  readonly place: Text
  readonly text: Text
}

/** The corrections of a corrigendum: the place of each, and what was and should be, by the patterns of the language. */
export function correctionViews({ data }: Wording, language: Language, renderer: WordingRenderer): CorrectionView[] {
  return data.corrections.map((correction, index) => {
    const { was, reads } = correction
    const { replace, insert, delete: omit } = language.corrigendum
    const pattern = was === undefined ? insert : reads === undefined ? omit : replace
    const value = (name: 'was' | 'reads'): Readonly<Record<string, Text>> =>
      correction[name] === undefined ? {} : { [name]: quoted(renderer.unit(['corrections', index, name]), language, renderer) }
    return {
      id: index + 1,
      place: renderer.plain(placeInWords(correction, language)),
      text: renderer.fill(pattern, { ...value('was'), ...value('reads') }),
    }
  })
}

/** A text as it stands within the marks of a quotation: its own marks are those of one within another. (Editorial Manual, Quotations) */
function quoted({ pieces }: Text, { quotation }: Language, renderer: WordingRenderer): Text {
  const { inner } = quotation
  // A convention may put the stop of the sentence to the mark.
  const markIn = (text: string): string => /[\p{Pi}\p{Pf}]/u.exec(text)?.[0] ?? text
  return renderer.text(
    pieces.map((piece) =>
      piece.kind === 'text'
        ? {
            ...piece,
            text: piece.text.replaceAll(markIn(quotation.opens), inner.opens).replaceAll(markIn(quotation.closes), inner.closes),
          }
        : piece,
    ),
  )
}

/** From the part of the paper to the line: Item 2 (b), paragraph 3, line 4. */
function placeInWords({ part, item, piece, paragraph, under, line }: Correction, language: Language): string {
  const { words, corrigendum, reference } = language
  const names = {
    title: corrigendum.title,
    agenda: words['provisional-agenda'],
    annotations: words.annotations,
    timetable: words['proposed-organization-of-work'],
  }
  const phrases = [
    part && names[part],
    item && fillPattern((part && reference['prose']) ?? reference.default, { mark: item }),
    piece && (piece === 'title' ? corrigendum.title : words.documentation),
    ...under,
    paragraph && fillPattern(corrigendum.paragraph, { number: paragraph }),
    typeof line === 'number' && fillPattern(corrigendum.line, { number: line }),
    typeof line === 'object' && fillPattern(corrigendum.lines, { from: line[0], to: line[1] }),
  ]
  const place = phrases.filter((phrase) => typeof phrase === 'string').join(corrigendum.joint)
  return capitalized(place)
}

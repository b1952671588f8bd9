import type { Inline } from '../../document/tree.ts'
import { textOf } from '../../document/contents.ts'
import type { Language } from '../../model/language.ts'
import { advanceWidths, type AdvanceWidths } from '../fonts/advance-widths.ts'
import { faceFinder } from '../fonts/face-finder.ts'
import type { FaceStyle, FontSource } from '../fonts/font-source.ts'
import { typographyOf } from './typography.ts'

/** How a text is set: size in points. */
export interface TypeSetting {
  readonly size: number
  readonly bold?: boolean
}

/** What is known of the lengths of texts before Word sets them. */
export interface TextMeasure {
  /** Length of a text on one line, in points. */
  readonly width: (content: readonly Inline[], setting: TypeSetting) => number
  /** How many lines of this length it takes; a word that is longer has one to itself. */
  readonly lines: (content: readonly Inline[], setting: TypeSetting, measure: number) => number
}

/** What Arabic letters take when they are joined, as a share of what they take alone: on the average of the papers, in Amiri, and a little more. */
const JOINED = 0.7
/** For a character that no face has. */
const UNKNOWN = 0.5

/**
 * Lengths in the faces of the PDF, of which the Latin and Cyrillic ones have the widths of Word's. What they are for is how the width of a table
 * is shared and where a heading is turned over: there it does not matter how letters are joined.
 */
export function textMeasure(language: Language, fonts: FontSource): TextMeasure {
  const findFace = faceFinder(language, fonts.families)
  // Digits and signs in right-to-left text are as large as its letters.
  const { complexScale } = typographyOf(language)
  const faces = new Map<string, AdvanceWidths>()
  const widthsOf = (family: string, style: FaceStyle): AdvanceWidths | undefined => {
    const files = fonts.families[family]?.files
    const file = files?.[style] ?? files?.regular
    if (file === undefined) return undefined
    const known = faces.get(file) ?? advanceWidths(fonts.read(file))
    faces.set(file, known)
    return known
  }
  const widthOf = (text: string, { size, bold }: TypeSetting): number =>
    Array.from(text).reduce((sum, character) => {
      const codePoint = character.codePointAt(0) ?? 0
      const face = /\p{M}/u.test(character) ? undefined : findFace(codePoint)
      if (!face) return sum
      const joined = /\p{Script=Arabic}/u.test(character) ? JOINED : 1
      return (
        sum +
        joined * (widthsOf(face.family, bold ? 'bold' : 'regular')?.(codePoint) ?? UNKNOWN) * (face.scale ?? complexScale) * size
      )
    }, 0)
  return {
    width: (content, setting) => widthOf(textOf(content), setting),
    lines: (content, setting, measure) => {
      let lines = 1
      let reached = 0
      for (const word of wordsOf(content)) {
        const width = widthOf(word.trimEnd(), setting)
        if (reached > 0 && reached + width > measure) {
          lines++
          reached = 0
        }
        reached += width + widthOf(/\s*$/u.exec(word)?.[0] ?? '', setting)
      }
      return lines
    },
  }
}

/** What a line may end after: words with the blank after them, characters of Han with the marks after them. What is kept together is one. */
function wordsOf(content: readonly Inline[]): string[] {
  const kept = content.flatMap((inline) => {
    const text = textOf([inline])
    return inline.kind === 'keep' || inline.kind === 'symbol' ? [text.replaceAll(' ', NO_BREAK)] : [text]
  })
  return kept.join('').match(WORDS) ?? []
}

const NO_BREAK = '\u00a0'
const WORDS = /\p{Script=Han}[^\p{L}\p{N}\p{Ps}\p{Pi}\s]*[ ]*|[^\p{Script=Han} ]+[ ]*|[ ]+/gu

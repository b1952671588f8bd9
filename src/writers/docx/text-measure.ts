import type { Inline } from '../../document/tree.ts'
import { textOf } from '../../document/contents.ts'
import type { Language } from '../../model/language.ts'
import { advanceWidths, type AdvanceWidths } from '../fonts/advance-widths.ts'
import { faceFinder } from '../fonts/face-finder.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { style } from '../style.ts'
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
  /** How many lines of this length it takes, of which those after the first stand in; a word that is longer has one to itself. */
  readonly lines: (content: readonly Inline[], setting: TypeSetting, measure: number, turnedIndent?: number) => number
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
  const widthOf = widthFinder(language, fonts)
  const known = {
    regular: new WeakMap<readonly Inline[], readonly Word[]>(),
    bold: new WeakMap<readonly Inline[], readonly Word[]>(),
  }
  const wordsIn = (content: readonly Inline[], weight: Weight): readonly Word[] => {
    const words =
      known[weight].get(content) ??
      piecesOf(content).map((piece, index, pieces) => {
        const word = piece.trimEnd()
        const seam = (Array.from(pieces[index - 1] ?? '').at(-1) ?? '') + (Array.from(word)[0] ?? '')
        return { gap: gapsIn(seam), width: widthOf(word, weight), blank: widthOf(piece.slice(word.length), weight) }
      })
    known[weight].set(content, words)
    return words
  }
  return {
    width: (content, { size, bold }) => size * widthOf(textOf(content), bold ? 'bold' : 'regular'),
    lines: (content, { size, bold }, measure, turnedIndent = 0) => {
      let lines = 1
      let reached = 0
      for (const { gap, width, blank } of wordsIn(content, bold ? 'bold' : 'regular')) {
        if (reached > 0 && (reached + gap + width) * size > measure - (lines > 1 ? turnedIndent : 0)) {
          lines++
          reached = 0
        }
        reached += (reached > 0 ? gap : 0) + width + blank
      }
      return lines
    },
  }
}

type Weight = 'regular' | 'bold'

/** A word, the blank after it and the gap before it where it does not begin a line: their widths in em. */
interface Word {
  readonly gap: number
  readonly width: number
  readonly blank: number
}

/** Finds how long a text is, in em of Latin type. */
function widthFinder(language: Language, { families, open }: FontSource): (text: string, weight: Weight) => number {
  const findFace = faceFinder(language, families)
  // Digits and signs in right-to-left text are as large as its letters.
  const { complexScale } = typographyOf(language)
  const widthsOf = (family: string, weight: Weight): AdvanceWidths | undefined => {
    const files = families[family]?.files
    const file = files?.[weight] ?? files?.regular
    return file === undefined ? undefined : advanceWidths(open(file))
  }
  return (text, weight) =>
    Array.from(text).reduce((sum, character) => {
      const codePoint = character.codePointAt(0) ?? 0
      const face = /\p{M}/u.test(character) ? undefined : findFace(codePoint)
      if (!face) return sum
      const joined = /\p{Script=Arabic}/u.test(character) ? JOINED : 1
      return sum + joined * (widthsOf(face.family, weight)?.(codePoint) ?? UNKNOWN) * (face.scale ?? complexScale)
    }, gapsIn(text))
}

/** The gaps that Word sets where Han meets Latin letters or digits, in em together; no character stands there. */
function gapsIn(text: string): number {
  return style.scriptGap * (text.match(SCRIPT_BOUNDARY)?.length ?? 0)
}

const SCRIPT_BOUNDARY = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}])|(?<=[\p{Script=Latin}\p{Nd}])(?=\p{Script=Han})/gu

/** What a line may end after: words with the blank after them, characters of Han with the marks after them. What is kept together is one. */
function piecesOf(content: readonly Inline[]): string[] {
  const kept = content.flatMap((inline) => {
    const text = textOf([inline])
    return inline.kind === 'keep' || inline.kind === 'symbol' ? [text.replaceAll(' ', NO_BREAK)] : [text]
  })
  return kept.join('').match(WORDS) ?? []
}

const NO_BREAK = '\u00a0'
const WORDS = /\p{Script=Han}[^\p{L}\p{N}\p{Ps}\p{Pi}\s]*[ ]*|[^\p{Script=Han} ]+[ ]*|[ ]+/gu

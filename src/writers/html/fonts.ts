import type { Language } from '../../model/language.ts'
import { isEastAsian } from '../fonts/east-asian.ts'
import { cssString } from './markup.ts'

/** The name in the style sheet for the Latin face of a paper in Han. */
const latinInHan = 'latin'

/** The name in the style sheet for the face of right-to-left text that is larger than Latin text. */
const sized = 'right-to-left'

/** Weight, slope and the end of the full name of each face of a family. */
const styles = [
  [400, 'normal', ''],
  [400, 'italic', ' Italic'],
  [700, 'normal', ' Bold'],
  [700, 'italic', ' Bold Italic'],
] as const

/** Faces of the reader's own machine, and the rules that limit them to the characters they are for. */
export function fontsOf(language: Language): { readonly family: string; readonly rules: string } {
  const { latin, 'east-asian': eastAsian, complex } = language['word-fonts']
  const range = isEastAsian(language) ? language.faces.find((face) => face.range !== undefined)?.range : undefined
  const arabicFaces = sizedFaces(language)
  if (arabicFaces !== undefined) return { family: stack([sized, complex, latin, eastAsian]), rules: arabicFaces }
  if (range === undefined)
    return { family: stack(language.direction === 'rtl' ? [complex, latin, eastAsian] : [latin, eastAsian, complex]), rules: '' }
  const rules = styles.map(
    ([weight, slope, end]) =>
      `@font-face { font-family: ${cssString(latinInHan)}; src: local(${cssString(latin + end)}); ` +
      `font-weight: ${weight}; font-style: ${slope}; unicode-range: ${range}; }\n`,
  )
  return { family: stack([latinInHan, eastAsian, latin, complex]), rules: rules.join('') }
}

/** Right-to-left letters as much larger than Latin ones as in PDF and Word; undefined where they are not. */
function sizedFaces({ faces, 'word-fonts': { complex, 'complex-scale': scale } }: Language): string | undefined {
  const range = faces.find((face) => face.scale !== undefined)?.range
  if (scale === undefined || range === undefined) return undefined
  const rules = styles.map(
    ([weight, slope, end]) =>
      `@font-face { font-family: ${cssString(sized)}; src: local(${cssString(complex + end)}); size-adjust: ${Math.round(scale * 100)}%; ` +
      `font-weight: ${weight}; font-style: ${slope}; unicode-range: ${range}; }\n`,
  )
  return rules.join('')
}

function stack(names: readonly string[]): string {
  return [...new Set(names)].map(cssString).concat('serif').join(', ')
}

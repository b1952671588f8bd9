import type { Language } from '../../model/language.ts'
import { cssString } from './markup.ts'

/** Languages written in Han: quotation marks and dashes, which Latin faces have too, come from the Han face. */
const hanLanguages: readonly string[] = ['zh', 'ja', 'ko']

/** The name in the style sheet for the Latin face of a paper in Han. */
const latinInHan = 'latin'

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
  const range = isHan(language) ? language.faces.find((face) => face.range !== undefined)?.range : undefined
  if (range === undefined)
    return { family: stack(language.direction === 'rtl' ? [complex, latin, eastAsian] : [latin, eastAsian, complex]), rules: '' }
  const rules = styles.map(
    ([weight, slope, end]) =>
      `@font-face { font-family: ${cssString(latinInHan)}; src: local(${cssString(latin + end)}); ` +
      `font-weight: ${weight}; font-style: ${slope}; unicode-range: ${range}; }\n`,
  )
  return { family: stack([latinInHan, eastAsian, latin, complex]), rules: rules.join('') }
}

/** Whether a paper is set by the rules of Han type: its lines all end at one edge, which costs it nothing. */
export function isHan({ tag }: Language): boolean {
  return hanLanguages.includes(tag.split('-')[0] ?? '')
}

function stack(names: readonly string[]): string {
  return [...new Set(names)].map(cssString).concat('serif').join(', ')
}

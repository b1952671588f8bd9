import type { Language } from '../../model/language.ts'
import { isEastAsian } from '../fonts/east-asian.ts'

/** Fonts and languages of a text in the four slots that Word keeps for scripts. */
export interface Typography {
  readonly fonts: { readonly latin: string; readonly eastAsian: string; readonly complex: string }
  /** Languages of Latin, East Asian and right-to-left text; undefined where the language of the paper is not written so. */
  readonly languages: { readonly latin: string; readonly eastAsian: string | undefined; readonly bidi: string | undefined }
  readonly rightToLeft: boolean
  /** Size of the text in points where it is not that of Latin type. */
  readonly 'body-size'?: number
  /** Distance of lines as a multiple of what Latin type wants. */
  readonly leading: number
  /** Lines keep their distance, whatever the face: those of Han and Arabic are often taller than what their lines want. */
  readonly exactLines: boolean
  /** Size of right-to-left text as a multiple of that of Latin text. */
  readonly complexScale: number
  /** Set by East Asian rules: Word then takes the quotation marks and dashes from the East Asian font. */
  readonly eastAsian: boolean
}

/** Language of the Latin words, names and symbols in a paper of another script. */
const latinLanguage = 'en-GB'

/** What Word has to be told of the language of a paper. */
export function typographyOf(language: Language): Typography {
  const { latin, 'east-asian': eastAsianFont, complex, 'complex-scale': complexScale = 1 } = language['word-fonts']
  const eastAsian = isEastAsian(language)
  const rightToLeft = language.direction === 'rtl'
  return {
    fonts: { latin, eastAsian: eastAsianFont, complex },
    languages: {
      latin: eastAsian || rightToLeft ? latinLanguage : language.tag,
      eastAsian: eastAsian ? language.tag : undefined,
      bidi: rightToLeft ? language.tag : undefined,
    },
    rightToLeft,
    ...(language['body-size'] === undefined ? {} : { 'body-size': language['body-size'] }),
    leading: language.leading ?? 1,
    exactLines: eastAsian || rightToLeft,
    complexScale,
    eastAsian,
  }
}

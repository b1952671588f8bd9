import type { Language } from '../../../model/language.ts'
import type { FaceStyle, FontSource } from '../../fonts/font-source.ts'
import { nearestFile } from '../../fonts/nearest-file.ts'
import { preparedFace, type PreparedFace } from './prepared-face.ts'

/** A face as it is read, or with what was worked out of it when it was prepared. */
type ReadFace = Uint8Array | PreparedFace

/** The faces of a language by family and pdfmake's names of styles, each read when it is first used. */
export function facesOf({ faces }: Pick<Language, 'faces'>, fonts: FontSource): Record<string, Record<string, ReadFace>> {
  return Object.fromEntries(faces.map(({ family }) => [family, stylesOf(family, fonts)]))
}

const STYLES = ['regular', 'bold', 'italic', 'bold-italic'] as const satisfies readonly FaceStyle[]

function stylesOf(family: string, { families, open }: FontSource): Record<string, ReadFace> {
  const { files = {}, pairs = {} } = families[family] ?? {}
  const nearest = (bold: boolean, italics: boolean): ReadFace => {
    const file = nearestFile(families, family, bold, italics)
    if (file === undefined) throw new Error(`fonts/ has no face of the family ${family}`)
    const bytes = open(file)
    const style = STYLES.find((each) => files[each] === file)
    return (style && preparedFace(bytes, pairs[style])) ?? bytes.whole()
  }
  return {
    get normal() {
      return nearest(false, false)
    },
    get bold() {
      return nearest(true, false)
    },
    get italics() {
      return nearest(false, true)
    },
    get bolditalics() {
      return nearest(true, true)
    },
  }
}

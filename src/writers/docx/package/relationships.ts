import { escaped } from '../escaped.ts'
import { changePart, type Parts, replaceOnce } from './parts.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** A relationship of a part to another, or to an address outside the file. */
export interface Relationship {
  readonly id: string
  /** A kind of the format. */
  readonly type: string
  readonly target: string
  readonly isOutside?: boolean
}

const OF_TEXT = 'word/_rels/document.xml.rels'

/** The last of the library's relationships of the text: pictures stand before it, as the library has them. */
const LAST = /<Relationship Id="rId(\d+)" (Type="[^"]*\/fontTable"[^>]*)\/>/

/** The number of the text's first relationship to a picture. */
export function firstPictureIn(parts: Parts): number {
  const [, number] = LAST.exec(String(parts.get(OF_TEXT))) ?? []
  if (number === undefined) throw new Error('the docx package has no relationship to its fonts')
  return Number(number)
}

/** Relates the text to its pictures, and to others by ids of their own. */
export function relateText(parts: Parts, pictures: readonly Relationship[], others: readonly Relationship[]): void {
  const last = firstPictureIn(parts) + pictures.length
  changePart(parts, OF_TEXT, (xml) => {
    const [, , fonts = ''] = LAST.exec(xml) ?? []
    return replaceOnce(xml, LAST, `${written(pictures)}<Relationship Id="rId${last}" ${fonts}/>${written(others)}`)
  })
}

/** Relates another part. */
export function relatePart(parts: Parts, name: string, relationships: readonly Relationship[]): void {
  if (relationships.length === 0) return
  changePart(parts, name, (xml) => replaceOnce(xml, /\/>$/, `>${written(relationships)}</Relationships>`))
}

/** Relationships as they stand in a part of them. */
export function written(relationships: readonly Relationship[]): string {
  const all = relationships.map(
    ({ id, type, target, isOutside }) =>
      `<Relationship Id="${id}" Type="${OFFICE}${type}" Target="${escaped(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`,
  )
  return all.join('')
}

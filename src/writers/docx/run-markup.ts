import type { Change } from '../../document/tree.ts'
import { escaped } from './escaped.ts'

/** What the characters of a run look like besides what its paragraph says; the distance after each in twips. */
export interface RunLook {
  readonly style?: string | undefined
  readonly bold?: boolean
  readonly italic?: boolean
  readonly spacing?: number
  readonly rightToLeft?: boolean
}

/** The element of properties of a run in the order of the schema (ECMA-376-1, 17.3.2.28), or nothing. Right-to-left text has its own slots. */
export function lookOfRun({ style, bold, italic, spacing, rightToLeft }: RunLook): string {
  let properties = ''
  if (style !== undefined) properties += `<w:rStyle w:val="${style}"/>`
  if (bold) properties += '<w:b/><w:bCs/>'
  if (italic) properties += '<w:i/><w:iCs/>'
  if (spacing) properties += `<w:spacing w:val="${spacing}"/>`
  if (rightToLeft) properties += '<w:rtl/>'
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
}

/** Words of a run, as they stand in both texts of a redline or in one of them. */
export function wordsOfRun(text: string, change: Change | undefined): string {
  const name = change === 'deleted' ? 'w:delText' : 'w:t'
  return `<${name} xml:space="preserve">${escaped(text)}</${name}>`
}

/** Words whose hyphens do not break: Word breaks after a hyphen, not after a slash, and has a hyphen of its own that holds. */
export function heldWordsOfRun(text: string, change: Change | undefined): string {
  if (!text.includes('-')) return wordsOfRun(text, change)
  return text
    .split('-')
    .map((part) => (part === '' ? '' : wordsOfRun(part, change)))
    .join('<w:noBreakHyphen/>')
}

export const TAB_RUN = '<w:r><w:tab/></w:r>'

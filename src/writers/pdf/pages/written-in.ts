import { mirrorOf } from '../lines/bidi.ts'
import type { TextItem } from './page.ts'

/** What was written where a text is drawn: a bracket that is set as its mirror image, no hyphen of a divided word. */
export function writtenIn({ text, alias }: TextItem): string {
  if (alias === 'soft-hyphen') return ''
  return alias === 'mirror' ? (mirrorOf(text) ?? text) : text
}

import type { Change } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import { bookmarkName } from '../../document/bookmark-name.ts'
import type { Writing } from './writing.ts'

/**
 * The number of a heading as the instruction of a field that Word keeps true when items are moved (REF with \n, ECMA-376-1, 17.16.5.50). Undefined where
 * Word, asked to update its fields, would write another text than the paper has: there the number stays text.
 */
export function numberField(
  headingId: string,
  { text, change }: { readonly text: string; readonly change: Change | undefined },
  { language, numberOf }: Writing,
): string | undefined {
  const number = numberOf(headingId, change)
  if (!number || printedByField(number.mark, number.depth, language) !== text) return undefined
  return `REF ${bookmarkName(headingId)} \\n \\h`
}

/**
 * What the field prints: the number as it stands before the heading, without the periods at its end. So `1.` is cited as `1`, as
 * the papers do, but the Arabic `1-` would be cited with its hyphen. In the abjad each program counts in its own way: the first and the
 * fifth letter have two forms.
 */
function printedByField(mark: string, depth: number, { marks }: Language): string | undefined {
  const { style } = marks[depth] ?? {}
  return style === 'arabic-abjad' || style === 'words' ? undefined : mark.replace(/\.+$/, '')
}

import { style } from '../../style.ts'
import type { RuleItem } from './page.ts'
import { heightOf, type Strip } from './strip.ts'

/** The short rule over the notes of a page, with the gap below it. In points, as all here. */
const RULE = style.note.ruleWidth + style.note.gap

/** What notes take of the height of a page: their rule, and the room that parts them from the text. */
export function roomOfNotes(notes: readonly Strip[]): number {
  return notes.length === 0 ? 0 : style.note.before + RULE + heightOf(notes)
}

/** Height of notes with their rule. */
export function heightWithRule(notes: readonly Strip[]): number {
  return RULE + heightOf(notes)
}

/** The rule where lines begin, from a place across and within a width, on the upper edge of its notes. */
export function noteRule(x: number, width: number, isRightToLeft: boolean): RuleItem {
  const { ruleLength, ruleWidth } = style.note
  const left = isRightToLeft ? x + width - style.columnIndent - ruleLength : x + style.columnIndent
  return { kind: 'rule', unit: undefined, x: left, y: 0, width: ruleLength, thickness: ruleWidth }
}

/** From the rule to the notes under it. */
export const UNDER_RULE = RULE

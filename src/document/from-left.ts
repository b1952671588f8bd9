import type { Language } from '../model/language.ts'
import { textOf } from './text-of.ts'
import type { Inline } from './tree.ts'

/** Whether a line of a right-to-left paper stays in a language that is written from the left, as its particulars do. */
export function runsFromLeft({ direction }: Pick<Language, 'direction'>, line: readonly Inline[]): boolean {
  return direction === 'rtl' && !hasRightToLeft(textOf(line))
}

/** Whether a text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

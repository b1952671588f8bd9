import type { Masthead } from './tree.ts'
import { textOf } from './text-of.ts'

/** The series letters with which the symbol of a masthead begins: they are printed large. None where a redline changes the symbol. */
export function seriesOf({ symbol }: Pick<Masthead, 'symbol'>): string {
  const isChanged = symbol.some((inline) => inline.kind === 'symbol' && inline.change)
  return isChanged ? '' : (textOf(symbol).split('/')[0] ?? '')
}

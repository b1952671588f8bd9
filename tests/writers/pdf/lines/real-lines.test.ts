import { expect, it } from 'vitest'
import { faultlessPaper } from '../../../helpers/real-paper.ts'
import { slipsOf } from './slips-of-lines.ts'

it.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])(
  '%s: no line is loose, no word hangs at a line end or a page turn',
  async (code) => {
    const { tree } = faultlessPaper({ code })
    const { letterAtEnd, ...others } = await slipsOf(tree)
    expect(others).toEqual({ loose: [], dividedTurn: [], short: [] })
    // Only where the language binds single letters to the next word.
    if (tree.language.typography['binds-letters']) expect(letterAtEnd).toEqual([])
  },
)

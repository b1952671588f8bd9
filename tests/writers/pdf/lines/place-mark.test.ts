import { describe, expect, it } from 'vitest'
import type { ParagraphSetting } from '../../../../src/writers/pdf/lines/compose-paragraph.ts'
import { placeMark } from '../../../../src/writers/pdf/lines/place-mark.ts'
import type { MeasuredRun } from '../../../../src/writers/pdf/lines/run.ts'
import { EM, run } from '../fake-font.ts'

const ROOM = 3 * EM
const MEASURE = 30 * EM
const setting: ParagraphSetting = { measure: MEASURE, alignment: 'justify', isSpaced: false }
const mark = (text: string, change?: MeasuredRun['change']): MeasuredRun => run(text, { mark: true, ...(change && { change }) })

/** Where each piece of a mark begins and ends, from the edge of the text. */
const placed = (runs: readonly MeasuredRun[], more: Partial<ParagraphSetting> = {}) =>
  placeMark(runs, { ...setting, ...more }, ROOM).map(({ text, x, width }) => ({ text, from: x, to: x + width }))

describe('the mark of an item', () => {
  it('stands at the head of its room, before the text', () =>
    expect(placed([mark('10.')])).toEqual([{ text: '10.', from: -ROOM, to: -ROOM + 1.5 * EM }]))

  it('stands after the text from the right, at the outer end of its room', () =>
    expect(placed([mark('10')], { isRightToLeft: true })).toEqual([
      { text: '10', from: MEASURE + ROOM - EM, to: MEASURE + ROOM },
    ]))

  it('of a redline: the later number stands where others stand, and the earlier one hangs out before it', () => {
    const [earlier, later] = placed([mark('9.', 'deleted'), mark('10.', 'inserted')])
    expect(later).toEqual({ text: '10.', from: -ROOM, to: -ROOM + 1.5 * EM })
    expect(earlier).toEqual({ text: '9.', from: -ROOM - 4 - EM, to: -ROOM - 4 })
  })

  it('of a redline from the right: the earlier number hangs out on the other side', () => {
    const [earlier, later] = placed([mark('9', 'deleted'), mark('10', 'inserted')], { isRightToLeft: true })
    expect(later?.to).toBe(MEASURE + ROOM)
    expect(earlier?.from).toBe(MEASURE + ROOM + 4)
  })

  it('of an item that is gone as a whole stands in the room like any other', () =>
    expect(placed([mark('9.', 'deleted')])).toEqual([{ text: '9.', from: -ROOM, to: -ROOM + EM }]))
})

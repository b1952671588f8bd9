import type { MeasuredRun } from '../../../src/writers/pdf/lines/run.ts'
import { describe, expect, it } from 'vitest'
import { composeParagraph, type ParagraphSetting } from '../../../src/writers/pdf/lines/compose-paragraph.ts'
import { EM, run } from './fake-font.ts'

/** Runs of a redline: `17-[21]{28} October`, deleted in brackets, inserted in braces. */
const redline = (text: string, more: Partial<MeasuredRun> = {}): MeasuredRun[] =>
  [...text.matchAll(/\[([^\]]*)\]|\{([^}]*)\}|[^[{]+/g)].map(([whole, deleted, inserted]) =>
    run(deleted ?? inserted ?? whole, {
      ...more,
      ...(deleted === undefined ? {} : { change: 'deleted' }),
      ...(inserted === undefined ? {} : { change: 'inserted' }),
    }),
  )

/** Lines of a redline in a measure that is counted in em. */
const lines = (text: string, measure: number, more: Partial<ParagraphSetting> = {}, kept: Partial<MeasuredRun> = {}): string[] =>
  composeParagraph(redline(text, kept), { measure: measure * EM, alignment: 'start', isSpaced: false, ...more }).map(({ runs }) =>
    runs
      .map((piece) => piece.text)
      .join('')
      .trimEnd(),
  )

describe('a line of a redline', () => {
  it.each([
    [
      'may end between a deleted piece and the one in its place',
      'on [seventeen]{twenty-four}',
      5.8,
      ['on', 'seventeen', 'twenty-four'],
    ],
    ['may not begin with a mark that closes', 'abc[def]{),} ghi', 3, ['abcdef),', 'ghi']],
    ['may not end within a word of which a part is new', 'co{operation} of', 3, ['cooperation', 'of']],
  ])('%s', (_, text, measure, expected) => expect(lines(text, measure)).toEqual(expected))

  it('may end there even within what is kept together', () => {
    expect(lines('[17 October]{24 October}', 6, {}, { keep: 1 })).toEqual(['17 October', '24 October'])
  })

  it('divides no word made of the two', () => {
    const asked: string[] = []
    const hyphenate = (word: string): number[] => (asked.push(word), [])
    lines('the plan [organised]{organized} wholly at last', 9, { alignment: 'justify', hyphenate })
    expect(asked).toEqual(['wholly'])
  })

  it('closes up marks over a change as elsewhere, but parts what is in the place of another', () => {
    const widthOf = (text: string): number =>
      composeParagraph(redline(text), { measure: 20 * EM, alignment: 'start', isSpaced: true })[0]!.width
    expect(widthOf('会》{，}会')).toBe(widthOf('会》，会'))
    expect(widthOf('会[一]{二}会')).toBeGreaterThan(widthOf('会一二会'))
  })

  it('runs from right to left from the deleted number to the inserted one', () => {
    const [line] = composeParagraph(redline('في [17]{24} أكتوبر'), {
      measure: 20 * EM,
      alignment: 'start',
      isSpaced: false,
      isRightToLeft: true,
    })
    const placeOf = (text: string): number => line!.runs.find((inline) => inline.text === text)!.x
    expect(placeOf('17')).toBeGreaterThan(placeOf('24'))
  })
})

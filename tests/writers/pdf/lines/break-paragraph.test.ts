import fc from 'fast-check'
import { expect, it } from 'vitest'
import { breakOpportunities } from '../../../../src/writers/pdf/lines/break-opportunities.ts'
import { type BreakOptions, breakParagraph } from '../../../../src/writers/pdf/lines/break-paragraph.ts'
import { atomsOf } from '../../../../src/writers/pdf/lines/atoms.ts'
import { markEnds } from '../../../../src/writers/pdf/lines/compose-paragraph.ts'
import { MARK, type MeasuredParagraph, measureParagraph, STOP } from '../../../../src/writers/pdf/lines/measure-paragraph.ts'
import { style } from '../../../../src/writers/style.ts'
import { examples } from '../../../changes/choices.ts'
import { run } from '../fake-font.ts'

/** The ends of the lines that cost least, every line being looked at, and of those that cost as much the shorter last one. */
function leastOfAll({ stops, marks, em }: MeasuredParagraph, options: BreakOptions): number[] {
  const count = stops.length / STOP.count
  const at = (stop: number, what: Exclude<keyof typeof STOP | keyof typeof MARK, 'count'>): number =>
    what in STOP
      ? stops[STOP.count * stop + STOP[what as keyof typeof STOP]]!
      : marks[MARK.count * stop + MARK[what as keyof typeof MARK]]!
  const best: ({ cost: number; ends: number[] } | undefined)[] = [{ cost: 0, ends: [] }]
  const widthOf = (from: number, to: number): number =>
    at(to, 'end') <= at(from, 'first') ? 0 : at(to, 'ends') - at(from, 'begins') - (at(from, 'opening') + at(to, 'closing'))
  for (let to = 1; to < count; to++)
    for (let from = to - 1; from >= 0; from--) {
      const way = best[from]!
      const cost = way.cost + costOf(from, to)
      if (cost < (best[to]?.cost ?? Infinity)) best[to] = { cost, ends: [...way.ends, at(to, 'end')] }
      // Of lines that are much too wide the first is enough.
      if (widthOf(from, to) > 1.2 * options.measure) break
    }
  return best.at(-1)?.ends ?? []

  function costOf(from: number, to: number): number {
    const isEmpty = at(to, 'end') <= at(from, 'first')
    const width = widthOf(from, to)
    const measure = options.measure - (from === 0 ? 0 : (options.turnedIndent ?? 0))
    const over = width - measure
    const ladder = at(from, 'divided') && at(to, 'divided') ? 3 : 0
    const give = at(to, 'shrink') - at(from, 'shrinkBefore')
    if (over > 0.01) return ladder + (options.isJustified && over <= give ? 1 + (over / give) ** 2 : 1e6 + over * 1e3)
    if (options.isBalanced) return ladder + 1 + (over / measure) ** 2 + (at(to, 'withinHan') && !isEmpty ? 0.15 : 0)
    if (to === count - 1) return width < style.lines.runt * em ? 3 : 1
    const gap = -over / Math.max(1, at(to, 'units') - at(from, 'unitsBefore'))
    if (options.isJustified && options.isSpaced && gap > style.lines.loosest * em) return ladder + 12 * (1 - over / measure)
    const looseness = options.isJustified ? gap / (style.lines.ease * em) : (-over / measure) * 3
    return ladder + 1 + looseness ** 3 + looseness + (at(to, 'divided') && !isEmpty ? 1.5 : 0)
  }
}

it('lines are those that cost least of all that there could be, though not all of them are looked at', () => {
  const piece = fc.constantFrom('会议', '缔约方', '，', '《', '》', 'the ', 'implementation ', 'of', '2016', ' ', '（a）', '。')
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces): string => pieces.join('')),
      fc.record({
        measure: fc.integer({ min: 40, max: 300 }),
        turnedIndent: fc.constantFrom(0, 8),
        isJustified: fc.boolean(),
        isSpaced: fc.boolean(),
        isBalanced: fc.boolean(),
      }),
      fc.boolean(),
      (text, options, isDivided) => {
        const breaks = breakOpportunities(text, [])
        const divisions = isDivided ? [...text.matchAll(/(?<=imple)(?=men)|(?<=men)(?=ta)/g)].map(({ index }) => index) : []
        const marks = markEnds(text.length, [breaks], divisions)
        const paragraph = measureParagraph(atomsOf([run(text)], marks), marks, options.isSpaced)
        const ends = breakParagraph(paragraph, options).map(({ end }) => end)
        const wanted = leastOfAll(paragraph, options)
        // An empty line ends where it begins.
        expect(ends.filter((end, index) => end > (ends[index - 1] ?? 0))).toEqual(
          wanted.filter((end, index) => end > (wanted[index - 1] ?? 0)),
        )
      },
    ),
    examples(1000),
  )
})

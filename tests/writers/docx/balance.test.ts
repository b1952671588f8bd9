import { expect, it } from 'vitest'
import { balancedIndent } from '../../../src/writers/docx/balance.ts'
import { textMeasure } from '../../../src/writers/docx/text-measure.ts'
import { fonts } from '../../helpers/fonts.ts'
import { chinese, english, text } from './sample-tree.ts'

const setting = { size: 12, bold: true }
const heading = text('Provisional agenda for the ninth session of the Conference of the Parties')

it('a heading of two lines is drawn in so far that both are about as long, and has no line more', () => {
  const measure = textMeasure(english, fonts)
  const indent = balancedIndent([heading], setting, 340, measure) ?? 0
  expect(measure.lines([heading], setting, 340)).toBe(2)
  expect(measure.lines([heading], setting, 340 - indent)).toBe(2)
  expect(340 - indent).toBeLessThan(0.65 * measure.width([heading], setting))
})

it.each([
  ['of one line', [text('Other matters')]],
  ['that a redline has changed', [heading, { ...text(' and more'), change: 'inserted' as const }]],
])('a heading %s stays as it is', (_, content) => {
  expect(balancedIndent(content, setting, 340, textMeasure(english, fonts))).toBeUndefined()
})

it('a line of Han ends after any character, and begins with none of the marks', () => {
  const measure = textMeasure({ ...chinese, faces: [{ family: 'noto-serif-sc' }] }, fonts)
  expect(measure.width([text('临时议程')], { size: 10 })).toBe(40)
  expect(measure.lines([text('临时议程')], { size: 10 }, 20)).toBe(2)
  expect(measure.lines([text('临时，议程')], { size: 10 }, 20)).toBe(3)
})

it('between Han and figures or Latin letters Word sets a quarter of an em, save over the end of a line', () => {
  const measure = textMeasure({ ...chinese, faces: [{ family: 'tinos' }, { family: 'noto-serif-sc' }] }, fonts)
  const one = (words: string): number => measure.width([text(words)], { size: 10 })
  expect(one('上午10时')).toBeCloseTo(one('上午时') + one('10') + 5)
  expect(one('第B节')).toBeCloseTo(one('第节') + one('B') + 5)
  expect(one('（10）')).toBeCloseTo(one('（）') + one('10'))
  expect(measure.lines([text('上午10')], { size: 10 }, 32)).toBe(2)
  expect(measure.lines([text('上午10')], { size: 10 }, 33)).toBe(1)
  expect(measure.lines([text('上午10')], { size: 10 }, 20)).toBe(2)
})

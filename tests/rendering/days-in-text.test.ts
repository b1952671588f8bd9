import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../src/model/day.ts'
import { formatDay, formatMonth, formatSpan } from '../../src/rendering/conventions.ts'
import { daysReader } from '../../src/rendering/days-in-text.ts'
import { examples } from '../changes/choices.ts'
import { completeSources } from '../helpers/real-paper.ts'

it.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])(
  'whatever date, month or span is printed in %s is found where it is typed',
  (code) => {
    const { language } = completeSources({ code })
    const { daysIn } = daysReader(language)
    const forms = [
      ...Object.keys(language.dates).map((form) => (from: string) => formatDay(language, form, from)),
      ...Object.keys(language['months-of-year']).map((form) => (from: string) => formatMonth(language, form, from.slice(0, 7))),
      ...Object.keys(language.spans).map((form) => (from: string, to: string) => formatSpan(language, form, from, to)),
    ]
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2014-11-20', days))
    const length = fc.constantFrom(0, 1, 2, 5, 30, 300)
    fc.assert(
      fc.property(fc.constantFrom(...forms), day, length, fc.constantFrom('', ', 2015, '), (print, from, days, before) => {
        const text = (print(from, addDays(from, days)) ?? '').replace(/\^\{([^}]*)\}/g, '$1')
        const whole = `* ${before}${text} *`
        // Marks between a date and its weekday may be taken in with it.
        const found = daysIn(whole).map(({ start, end }) => whole.slice(start, end).replace(/^[\s,]+/, ''))
        expect(found).toEqual(text === '' ? [] : [text])
      }),
      examples(60, code),
    )
  },
)

import { describe, expect, it } from 'vitest'
import { editAtRandom } from '../returning/xliff/random-edits.ts'
import { TRANSLATIONS } from '../returning/xliff/translations.ts'

describe('a thousand random edits of a translation in XLIFF', () => {
  it.each(TRANSLATIONS)('come back as they were made, or are refused where codes are lost or doubled: %s', (code) => {
    expect(editAtRandom(code, 120, 20)).toBeGreaterThan(1000)
  })
})

import { describe, expect, it } from 'vitest'
import { editAtRandom } from './random-edits.ts'
import { FIRST_HABITS, SECOND_HABITS } from './habits.ts'
import { broughtBack, edited, sent, TRANSLATIONS, translationNow } from './translations.ts'

const COMPOSITION = 'items.officers.annotation.composition'

describe('a translation that comes back as it was sent', () => {
  it.each(TRANSLATIONS.flatMap((code) => (['1.2', '2.1'] as const).map((version) => [code, version] as const)))(
    'is no change at all: %s, XLIFF %s',
    (code, version) => {
      const now = translationNow(code)
      const { units, refusals, warnings, remarks, found } = broughtBack(now, sent(now, version))
      expect([units, refusals, warnings, remarks]).toEqual([[], [], [], []])
      expect(found).toBeGreaterThan(120)
    },
  )
})

describe.each([
  ['1.2', FIRST_HABITS],
  ['2.1', SECOND_HABITS],
] as const)('what tools do to a file of XLIFF %s', (version, habits) => {
  it.each(habits)('is no edit, and leaves one as it is: $tool $does', ({ change }) => {
    const now = translationNow('fr')
    const file = edited(sent(now, version), COMPOSITION, 'au moins deux', 'au minimum deux')
    const saved = change(file)
    expect(saved).not.toEqual(file)
    const { units, refusals, remarks } = broughtBack(now, saved)
    expect([units.map(({ unit }) => unit), refusals, remarks]).toEqual([[COMPOSITION], [], []])
    expect(units[0]?.theirs).toBe(units[0]?.base?.replace('au moins deux', 'au minimum deux'))
  })
})

describe('random edits', () => {
  it.each(TRANSLATIONS)('come back as they were made, or are refused where codes are lost or doubled: %s', (code) => {
    expect(editAtRandom(code, 3, 10)).toBeGreaterThan(10)
  })
})

import { describe, expect, it } from 'vitest'
import { hashOfUnit, madeFromText, readMadeFrom } from '../../src/model/made-from.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { underlined } from '../helpers/real-paper.ts'

const OPENING = 'items.opening.title 0123456789ab ba9876543210'
const OFFICERS = 'items.officers.title - 111111111111'

const read = (text: string) => readMadeFrom(new SourceFile('fr.txt', text))

describe('the record of a translation', () => {
  it('is read as it was written', () => {
    const record = read(`${OPENING}\n${OFFICERS}\n`)
    expect(record.units.get('items.opening.title')).toEqual({ source: '0123456789ab', own: 'ba9876543210' })
    expect(read(madeFromText('fr', 'zh', record.units))).toEqual(record)
    expect(madeFromText('fr', 'zh', record.units).split('\n').slice(-3)).toEqual([OPENING, OFFICERS, ''])
  })

  it.each([
    ['line ends of Windows', `${OPENING}\r\n${OFFICERS}\r\n`],
    ['a byte-order mark and no end of the last line', `\uFEFF${OPENING}\n\n${OFFICERS}`],
  ])('may have %s', (_, text) => {
    expect([...read(text).units.keys()]).toEqual(['items.opening.title', 'items.officers.title'])
    expect(read(text).faults).toEqual([])
  })

  it('that a merge left in pieces counts as far as it can be read', () => {
    const again = OPENING.replace('0123', '3210')
    const { units, faults } = read(`<<<<<<< ours\n${OPENING}\n=======\n${again}\n>>>>>>> theirs\n${OFFICERS}\n`)
    expect(units.get('items.opening.title')?.source).toBe('0123456789ab')
    expect([...units.keys()]).toEqual(['items.opening.title', 'items.officers.title'])
    expect(faults.map((span) => underlined({ span }))).toEqual(['<<<<<<< ours', '=======', again, '>>>>>>> theirs'])
  })
})

describe('the hash of a unit', () => {
  const unit = (...forms: [string, string][]) => hashOfUnit(forms.map(([form, words]) => ({ form, words })))

  it('is the same in whatever order its forms stand', () => {
    expect(unit(['default', 'группа'], ['genitive', 'группы'])).toBe(unit(['genitive', 'группы'], ['default', 'группа']))
  })

  it.each<[string, [string, string][]]>([
    ['the words', [['default', 'группы']]],
    [
      'a form',
      [
        ['default', 'группа'],
        ['genitive', 'группы'],
      ],
    ],
    ['the name of a form', [['plural', 'группа']]],
    ['no unit at all', []],
  ])('is another one for %s', (_, forms) => expect(unit(...forms)).not.toBe(unit(['default', 'группа'])))

  it('says openly that there is no unit', () => expect(unit()).toBe('-'))
})

import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../src/model/agenda.ts'
import type { Language } from '../../src/model/language.ts'
import { bareNumber, itemMark } from '../../src/rendering/item-marks.ts'
import { completeSources } from '../helpers/real-paper.ts'

const { language } = completeSources({ code: 'en' })

const item = (ordinal: number, parent?: AgendaItem): AgendaItem => ({
  id: '',
  kind: 'item',
  depth: parent ? 1 : 0,
  ordinal,
  counted: [],
  status: undefined,
  annotatedWith: undefined,
  parent,
  children: [],
  annotation: [],
  documents: [],
  documentPaths: [],
  documentGroups: [],
  path: [],
})

/** English with other marks of sub-items. */
const withMarks = (mark: Language['marks'][number]): Language => ({ ...language, marks: [language.marks[0]!, mark] })

describe('the mark of a sub-item', () => {
  it.each<[string, Language['marks'][number], string]>([
    ['letters', { before: '(', style: 'lower-latin', after: ')' }, '(a) (d) (e) (i) (j) (n) (s)'],
    ['figures', { before: '', style: 'decimal', after: '.' }, '1. 4. 5. 9. 10. 14. 19.'],
  ])('in %s', (_, mark, expected) => {
    const marks = [1, 4, 5, 9, 10, 14, 19].map((ordinal) => itemMark(withMarks(mark), item(ordinal, item(2))))
    expect(marks.join(' ')).toBe(expected)
  })

  it('has nothing around it in a reference', () => expect(bareNumber(language, item(2, item(2)))).toBe('b'))
})

import { describe, expect, it } from 'vitest'
import { calendarHistory } from '../../src/document/calendar-history.ts'
import type { Session } from '../../src/model/session.ts'
import { all, type Change, realSources, replacing } from '../helpers/real-paper.ts'

/** The real session under another symbol, with what is known of its issue. */
function paper(symbol: string, masthead = '{}', ...changes: readonly Change[]): Session {
  const { session, diagnostics } = realSources({
    session: all(
      replacing('symbol: CTOC/COP/2016/1\n', `symbol: ${symbol}\n`),
      replacing('masthead: {}', `masthead: ${masthead}`),
      ...changes,
    ),
  })
  if (!session) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return session
}

const first = (masthead?: string): Session => paper('CTOC/COP/2016/1', masthead)
/** The last afternoon is given up: all of it is taken up in the morning. */
const shorter = (symbol: string, masthead?: string): Session =>
  paper(
    symbol,
    masthead,
    replacing(
      'morning: { plenary: [technical-assistance], parallel: [international-cooperation-7] }\n    afternoon: { plenary: [financial-matters, next-agenda, other-matters, report] }',
      'morning: { plenary: [technical-assistance, financial-matters, next-agenda, other-matters, report], parallel: [international-cooperation-7] }',
    ),
  )
const corrigendum = (of: string, date: string): Session =>
  paper(`${of}/Corr.1`, `{ date: ${date} }`, replacing('body: ctoc-cop\n', 'body: ctoc-cop\nparts: [corrections]\n'))

describe('the calendar of a paper that nothing follows', () => {
  it('is its first version, of the day of the masthead or else of the opening', () => {
    expect(calendarHistory(first(), [])).toEqual({ paper: 'CTOC/COP/2016/1', sequence: 0, date: '2016-10-17', givenUp: [] })
    expect(calendarHistory(first('{ date: 2016-08-10 }'), []).date).toBe('2016-08-10')
  })

  it('has nothing to do with the papers of other sessions', () => {
    const other = paper('CTOC/COP/2016/2')
    expect(calendarHistory(first(), [other])).toEqual(calendarHistory(first(), []))
  })
})

describe('a later version has a higher number, and no earlier day', () => {
  const issued = '{ date: 2016-08-10 }'

  it.each<[string, Session, Session[], number, string]>([
    ['a corrigendum', first(issued), [corrigendum('CTOC/COP/2016/1', '2016-09-02')], 1, '2016-09-02'],
    ['a corrigendum of a paper without a day', first(), [corrigendum('CTOC/COP/2016/1', '2016-09-02')], 1, '2016-10-17'],
    ['a reissue', paper('CTOC/COP/2016/1*', '{ date: 2016-08-10, reissued: [2016-08-20] }'), [], 1, '2016-08-20'],
    ['a revision', paper('CTOC/COP/2016/1/Rev.1', '{ date: 2016-09-05 }'), [first(issued)], 10, '2016-09-05'],
    ['a revision of a paper without a day', paper('CTOC/COP/2016/1/Rev.1', '{ date: 2016-09-05 }'), [first()], 10, '2016-10-17'],
    ['a revision whose former paper is not there', paper('CTOC/COP/2016/1/Rev.1'), [], 10, '2016-10-17'],
    [
      'a corrigendum of a revision',
      paper('CTOC/COP/2016/1/Rev.1', '{ date: 2016-09-05 }'),
      [first(issued), corrigendum('CTOC/COP/2016/1/Rev.1', '2016-09-20'), corrigendum('CTOC/COP/2016/1', '2016-09-01')],
      11,
      '2016-09-20',
    ],
    [
      'an addendum that has the timetable',
      paper('CTOC/COP/2016/1/Add.1', '{ date: 2016-09-05 }'),
      [first(issued)],
      1,
      '2016-09-05',
    ],
  ])('%s', (_, session, beside, sequence, date) => {
    expect(calendarHistory(session, beside)).toMatchObject({ paper: 'CTOC/COP/2016/1', sequence, date })
  })
})

describe('a meeting that is given up', () => {
  it('is accounted for by every later version', () => {
    const { givenUp } = calendarHistory(shorter('CTOC/COP/2016/1/Rev.1'), [first()])
    expect(givenUp).toMatchObject([
      { id: 'plenary.10', day: '2016-10-21', hours: { from: '15:00', to: '18:00' }, what: { kind: 'plenary' } },
    ])
    const second = calendarHistory(shorter('CTOC/COP/2016/1/Rev.2'), [first(), shorter('CTOC/COP/2016/1/Rev.1')])
    expect(second.givenUp.map(({ id }) => id)).toEqual(['plenary.10'])
  })

  it('is none where a later version has it again', () => {
    const again = calendarHistory(paper('CTOC/COP/2016/1/Rev.2'), [first(), shorter('CTOC/COP/2016/1/Rev.1')])
    expect(again.givenUp).toEqual([])
  })
})

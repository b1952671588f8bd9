import { describe, expect, it } from 'vitest'
import { loadSession } from '../../src/model/load-session.ts'
import type { Report } from '../../src/source/diagnostic.ts'
import { type Change, changedWithBody, realBodies, replacing } from '../helpers/real-paper.ts'

function faultsOf(change: Change): string[] {
  const found: string[] = []
  const [facts, ofBody] = changedWithBody('data/ctoc-cop-2016-1/session.yaml', change)
  const report: Report = ({ level, code }) => {
    if (level === 'error') found.push(code)
  }
  const session = loadSession('a', facts, report, { bodies: realBodies(ofBody) })
  expect(session).toBeUndefined()
  return [...new Set(found)]
}

describe('facts that nobody can mean are faults of the field, found at once', () => {
  it.each([
    ['session: 8', 'session: 10000'],
    ['session: 8', 'session: -3'],
    ['session: 8', 'session: 1e400'],
    ['session: 8', 'session: .nan'],
    ['session: 8', 'session: 8.5'],
    ['working-days: 1', 'working-days: 1001'],
    ['working-days: 1', 'working-days: 99999999'],
    ['working-days: 1', 'working-days: 1e308'],
    ['working-days: 1', 'working-days: .inf'],
    ['working-days: 1', 'working-days: -5'],
    ['opens: 2016-10-17', 'opens: 0001-10-17'],
    ['opens: 2016-10-17', 'opens: 1899-12-31'],
    ['opens: 2016-10-17', 'opens: 2100-01-01'],
    ['opens: 2016-10-17', 'opens: 99999-10-17'],
    ['opens: 2016-10-17', 'opens: 2016-02-31'],
  ])('for %s: %s', (from, to) => {
    expect(faultsOf(replacing(from, to))).toEqual(['data-shape'])
  })

  it.each(['', '\n', 'null\n', '[]\n', 'text\n', '# a comment\n'])('a file that is no map: %j', (text) => {
    expect(faultsOf(() => text)).toEqual(['data-shape'])
  })
})

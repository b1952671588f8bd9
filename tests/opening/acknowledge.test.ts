import { describe, expect, it, test } from 'vitest'
import { findingsIn, TestSession } from '../helpers/run-papers.ts'

/** A session whose list of speakers closes before it opens, and whose words cite an earlier paper in place of one of its own list. */
function warned(): TestSession {
  return new TestSession().edit('session', 'closes: 2016-10-17, at', 'closes: 2016-10-14, at')
}

const WARNING = /^warning\[fixed-day\]/m

async function checked(session: TestSession): Promise<{ graver: string[]; stdout: string; code: number }> {
  const { stdout, code } = await session.check()
  return { graver: findingsIn(stdout).filter((finding) => !finding.startsWith('note')), stdout, code }
}

function acknowledging(session: TestSession, entry: string): TestSession {
  return session.edit('session', 'masthead: {}', `masthead: {}\nacknowledged:\n  ${entry}`)
}

describe('a warning that the data acknowledge', () => {
  test.each<[what: string, entry: string]>([
    ['at its place', 'fixed-day: [{ at: speakers-list.closes, why: asked for by the Bureau }]'],
    ['at what it is in', 'fixed-day: [{ at: speakers-list, why: asked for by the Bureau }]'],
    ['of what is underlined', 'fixed-day: [{ at: speakers-list.closes, text: 2016-10-14, why: asked for by the Bureau }]'],
    ['of the beginning of it', 'fixed-day: [{ at: speakers-list, text: 2016-10, why: asked for by the Bureau }]'],
  ])('%s is a note with the reason', async (_, entry) => {
    expect((await checked(warned())).stdout).toMatch(WARNING)
    const { graver, stdout, code } = await checked(acknowledging(warned(), entry))
    expect({ graver, code }).toEqual({ graver: [], code: 0 })
    expect(stdout).toMatch(/^note\[fixed-day\][^]*?help: acknowledged: asked for by the Bureau$/m)
  })

  it('in the words stands at a path of the wording', async () => {
    const cited = new TestSession().edit(
      'wording',
      '提交决议草案以供审议',
      '提交决议草案（{{symbol documents.trafficking-activities}}）以供审议',
    )
    const [warning] = (await checked(cited)).graver
    expect(warning).toMatch(/^warning\[symbol-elsewhere\] data\/ctoc-cop-2016-1\/wording\/zh/)
    const entry = 'symbol-elsewhere: [{ at: items.adoption, why: the text of the resolution stands there }]'
    const first = (await checked(acknowledging(cited, entry))).graver
    expect(first).toEqual([])
  })
})

describe('an acknowledgement that nothing answers to', () => {
  test.each<[what: string, entry: string, piece: string, message: RegExp, help: RegExp]>([
    [
      'of another place',
      'fixed-day: [{ at: masthead, why: a reason }]',
      'masthead, why',
      /no warning fixed-day stands at masthead$/m,
      /at: speakers-list\.closes, text: "2016-10-14"$/m,
    ],
    [
      'of what was there before',
      'fixed-day: [{ at: speakers-list, text: 2016-10-13, why: a reason }]',
      '2016-10-13',
      /no warning fixed-day stands at speakers-list of “2016-10-13”$/m,
      /write one of the places that have this warning/,
    ],
    [
      'of a code that is not found',
      'fixed-days: [{ at: speakers-list, why: a reason }]',
      'speakers-list, why',
      /no warning fixed-days stands at speakers-list$/m,
      /help: take the entry out$/m,
    ],
  ])('%s is a warning', async (_, entry, piece, message, help) => {
    const session = acknowledging(warned(), entry)
    const { graver, stdout } = await checked(session)
    expect(graver).toContain(`warning[acknowledged] ${session.placeOf('session', piece)}`)
    expect(graver.some((finding) => finding.startsWith('warning[fixed-day]'))).toBe(true)
    expect(stdout).toMatch(message)
    expect(stdout).toMatch(help)
  })

  it('of an error is told so: an error stays one', async () => {
    const session = new TestSession()
    session.edit('wording', '提交决议草案以供审议', '提交决议草案（CTOC/COP/2016/99）以供审议')
    acknowledging(session, 'symbol-unlisted: [{ at: items, why: a reason }]')
    const { graver, stdout, code } = await checked(session)
    expect(code).toBe(1)
    expect(graver.map((finding) => finding.split(' ')[0])).toEqual(['error[symbol-unlisted]', 'warning[acknowledged]'])
    expect(stdout).toContain('an error cannot be acknowledged')
  })

  it('is not judged where some languages are not looked at', async () => {
    const session = acknowledging(new TestSession(), 'symbol-elsewhere: [{ at: items.adoption, why: a reason }]')
    session.edit('wording', 'title: 临时议程和说明', 'title: {{nothing}}')
    const { graver } = await checked(session)
    expect(graver.filter((finding) => finding.includes('acknowledged'))).toEqual([])
  })
})

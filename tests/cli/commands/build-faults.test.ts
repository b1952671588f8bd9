import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingsIn, has, TestSession } from '../../helpers/run-papers.ts'

const OLD = { 'CTOC-COP-2016-1.zh.docx': 'the Word file of yesterday', 'CTOC-COP-2016-1.zh.pdf': 'the PDF of yesterday' }

/** A place of the wording that a test may spoil. */
const PLAIN = '目前预计在该议程项目下没有文件。'

interface Fault {
  readonly name: string
  readonly spoil: (session: TestSession) => TestSession
  /** Codes that the run must name. */
  readonly codes: readonly string[]
}

const OF_THE_FACTS: readonly Fault[] = [
  {
    name: 'a paper of the list that the register does not have',
    spoil: (session) => session.edit('session', 'documents: [financial-matters]', 'documents: [financial-maters]'),
    codes: ['data-reference'],
  },
  {
    name: 'a day that does not exist',
    spoil: (session) => session.edit('session', 'opens: 2016-10-17', 'opens: 2016-02-30'),
    codes: ['data-shape'],
  },
  {
    name: 'two papers with one symbol',
    spoil: (session) => session.edit('session', 'CTOC/COP/2016/3,', 'CTOC/COP/2016/2,'),
    codes: ['symbol-duplicate'],
  },
  {
    name: 'a fact that nobody knows',
    spoil: (session) => session.edit('session', 'place: vienna\nopens', 'place: vienna\nplaces-of-old: {}\nopens'),
    codes: ['data-shape'],
  },
]

const OF_THE_WORDS: readonly Fault[] = [
  {
    name: 'a paper that the register does not have',
    spoil: (session) => session.edit('wording', PLAIN, `${PLAIN}（CTOC/COP/2016/99）`),
    codes: ['symbol-unlisted'],
  },
  {
    name: 'a damaged symbol',
    spoil: (session) => session.edit('wording', PLAIN, `${PLAIN}（CTOC/COP/2O16/9）`),
    codes: ['symbol-malformed'],
  },
  {
    name: 'an expression with a name that is no fact',
    spoil: (session) => session.edit('wording', PLAIN, `${PLAIN}{{ordinal sesion}}`),
    codes: ['expression'],
  },
  {
    name: 'a character without a face',
    spoil: (session) => session.edit('wording', PLAIN, `${PLAIN}\uE000`),
    codes: ['glyph-missing'],
  },
  {
    name: 'a departure that no longer holds',
    spoil: (session) => session.edit('wording', 'published: 2015年9月18日至20日', 'published: 2015年11月18日至20日'),
    codes: ['departure'],
  },
]

const BROKEN: readonly Fault[] = [
  {
    name: 'a quotation mark that is not closed, in the words',
    spoil: (session) => session.edit('wording', 'title: 技术援助', 'title: "技术援助'),
    codes: ['yaml-syntax'],
  },
  {
    name: 'a bracket that is not closed, in the facts',
    spoil: (session) => session.edit('session', 'annotation: [date-and-time]', 'annotation: [date-and-time'),
    codes: ['yaml-syntax'],
  },
  {
    name: 'a colon in a text without quotation marks',
    spoil: (session) => session.edit('wording', PLAIN, `注: ${PLAIN}`),
    codes: ['yaml-syntax'],
  },
]

describe.concurrent('an error keeps the paper from being written, and leaves the files of an earlier run as they were', () => {
  it.each([...OF_THE_FACTS, ...OF_THE_WORDS, ...BROKEN])('$name', async ({ spoil, codes }) => {
    const session = spoil(new TestSession())
    session.leave(OLD)
    const { code, stdout, stderr } = await session.build()
    for (const name of codes) expect(stderr).toMatch(new RegExp(`^error\\[${name}\\]: `, 'm'))
    expect(stderr).toContain('nothing was written')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(session.contents()).toEqual(OLD)
  })

  it('nor does it make the folder for the papers', async () => {
    const session = OF_THE_WORDS[0]!.spoil(new TestSession())
    await session.build()
    expect(session.built()).toEqual([])
  })
})

it('all faults of a run are told at once, each with the place of its cause', async () => {
  const session = new TestSession()
    .edit('session', 'CTOC/COP/2016/3,', 'CTOC/COP/2016/2,')
    .edit('wording', '目前预计', '（CTOC/COP/2016/99）目前预计')
    .edit('wording', '缔约方会议将通过由报告员起草的其', '（CTOC/COP/2O16/5）{{ordinal sesion}}缔约方会议将通过由报告员起草的其')
    .edit('wording', 'title: 其他事项', 'title: 其他事项\uE000')
  const { stderr } = await session.build()
  expect(findingsIn(stderr)).toEqual(
    expect.arrayContaining([
      `error[symbol-duplicate] ${session.placeOf('session', 'CTOC/COP/2016/2, kind: report }\n  firearms')}`,
      `error[symbol-unlisted] ${session.placeOf('wording', 'CTOC/COP/2016/99')}`,
      `error[symbol-malformed] ${session.placeOf('wording', 'CTOC/COP/2O16/5')}`,
      `error[expression] ${session.placeOf('wording', 'sesion')}`,
      `error[glyph-missing] ${session.placeOf('wording', '\uE000')}`,
    ]),
  )
})

describe.concurrent('--draft', () => {
  it.each(OF_THE_WORDS)('writes in spite of $name, and says what is wrong', async ({ spoil, codes }) => {
    const session = spoil(new TestSession())
    const { code, stderr } = await session.build('--draft', '--format', 'docx')
    for (const name of codes) expect(stderr).toContain(`error[${name}]`)
    expect(code).toBe(0)
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx'])
  })

  it.each(BROKEN)('does not write what cannot be read: $name', async ({ spoil }) => {
    const session = spoil(new TestSession())
    session.leave(OLD)
    const { code } = await session.build('--draft')
    expect(code).toBe(1)
    expect(session.contents()).toEqual(OLD)
  })

  it.skipIf(!has('pdftotext'))(
    'marks every page in the word of the language; a paper without --draft has no such mark',
    async () => {
      const session = OF_THE_WORDS[0]!.spoil(new TestSession())
      await session.build('--draft', '--format', 'pdf')
      const path = join(session.out, 'CTOC-COP-2016-1.zh.pdf')
      const pages = (): string[] => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
      expect(pages().length).toBeGreaterThan(5)
      for (const page of pages()) expect(page.split('\n').filter((line) => line === '草稿')).toEqual(['草稿'])
      session.edit('wording', '（CTOC/COP/2016/99）', '')
      await session.build('--format', 'pdf')
      expect(pages().join('')).not.toContain('草稿')
    },
  )
})

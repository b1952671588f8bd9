import { describe, expect, it } from 'vitest'
import type { DocumentTree, Masthead } from '../../src/document/tree.ts'
import { textOf } from '../../src/document/contents.ts'
import { footDrawings } from '../../src/writers/drawings/codes.ts'
import { segmentsOf } from '../../src/model/drawing.ts'
import { issuedIn, issuedSession, JOBS } from '../helpers/issued-paper.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'

const CODES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
type Code = (typeof CODES)[number]

const issued = (code: Code): DocumentTree => faultlessPaper(issuedIn(code)).tree
const mastheadOf = ({ blocks }: DocumentTree): Masthead => blocks.find((block) => block.kind === 'masthead')!

const ENGLISH = ['Distr.: General', '10 August 2016']

describe('the particulars of an issued paper', () => {
  it.each<[Code, string[]]>([
    ['ar', [...ENGLISH, 'Arabic', 'Original: English']],
    ['zh', [...ENGLISH, 'Chinese', 'Original: English']],
    ['ru', [...ENGLISH, 'Russian', 'Original: English']],
    ['en', [...ENGLISH, 'Original: English']],
    ['fr', ['Distr. générale', '10 août 2016', 'Français', 'Original: anglais']],
    ['es', ['Distr. general', '10 de agosto de 2016', 'Español', 'Original: inglés']],
  ])('stand in %s as Vienna papers have them', (code, lines) => {
    expect(mastheadOf(issued(code)).particulars.map(textOf).slice(0, lines.length)).toEqual(lines)
  })
})

describe('the foot of the first page', () => {
  it.each(CODES)('has the job line of the version in %s', (code) => {
    const { foot } = issued(code)
    expect(foot?.jobLine).toBe(JOBS[code])
    expect(foot?.jobNumber).toBe(JOBS[code].slice(0, 14))
    expect(foot?.barCode.alternate).toContain(JOBS[code].slice(0, 14))
    expect(foot?.qrCode?.content).toBe(`https://undocs.org/${code}/CTOC/COP/2016/1`)
  })

  it.each(CODES)('has the asterisk of a reissue at the job number in %s, and the bars of the digits alone', (code) => {
    const reissued = (text: string): string => issuedSession(text).replace('masthead:\n', 'masthead:\n  reissued: [2016-09-01]\n')
    const { foot } = faultlessPaper({ code, session: reissued }).tree
    expect(foot?.jobLine).toBe(JOBS[code].replace(' (', '* ('))
    expect(foot?.jobNumber).toBe(JOBS[code].slice(0, 14).replace(' (', '* ('))
    expect(foot?.barCode.content).toBe(JOBS[code].slice(2, 10).replace('-', ''))
  })

  it.each(CODES)('is not there in %s while no job number is known', (code) => {
    const { tree } = faultlessPaper({ code })
    expect(tree.foot).toBeUndefined()
    expect(mastheadOf(tree).emblem?.alternate).toBe(tree.language['alternate-texts'].emblem)
  })

  it.each(CODES)('has bars that read as the digits of the job number in %s', async (code) => {
    const foot = issued(code).foot!
    const { barCode } = await footDrawings(foot)
    expect(readCode39(barCode.outlines[0]!)).toBe(`*16${JOBS[code].slice(5, 10)}*`)
  })

  it('has another QR code for each language, of a size that holds the address', async () => {
    const codes = await Promise.all(CODES.map(async (code) => (await footDrawings(issued(code).foot!)).qrCode!))
    expect(new Set(codes.map(({ outlines }) => outlines[0])).size).toBe(CODES.length)
    // Version 3, 29 modules a side with a free zone of 4: the least that holds 37 bytes at level M (ISO/IEC 18004, table 7).
    for (const { width, height } of codes) expect([width, height]).toEqual([37, 37])
  })
})

/** Bars and gaps of the signs that a job number has, narrow (n) and wide (w), from the table of Code 39 (ISO/IEC 16388). */
const SIGNS: Readonly<Record<string, string>> = {
  nnnwwnwnn: '0',
  wnnwnnnnw: '1',
  nnwwnnnnw: '2',
  wnwwnnnnn: '3',
  nnnwwnnnw: '4',
  wnnwwnnnn: '5',
  nnwwwnnnn: '6',
  nnnwnnwnw: '7',
  wnnwnnwnn: '8',
  nnwwnnwnn: '9',
  nwnnwnwnn: '*',
}

/** Reads the bars of an outline back: each is a rectangle, and what lies between two is a gap. */
function readCode39(outline: string): string {
  const bars = outline.split('Z').filter((bar) => bar !== '')
  const edges = bars.map((bar) => {
    const xs = segmentsOf(bar).flatMap(({ numbers }) => numbers.filter((_, index) => index % 2 === 0))
    return [Math.min(...xs), Math.max(...xs)] as const
  })
  const widths = edges.flatMap(([from, to], index) => {
    const next = edges[index + 1]
    return next ? [to - from, next[0] - to] : [to - from]
  })
  const narrow = Math.min(...widths)
  const signs: string[] = []
  for (let at = 0; at < widths.length; at += 10)
    signs.push(
      widths
        .slice(at, at + 9)
        .map((width) => (width > 2 * narrow ? 'w' : 'n'))
        .join(''),
    )
  return signs.map((sign) => SIGNS[sign] ?? '?').join('')
}

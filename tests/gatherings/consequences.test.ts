import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { changedFacts } from '../../src/changes/changed-facts.ts'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { issuePaper } from '../../src/cli/work/issue-paper.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import { replacing } from '../helpers/real-paper.ts'
import { commitAll } from '../helpers/repository.ts'
import { papers, temporaryFolder } from '../helpers/run-papers.ts'
import { treeIn } from '../helpers/test-session.ts'
import { writeTree } from '../helpers/write-tree.ts'
import { readDocx } from '../writers/docx/read-docx.ts'
import { DATA, type GatheringName, opened } from './opened.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A text without its tags and without what keeps its words on one line. */
const plain = (text: string): string => text.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

/** A folder of data with the sessions, as they were issued. */
function office(): string {
  const data = join(temporaryFolder(), 'data')
  cpSync(DATA, data, { recursive: true })
  commitAll(data)
  return data
}

function edit(path: string, from: string, to: string): void {
  writeFileSync(path, replacing(from, to)(readFileSync(path, 'utf8')))
}

describe('a paper of another gathering', () => {
  it.each([
    ['third-committee', 'ar', 'الدورة الثانية والثمانون'],
    ['commissions', 'zh', '第三十六届会议续会'],
    ['ozone', 'es', 'En línea, 1 y 2 de noviembre de 2027'],
    ['conference', 'ru', 'июнь-июль 2028 года'],
  ] as const)('is whole as PDF, in Word and on the web: %s in %s', async (name, code, line) => {
    const tree = treeIn(opened(name), code)
    // The writer proves that the pages say all that the paper says.
    expect((await writeTree(tree)).length).toBeGreaterThan(10_000)
    expect(plain((await readDocx(tree)).paragraphs.map(({ text }) => text).join('\n'))).toContain(line)
    expect(plain(decode(await writeHtml(tree)))).toContain(line)
  })

  it.each([
    [
      'commissions',
      'Annotated provisional agenda – Reconvened seventieth session – Reconvened thirty-sixth session',
      '2027-12-09',
    ],
    ['conference', 'Provisional agenda and annotations – Geneva and Bridgetown, June-July 2028', '2028-06-01'],
    ['third-committee', 'Provisional programme of work – Eighty-second session', '2027-06-14'],
  ] as const)('%s says in its file which it is', (name, title, date) => {
    expect(treeIn(opened(name), 'en').metadata).toMatchObject({ title, date })
  })

  it('counts the days of its timetable while their dates are not known', async () => {
    const html = decode(await writeHtml(treeIn(opened('conference'), 'en')))
    expect(html).toContain('Day 1')
    expect(html).toContain('Day 3')
  })
})

describe('a joint symbol', () => {
  it('has room beside the organization in Word, where others stand over the particulars', async () => {
    const columnsOf = async (name: GatheringName): Promise<number> =>
      (await readDocx(treeIn(opened(name), 'en'))).part('word/document.xml').split('<w:gridCol ').length - 1
    const [joint, other] = [await columnsOf('commissions'), await columnsOf('third-committee')]
    expect(joint).toBe(other + 1)
  })
})

describe('what changed', () => {
  it('is told by the facts: part, place, days, number', () => {
    const [before, after] = [
      opened('commissions'),
      opened('commissions', (text) =>
        text.replace('part: reconvened', 'part: resumed').replace('[vienna, online]', 'vienna').replace('[70, 36]', '[70, 37]'),
      ),
    ]
    expect(changedFacts(before.session!, after.session!).typed).toEqual([
      { path: 'session', was: '70, 36', is: '70, 37' },
      { path: 'part', was: 'reconvened', is: 'resumed' },
      { path: 'place', was: 'vienna, online', is: 'vienna' },
    ])
  })

  it('is marked over the title', async () => {
    const after = opened('conference', (text) => text.replace('2028-06', '2028-06-12').replace('2028-07', '2028-07-07'), {
      zh: (text) => text.replace('{{month opening}}', '{{date opening}}').replace('{{month closing}}', '{{date closing}}'),
    })
    const redline = redlineTree(treeIn(opened('conference'), 'zh'), treeIn(after, 'zh'), { author: 'A', date: '2028-01-01' })
    expect(decode(await writeHtml(redline))).toContain('<ins><span class="keep">12日</span></ins>至')
    expect((await writeTree(redline)).length).toBeGreaterThan(10_000)
  })

  it.each([
    ['commissions', 'part', 'Reconvened seventieth session'],
    ['commissions', 'place', 'Vienna and online'],
    ['ozone', 'part', 'Thirty-fourth meeting, first part'],
    ['conference', 'opens', 'Geneva and Bridgetown, June-July 2028'],
  ] as const)('in %s is told before it changes: %s', async (name, fact, line) => {
    const { stdout } = await papers(['impact', fact, join(DATA, name, 'session.yaml'), '--reporter', 'json'])
    const [impact] = JSON.parse(stdout) as { appearances: { id: string }[] }[]
    const passages = opened(name).languages.find(({ code }) => code === 'en')?.paper?.passages ?? []
    const over = passages.find(({ text }) => text.includes(line))?.id
    expect(impact?.appearances.map(({ id }) => id)).toContain(over)
  })
})

describe('a calendar', () => {
  const calendarOf = async (name: GatheringName): Promise<{ text: string; stderr: string }> => {
    const out = temporaryFolder()
    const { stderr } = await papers(['calendar', join(DATA, name, 'session.yaml'), '--lang', 'en', '--out', out])
    const [file] = readdirSync(out)
    return { text: file === undefined ? '' : readFileSync(join(out, file), 'utf8').replace(/\r\n /g, ''), stderr }
  }

  it('says which sessions are held, where, and by the zone of the first place', async () => {
    const { text } = await calendarOf('commissions')
    expect(text).toContain(':Plenary – Reconvened seventieth session – Reconvened thirty-sixth session')
    expect(text).toContain('LOCATION;LANGUAGE=en-GB:Vienna and online')
    expect(text).toContain('DTSTART;TZID=Europe/Vienna:20271209T100000')
    expect((await calendarOf('ozone')).text).toContain('DTSTART;TZID=Africa/Nairobi:20271101T140000')
  })

  it('is not made while no day is known', async () => {
    expect((await calendarOf('conference')).text).toBe('')
    expect((await calendarOf('third-committee')).text).toBe('')
  })

  it('of a meeting online asks for the zone of its hours', async () => {
    const data = office()
    edit(join(data, 'ozone', 'session.yaml'), '  online: { time-zone: Africa/Nairobi }\n', '')
    const { code, stderr } = await papers(['calendar', join(data, 'ozone'), '--out', temporaryFolder()])
    expect(code).toBe(2)
    expect(stderr).toContain('online has no time zone')
    expect(stderr).toContain('under places.online')
  })
})

describe('the paper that follows', () => {
  const factsOf = (data: string, of: RegExp): object => {
    const name = readdirSync(data).find((each) => of.test(each)) ?? ''
    return parse(readFileSync(join(data, name, 'session.yaml'), 'utf8')) as object
  }

  it.each([
    [
      'commissions',
      'ru',
      'Комиссии рассмотрят',
      'Комиссии обсудят',
      { body: ['narcotics', 'crime'], session: [70, 36], part: 'reconvened', place: ['vienna', 'online'] },
    ],
    [
      'conference',
      'zh',
      '宣布辩论开始',
      '宣布一般性辩论开始',
      { body: 'conference', place: ['geneva', 'bridgetown'], opens: '2028-06', closes: '2028-07' },
    ],
    ['ozone', 'es', 'Las partes aprobarán', 'Las partes adoptarán', { session: 34, part: 'first-part', place: 'online' }],
  ] as const)('of %s corrects it in %s under the same head', async (name, code, was, is, facts) => {
    const data = office()
    edit(join(data, name, 'wording', `${code}.yaml`), was, is)
    const { errors } = await issuePaper({
      as: 'corr',
      session: join(data, name),
      date: '2027-10-20',
      base: undefined,
      languages: undefined,
    })
    expect(errors).toEqual([])
    expect(factsOf(data, /-corr-1$/)).toMatchObject(facts)
    const corrigendum = readdirSync(data).find((each) => each.endsWith('-corr-1')) ?? ''
    const checked = await papers(['check', join(data, corrigendum), '--quiet'])
    expect(checked.stdout + checked.stderr).not.toMatch(/error|warning/)
  })

  it('of two bodies has its change in both halves of its symbol', async () => {
    const data = office()
    await issuePaper({ as: 'rev', session: join(data, 'commissions'), date: '2027-10-20', base: undefined, languages: undefined })
    expect(factsOf(data, /-rev-1$/)).toMatchObject({ symbol: 'E/CN.7/2027/11/Rev.1-E/CN.15/2027/14/Rev.1', session: [70, 36] })
  })
})

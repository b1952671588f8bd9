import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Outcome, papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'data'))
})

const begin = (...args: string[]): Promise<Outcome> => papers(['new', ...args], { cwd: folder })
const read = (path: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, 'data', path), 'utf8')) as Record<string, unknown>
const built = (): string[] => (existsSync(join(folder, 'output')) ? readdirSync(join(folder, 'output')).sort() : [])

/** Codes of the findings that a command told, each once. */
const found = ({ stderr }: Outcome): string[] => [
  ...new Set([...stderr.matchAll(/^\w+\[([\w-]+)\]/gm)].map(([, code = '']) => code)),
]

/** The data of the tests on bodies: a commission with a folder of its own, and its session. */
function withForum(): void {
  cpSync(join(PROJECT, 'tests/bodies/data'), join(folder, 'data'), { recursive: true })
}

describe('a paper of a body that nobody knows', () => {
  it('has the number that is given', async () => {
    expect((await begin('E/CN.15/2027/1', '--session', '36', '--lang', 'en')).code).toBe(0)
    expect(read('e-cn-15-2027-1/session.yaml')).toMatchObject({ session: 36 })
    expect(read('e-cn-15-2027-1/wording/en.yaml')).not.toHaveProperty('session')
  })

  it('is begun with its body, checked and built; what is to be written is marked', async () => {
    const outcome = await begin('E/CN.15/2027/1', '--name', 'Commission on Crime', '--place', 'Wien', '--lang', 'en,fr')
    expect(outcome.code).toBe(0)
    expect(found(outcome)).toEqual(['to-fill-in'])
    expect(built()).toEqual(
      ['docx', 'pdf']
        .flatMap((format) => ['en', 'fr'].map((code) => `E-CN.15-2027-1.${code}.${format}`))
        .sort((a, b) => (a < b ? -1 : 1)),
    )
    expect(read('bodies/e-cn-15/body.yaml')).toEqual({
      symbols: ['E/CN.15/{year}/{number}', 'E/CN.15/{year}/{kind}.{number}'],
      kinds: ['CRP', 'L'],
    })
    expect(read('bodies/e-cn-15/wording/en.yaml')).toEqual({ bodies: { 'e-cn-15': 'Commission on Crime' } })
    expect(read('bodies/e-cn-15/wording/fr.yaml')).toEqual({ bodies: { 'e-cn-15': '??? Commission on Crime' } })
    expect(read('e-cn-15-2027-1/session.yaml')).toMatchObject({ opens: 'to-be-decided', place: 'wien', 'wording-source': 'en' })
    expect(read('e-cn-15-2027-1/wording/en.yaml')).toMatchObject({ status: 'official text' })
    expect(read('e-cn-15-2027-1/wording/fr.yaml')).toMatchObject({
      status: 'working translation',
      session: '??? write its number in session.yaml, and take this line out',
      places: { wien: '??? Wien' },
      items: { opening: { title: 'Ouverture de la session' } },
    })
  })

  it.each([
    ['A/78/251/Rev.1', 'a', { session: 78, 'earlier-papers': { 'parent-1': { symbol: 'A/78/251' } } }, {}],
    ['A/CONF.234/16', 'a-conf-234', { symbol: 'A/CONF.234/16' }, { gathering: 'conference' }],
    ['S/RES/1440 (2002)', 's-res', { symbol: 'S/RES/1440 (2002)' }, { symbols: ['S/RES/{number} ({year})'] }],
    ['A/RES/3411 A and B (XXX)', 'a-res', {}, { symbols: ['A/RES/{number} {letter} ({roman})'] }],
    ['A/65/6 (Sect. 16)/Add.1', 'a', { session: 65 }, {}],
    ['A/CN.9/WG.III/WP.149', 'a-cn-9-wg-iii', { symbol: 'A/CN.9/WG.III/WP.149' }, {}],
    ['A/HRC/47/NGO/12', 'a-hrc', { session: 47 }, { folders: ['NGO'] }],
    ['E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1', 'e-cn-4-sub-2-ac-2', { opens: 'to-be-decided' }, {}],
    ['CTOC/COP/2004/6*', 'ctoc-cop', { symbol: 'CTOC/COP/2004/6' }, {}],
    ['ST/LIB/SER.B/5/Rev.5', 'st-lib-ser-b', { 'wording-source': 'zh' }, {}],
  ])('%s', async (symbol, body, facts, ofBody) => {
    const outcome = await begin(symbol, '--lang', 'zh')
    expect([outcome.code, ...found(outcome)]).toEqual([0, 'to-fill-in'])
    const [session = ''] = readdirSync(join(folder, 'data')).filter((name) => name !== 'bodies')
    expect(read(`${session}/session.yaml`)).toMatchObject({ body, ...facts })
    expect(read(`bodies/${body}/body.yaml`)).toMatchObject(ofBody)
  })
})

describe('a paper of a body with a folder', () => {
  beforeEach(withForum)

  it('has its items, its place and the number after its last session', async () => {
    const outcome = await begin('E/WF.3/2029/1', '--opens', '2029-06-04', '--closes', '2029-06-05')
    expect(outcome.code).toBe(0)
    expect(found(outcome)).toEqual(expect.arrayContaining(['to-fill-in']))
    const facts = read('e-wf-3-2029-1/session.yaml')
    expect(facts).toMatchObject({
      body: 'forum',
      session: 3,
      opens: '2029-06-04',
      agenda: [{ id: 'opening' }, { id: 'adoption' }, { id: 'subject' }, { id: 'credentials' }],
    })
    expect(facts).not.toHaveProperty('place')
    expect(read('e-wf-3-2029-1/wording/fr.yaml')).toMatchObject({ items: { subject: { title: '???' } } })
  })

  it('has in the place of a paragraph that tells a day nobody knows one that is to be written', async () => {
    const outcome = await begin('E/WF.3/2029/1')
    expect([outcome.code, ...found(outcome)]).toEqual([0, 'to-fill-in'])
    expect(read('e-wf-3-2029-1/session.yaml')).toMatchObject({
      agenda: [{ id: 'opening', annotation: ['date-and-time-later'] }, {}, {}, {}],
    })
    const words = read('e-wf-3-2029-1/wording/fr.yaml') as { items: Record<string, { annotation: Record<string, string> }> }
    expect(words.items['opening']?.annotation['date-and-time-later']).toMatch(/^\?\?\? La .* le \[date opening\]/)
  })

  it('carries over what stands in a session, and marks what is dated', async () => {
    const outcome = await begin(
      'E/WF.3/2029/1',
      '--from',
      'forum-2027',
      '--lang',
      'en',
      '--opens',
      '2029-06-04',
      '--closes',
      '2029-06-05',
    )
    expect(outcome.code).toBe(0)
    const facts = read('e-wf-3-2029-1/session.yaml')
    expect(facts).toMatchObject({
      session: 3,
      'previous-session': 'session-2',
      sessions: { 'session-2': { number: 2, from: '2027-06-07', to: '2027-06-08' } },
      agenda: [{ id: 'opening', documents: ['paper'] }, { id: 'state', annotation: ['report'] }, { id: 'credentials' }],
    })
    for (const dated of ['meetings', 'documents']) expect(facts).not.toHaveProperty(dated)
    const words = read('e-wf-3-2029-1/wording/en.yaml') as { items: Record<string, { annotation: Record<string, string> }> }
    expect(words.items['credentials']?.annotation['late']).toBe('Late credentials are reported on by the Secretariat.')
    expect(words.items['state']?.annotation['report']).toMatch(/^\?\?\? The Commission .* \(\[symbol documents\.state\]\)/)
  })
})

describe('nothing is written', () => {
  beforeEach(withForum)

  it.each<[what: string, args: string[], message: string]>([
    ['where the paper is there already', ['E/WF.3/2027/1'], 'is no'],
    ['for what is no symbol', ['paper'], 'paper is no document symbol'],
    ['for a slip', ['E/WF.3/2029 /1'], 'E/WF.3/2029 /1 looks like a slip for E/WF.3/2029/1'],
    ['for a symbol of another form', ['E/WF.3/12', '--body', 'forum'], 'E/WF.3/12 is no symbol of forum'],
    ['for a body that is another one', ['E/WF.3/2029/1', '--body', 'lakes'], 'E/WF.3/2029/1 is a symbol of forum'],
    ['for a name that is known', ['E/WF.3/2029/1', '--name', 'Forum'], 'forum is known, and has its name already'],
    ['for a language that there is not', ['E/CN.15/2027/1', '--lang', 'xx'], 'there is no language xx'],
    ['for a language that the body lacks', ['E/WF.3/2029/1', '--lang', 'zh'], 'forum has no words in zh'],
    ['for one of the two days', ['E/WF.3/2029/1', '--opens', '2029-06-04'], 'the first and the last day are known alike'],
    ['for another number', ['A/78/251', '--session', '77'], 'A/78/251 is of session 78'],
    ['for a number of a conference', ['A/CONF.234/16', '--session', '2'], 'a-conf-234 is a conference, which has no number'],
    ['for days that go backwards', ['E/WF.3/2029/1', '--opens', '2029-06-04', '--closes', '2029-06-01'], 'before it opens'],
  ])('%s', async (what, args, message) => {
    if (what.startsWith('where')) {
      mkdirSync(join(folder, 'data/e-wf-3-2027-1'))
      writeFileSync(join(folder, 'data/e-wf-3-2027-1/notes.txt'), '')
      message = 'is there already'
    }
    const before = readdirSync(join(folder, 'data'), { recursive: true }).sort()
    expect(await begin(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
    expect(readdirSync(join(folder, 'data'), { recursive: true }).sort()).toEqual(before)
    expect(built()).toEqual([])
  })
})

it('a symbol that looks like a slip is taken as it stands with --yes', async () => {
  withForum()
  expect((await begin('E/WF.3/2029/AC.1/1', '--yes', '--lang', 'en')).code).toBe(0)
})

import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALL, BUILD, CLIMATE, KeptWork, WATERS } from '../../helpers/kept-work.ts'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const CHECK = ['check', '--reporter', 'json']

const [FACTS, ZH, EN] = ['data/waters/session.yaml', 'data/waters/wording/zh.yaml', 'data/waters/wording/en.yaml']

describe('of all papers only those are made anew that become others', () => {
  const work = new KeptWork()

  it('at first all', async () => {
    await work.run(...BUILD)
    expect(Object.keys(work.pages())).toEqual(ALL)
    expect(work.names('html')).toHaveLength(ALL.length)
    await work.expectTruth()
  })

  it.each<[what: string, change: () => void, names: readonly string[]]>([
    ['a sentence of a translation', () => work.edit(ZH, '会议闭幕', '会议结束'), ['UNX-CONF-2020-1.zh']],
    ['a sentence of the original', () => work.edit(EN, 'title: Closing', 'title: End'), ['UNX-CONF-2020-1.en']],
    ['a fact that is printed', () => work.edit(FACTS, 'weeks: 2', 'weeks: 3'), WATERS],
    ['what a translation was made from', () => work.edit('data/waters/made-from/zh.txt', '\ntitle ', '\ntitel '), []],
    [
      'words that the original has',
      () => work.edit(ZH, '各国应合作利用河流。', 'States shall cooperate in the use of rivers.'),
      ['UNX-CONF-2020-1.zh'],
    ],
    ['these words moved to other lines', () => work.edit(EN, 'status:', '\n\nstatus:'), []],
    [
      'a word of a body',
      () => work.edit('data/bodies/forum/wording/fr.yaml', 'Pouvoirs', 'Pleins pouvoirs'),
      ['E-WF.3-2027-1.fr'],
    ],
    ['a drawing that looks different', () => work.edit('data/houses/climate.svg', '#2f7d32', '#2f7d33'), CLIMATE],
    ['the words for a drawing', () => work.edit('data/houses/climate.yaml', 'Dibujo', 'El dibujo'), ['FCCC-SBI-2027-1.es']],
    [
      'a language',
      () => work.own('data/languages/fr.yaml', 'annotations: Annotations', 'annotations: Remarques'),
      ['E-WF.3-2027-1.fr'],
    ],
    ['a template', () => work.own('templates/paper.hbs', '{{! The', '{{! My'), []],
    [
      'a paper of the same symbol beside',
      () => cpSync(work.path('data/waters'), work.path('data/other'), { recursive: true }),
      [],
    ],
    ['that paper gone', () => rmSync(work.path('data/other'), { recursive: true }), []],
    ['a warning that is acknowledged', () => work.edit(FACTS, 'notes: [late]', ACKNOWLEDGED), []],
    ['a fault, which keeps the page of before', () => work.edit(ZH, 'title: 临', 'titel: 临'), []],
    ['the fault mended', () => work.edit(ZH, 'titel: 临', 'title: 临'), []],
  ])('after a change of %s', async (_, change, names) => {
    change()
    expect(await work.rebuilt()).toEqual(names)
    expect(await work.run(...CHECK)).toEqual(await work.run(...CHECK, '--no-cache'))
  })

  it('and all of it is what is built without anything that was kept', () => work.expectTruth())
})

const ACKNOWLEDGED = `notes: [late]
acknowledged:
  untranslated: [{ at: items.rivers, why: it is so }]
  translation-stale: [{ at: items.closing, why: not to be found }]`

describe('what is kept', () => {
  const work = new KeptWork()

  it('holds for other options by itself', async () => {
    await work.run(...BUILD, 'waters')
    for (const args of [['--draft'], ['--part', 'timetable'], ['--attach'], ['--lang', 'zh,en']])
      await work.expectTruth('waters', ...args)
  })

  it('is not taken where it is cut short, empty, another letter within, of another name or of somebody else', async () => {
    const paths = work.names('').map((name) => join(work.kept, 'papers/papers', name))
    for (const [at, path] of paths.entries()) SPOILING[at % SPOILING.length]?.(path, paths.at(at - 1) ?? '')
    rmSync(work.path('output'), { recursive: true })
    await work.expectTruth('waters')
    expect(work.names('').length).toBeGreaterThanOrEqual(paths.length)
  })

  it('follows the bytes of a face, as far as it is set in it', async () => {
    const other = new KeptWork()
    const pdfs = async (): Promise<number> => {
      await other.run('build', 'waters', '--format', 'pdf', '--lang', 'ar,en')
      return other.names('pdf').length
    }
    expect(await pdfs()).toBe(2)
    cpSync(join(PROJECT, 'fonts/amiri'), other.path('fonts/amiri'), { recursive: true })
    const { amiri } = JSON.parse(readFileSync(join(PROJECT, 'fonts/faces.json'), 'utf8')) as Record<string, unknown>
    other.write('fonts/faces.json', JSON.stringify({ amiri }))
    expect(await pdfs()).toBe(2)
    appendFileSync(other.path('fonts/amiri/regular.ttf'), 'and more')
    expect(await pdfs()).toBe(3)
  })

  it('and a folder that cannot be written is no fault', async () => {
    const closed = temporaryFolder()
    writeFileSync(join(closed, 'papers'), 'a file where the folder should be')
    const other = new KeptWork(closed)
    expect((await other.run(...BUILD, 'waters')).code).toBe(0)
    expect(Object.keys(other.pages())).toEqual(WATERS)
  })

  it('by builds at once is what one alone would keep', async () => {
    const kept = temporaryFolder()
    const works = Array.from({ length: 4 }, () => new KeptWork(kept))
    const outcomes = await Promise.all(works.map((each) => each.run(...BUILD, 'waters')))
    expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual(works.map(() => [0, '']))
    for (const each of works) expect(each.pages()).toEqual(works[0]?.pages())
    await works[0]?.expectTruth('waters')
  })
})

const SPOILING: readonly ((path: string, other: string) => void)[] = [
  (path) => truncateSync(path, 30),
  (path) => truncateSync(path, 0),
  (path) => {
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path, bytes)
  },
  (path, other) => cpSync(other, path),
  (path) => writeFileSync(path, 'somebody else'),
]

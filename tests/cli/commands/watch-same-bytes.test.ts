import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KeptWork } from '../../helpers/kept-work.ts'
import { PROJECT } from '../../helpers/run-papers.ts'
import { Watching } from '../../helpers/watching.ts'

const [FACTS, EN, ZH] = ['data/waters/session.yaml', 'data/waters/wording/en.yaml', 'data/waters/wording/zh.yaml']
const PDFS = ['waters', '--format', 'pdf', '--lang', 'en,zh']
const LONG = '各国应合作利用河流，并应考虑到下游各国的需要。'.repeat(200)

/** The faces of English in a folder of the user's own. */
function ownFaces(work: KeptWork): void {
  cpSync(join(PROJECT, 'fonts/tinos'), work.path('fonts/tinos'), { recursive: true })
  const { tinos } = JSON.parse(readFileSync(join(PROJECT, 'fonts/faces.json'), 'utf8')) as Record<string, unknown>
  work.write('fonts/faces.json', JSON.stringify({ tinos }))
}

function files(work: KeptWork, folder: string): Record<string, string> {
  const names = readdirSync(work.path(folder)).sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(work.path(`${folder}/${name}`), 'base64')]))
}

describe('papers watch writes to the byte what a build without anything kept writes', () => {
  const work = new KeptWork()
  const watching = new Watching(PDFS, work.folder, { XDG_CACHE_HOME: work.kept })
  afterAll(() => watching.end())

  it.each<[what: string, save: () => void]>([
    ['nothing was edited', () => undefined],
    ['a letter is saved', () => work.edit(ZH, '会议闭幕', '会议闭幕了')],
    ['pages of text are', () => work.edit(ZH, '各国应合作利用河流。', LONG)],
    ['they are taken out again', () => work.edit(ZH, LONG, '各国应合作利用河流。')],
    ['the first letter of the paper is another', () => work.edit(ZH, 'title: 临', 'title: 龘临')],
    ['that is undone', () => work.edit(ZH, 'title: 龘临', 'title: 临')],
    ['a fact is another', () => work.edit(FACTS, 'UNX/CONF/2020/3', 'UNX/CONF/2020/33')],
    ['a week more', () => work.edit(FACTS, 'weeks: 2', 'weeks: 3')],
    ['the original is', () => work.edit(EN, 'title: ', 'title: A ')],
    ['conventions of a language are', () => work.own('data/languages/zh.yaml', 'U+0020-007E, ', 'U+0020-0040, ')],
    ['a face comes', () => ownFaces(work)],
    ['a face has other bytes', () => appendFileSync(work.path('fonts/tinos/regular.ttf'), 'and more')],
    ['a letter is saved after all that', () => work.edit(ZH, '会议闭幕了', '会议闭幕')],
  ])('when %s', async (_, save) => {
    save()
    await watching.said()
    await work.run('build', ...PDFS, '--no-cache', '--out', 'anew')
    const [written, anew] = [files(work, 'output'), files(work, 'anew')]
    rmSync(work.path('anew'), { recursive: true })
    expect(Object.keys(written)).toEqual(['UNX-CONF-2020-1.en.pdf', 'UNX-CONF-2020-1.zh.pdf'])
    expect(Object.keys(anew).filter((name) => anew[name] !== written[name])).toEqual([])
  })
})

import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KeptWork } from '../../helpers/kept-work.ts'
import { PROJECT } from '../../helpers/run-papers.ts'
import { Watching } from '../../helpers/watching.ts'

const [FACTS, EN, ZH] = ['data/waters/session.yaml', 'data/waters/wording/en.yaml', 'data/waters/wording/zh.yaml']
const [RECORD, LANGUAGE] = ['data/waters/made-from/zh.txt', 'data/languages/zh.yaml']
const PDFS = ['waters', '--format', 'pdf', '--lang', 'en,zh']
const NOTE = '{{note notes.late}}'
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

/** The note of the paper in Chinese stands after another stretch of its text. */
function noteMoves(work: KeptWork, from: string, to: string): void {
  work.write(ZH, work.text(ZH).replace(`${from}${NOTE}`, from).replace(to, `${to}${NOTE}`))
}

/** What is found, without what is said of the files of one run. */
function findings(stderr: string): string {
  return stderr.replaceAll(/^(?:waiting for changes|nothing has changed|.* not made).*\n/gm, '').trim()
}

describe('papers watch writes to the byte what a build without anything kept writes, and finds the same at the same places', () => {
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
    ['lines come before all texts', () => work.edit(ZH, 'status:', '# One.\n\n# Two.\nstatus:')],
    ['a text is in quotation marks now', () => work.edit(ZH, '秘书处关于湖泊的说明', "'秘书处关于湖泊的说明'")],
    [
      'a text is broken into lines',
      () => work.edit(ZH, 'article: 各国应合作利用河流。', 'article: "各国\\\n        应合作利用河流。"'),
    ],
    ['a name that other texts print is longer', () => work.edit(ZH, '河流工作组', '河流问题工作组')],
    ['a text says what a fact says', () => work.edit(ZH, '应合作利用河流', '应自2020年6月1日起合作利用河流')],
    ['texts before it are longer', () => work.edit(ZH, 'title: 水\n', 'title: 水与河流\n')],
    ['a slip of the keyboard stands after it', () => work.edit(ZH, '次会议。', '次会议 并休会。')],
    ['lines between the two are more', () => work.edit(ZH, '  lakes:', '\n\n  lakes:')],
    ['the first of them is mended', () => work.edit(ZH, '自2020年6月1日起', '')],
    ['several texts are others at once', () => work.write(ZH, work.text(ZH).replaceAll('会议', '各次会议'))],
    ['a letter of another script comes', () => work.edit(ZH, '发言名单', '发言名单и')],
    ['texts before that are shorter', () => work.edit(ZH, '# One.\n\n# Two.\n', '')],
    ['it goes', () => work.edit(ZH, '发言名单и', '发言名单')],
    [
      'an expression names what is not there',
      () => work.edit(ZH, '见{{symbol documents.lakes-note}}', '见{{symbol documents.lake}}'),
    ],
    ['a text before that is longer', () => work.edit(ZH, '湖泊\n', '大小湖泊\n')],
    ['it is mended', () => work.edit(ZH, '{{symbol documents.lake}}', '{{symbol documents.lakes-note}}')],
    ['a name gets forms', () => work.edit(ZH, 'geneva: 日内瓦', 'geneva: { default: 日内瓦, long: 日内瓦市 }')],
    ['a fault stands in a name', () => work.edit(ZH, 'title: 水公约', "title: '{{水公约'")],
    ['it goes again', () => work.edit(ZH, "title: '{{水公约'", 'title: 水公约')],
    ['a note is longer', () => work.edit(ZH, 'late: 日期', 'late: 会议日期')],
    ['a note stands nowhere', () => work.edit(ZH, '{{note notes.late}}', '')],
    [
      'it stands there',
      () => work.edit(ZH, '{{symbol documents.lakes-note}}', '{{symbol documents.lakes-note}}{{note notes.late}}'),
    ],
    ['the note is where it was', () => noteMoves(work, '{{symbol documents.lakes-note}}', '{{symbol documents.paper}}。')],
    ['a title is longer than a page, also in the timetable', () => work.edit(ZH, '大小湖泊\n', `大小湖泊${LONG}\n`)],
    ['it is short again', () => work.edit(ZH, LONG, '')],
    ['an item is in the timetable no more', () => work.edit(FACTS, '{ plenary: [lakes, closing] }', '{ plenary: [closing] }')],
    ['a fact is another', () => work.edit(FACTS, 'UNX/CONF/2020/3', 'UNX/CONF/2020/33')],
    ['a week more', () => work.edit(FACTS, 'weeks: 2', 'weeks: 3')],
    ['the original is', () => work.edit(EN, 'title: ', 'title: A ')],
    ['a text of the original prints another fact', () => work.edit(EN, '{{cite provisions.communication}}', 'as usual')],
    ['it prints it again', () => work.edit(EN, 'as usual', '{{cite provisions.communication}}')],
    ['what was translated is not recorded any more', () => rmSync(work.path(RECORD))],
    ['conventions of a language are', () => work.own(LANGUAGE, 'U+0020-007E, ', 'U+0020-0040, ')],
    ['a sign is no sign of the language', () => work.edit(LANGUAGE, 'signs: "，', 'signs: "')],
    ['it is one again', () => work.edit(LANGUAGE, 'signs: "', 'signs: "，')],
    ['a face comes', () => ownFaces(work)],
    ['a face has other bytes', () => appendFileSync(work.path('fonts/tinos/regular.ttf'), 'and more')],
    ['a letter is saved after all that', () => work.edit(ZH, '闭幕了', '闭幕')],
  ])('when %s', async (_, save) => {
    save()
    const said = await watching.said()
    const built = await work.run('build', ...PDFS, '--no-cache', '--out', 'anew')
    expect(findings(said.told)).toBe(findings(built.stderr))
    const [written, anew] = [files(work, 'output'), files(work, 'anew')]
    rmSync(work.path('anew'), { recursive: true })
    expect(Object.keys(written)).toEqual(['UNX-CONF-2020-1.en.pdf', 'UNX-CONF-2020-1.zh.pdf'])
    expect(Object.keys(anew).filter((name) => anew[name] !== written[name])).toEqual([])
  })
})

import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { BUILD, KeptWork, WATERS } from '../../helpers/kept-work.ts'
import { papersAsProcess } from '../../helpers/run-papers.ts'
import { Watching } from '../../helpers/watching.ts'

const [FACTS, ZH] = ['data/waters/session.yaml', 'data/waters/wording/zh.yaml']
const PAGES = ['waters', '--format', 'html']

/** A file saved as many editors do: a new one in the place of the old. */
function replaced(work: KeptWork, name: string, from: string, to: string): void {
  cpSync(work.path(name), work.path(`${name}.new`))
  work.edit(`${name}.new`, from, to)
  renameSync(work.path(`${name}.new`), work.path(name))
}

/** A folder that goes and comes again, as with another branch. */
function checkedOut(work: KeptWork, name: string, file: string, from: string, to: string): void {
  cpSync(work.path(name), work.path('branch'), { recursive: true })
  work.edit(`branch/${file}`, from, to)
  rmSync(work.path(name), { recursive: true })
  renameSync(work.path('branch'), work.path(name))
}

describe('papers watch', () => {
  const work = new KeptWork()
  const watching = new Watching(PAGES, work.folder, { XDG_CACHE_HOME: work.kept })
  afterAll(() => watching.end())

  it('writes all papers at first', async () => {
    const { written, told } = await watching.said()
    expect(written).toEqual(WATERS.map((name) => `output/${name}.html`))
    expect(told).toMatch(/^waiting for changes; Ctrl-C ends it$/m)
  })

  it.each<[what: string, save: () => void, names: readonly string[]]>([
    ['a sentence is saved', () => work.edit(ZH, '会议闭幕', '会议结束'), ['UNX-CONF-2020-1.zh']],
    ['an editor puts a new file in its place', () => replaced(work, ZH, '会议结束', '会议终'), ['UNX-CONF-2020-1.zh']],
    ['a fact is saved', () => work.edit(FACTS, 'weeks: 2', 'weeks: 3'), WATERS],
    ['a folder is another', () => checkedOut(work, 'data/waters/wording', 'zh.yaml', '会议终', '会议完'), ['UNX-CONF-2020-1.zh']],
    ['then a sentence is saved there', () => work.edit(ZH, '会议完', '会议结束'), ['UNX-CONF-2020-1.zh']],
    ['a template comes', () => work.own('templates/paper.hbs', '<paper>', '<paper> '), []],
    ['a language comes', () => work.own('data/languages/zh.yaml', 'name:', 'name: '), []],
  ])('when %s, writes what becomes another paper', async (_, save, names) => {
    save()
    const { written } = await watching.said()
    expect(written).toEqual(names.map((name) => `output/${name}.html`))
  })

  it('tells what is wrong, leaves the last good paper, and goes on when it is mended', async () => {
    const before = work.pages()
    work.edit(ZH, '会议结束', '会议结束{{symbol')
    const { written, told } = await watching.said()
    expect({ written, pages: work.pages() }).toEqual({ written: [], pages: before })
    expect(told).toMatch(/^error\[[^]*zh\.yaml:\d+:\d+[^]*one file was not made: what was there stays as it was$/m)
    work.edit(ZH, '会议结束{{symbol', '会议闭幕')
    expect((await watching.said()).written).toEqual(['output/UNX-CONF-2020-1.zh.html'])
  })

  it('goes on where a session is gone for a while', async () => {
    renameSync(work.path('data/waters'), work.path('away'))
    expect((await watching.said()).told).toMatch(/^error: there is no session waters$/m)
    renameSync(work.path('away'), work.path('data/waters'))
    expect((await watching.said()).told).toMatch(/^nothing has changed in the papers$/m)
  })

  it('of many saves makes the last', async () => {
    for (let save = 1; save <= 30; save++) {
      work.edit(ZH, /会议闭幕甲*/.exec(work.text(ZH))?.[0] ?? '', `会议闭幕${'甲'.repeat(save)}`)
      await new Promise((resolve) => setTimeout(resolve, 7 * (save % 5)))
    }
    while (!work.pages()['UNX-CONF-2020-1.zh']?.includes(`会议闭幕${'甲'.repeat(30)}`)) await watching.said()
    await work.expectTruth('waters')
  })

  it('ends with Ctrl-C, and leaves nothing half', async () => {
    work.edit(ZH, '甲'.repeat(30), '')
    expect(await watching.end()).toBe(0)
    expect(readdirSync(work.path('output')).sort()).toEqual(WATERS.map((name) => `${name}.html`))
    const { stdout } = await work.run(...BUILD, 'waters')
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(3)
    await work.expectTruth('waters')
  })
})

it('papers watch looks for itself where nobody tells of changes', async () => {
  const deaf = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    fs.watch = () => { throw new Error('no more of them') }
    syncBuiltinESMExports()`
  const work = new KeptWork()
  const options = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(deaf).toString('base64')}` }
  const watching = new Watching(PAGES, work.folder, { XDG_CACHE_HOME: work.kept, ...options })
  try {
    await watching.said()
    work.edit(ZH, '会议闭幕', '会议结束')
    expect((await watching.said()).written).toEqual(['output/UNX-CONF-2020-1.zh.html'])
  } finally {
    await watching.end()
  }
})

it('papers watch ends where it is called wrongly', async () => {
  const { folder } = new KeptWork()
  const { code, stderr } = await papersAsProcess(['watch', 'watres'], { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: there is no session watres\n  = help: did you mean waters?\n' })
})

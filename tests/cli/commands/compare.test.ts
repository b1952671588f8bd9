import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Outcome, papers, temporaryFolder, TestSession } from '../../helpers/run-papers.ts'

const SESSION = 'data/ctoc-cop-2016-1/session.yaml'

/** A session under git, its first state committed under the tag `issued`. */
class Repository extends TestSession {
  constructor() {
    super()
    this.git('init', '-q', '-b', 'main')
    this.commit()
    this.git('tag', 'issued')
  }

  git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=Officer', '-c', 'user.email=officer@example.org']
    execFileSync('git', [...identity, ...args], { cwd: this.folder, stdio: 'ignore' })
  }

  commit(): this {
    this.git('add', 'data')
    this.git('commit', '-q', '-m', 'state')
    return this
  }

  compare(...args: readonly string[]): Promise<Outcome> {
    return papers(['compare', ...args, '--out', this.out], { cwd: this.folder })
  }

  move(): this {
    return this.edit('session', 'opens: 2016-10-17', 'opens: 2016-10-24').edit(
      'session',
      'closes: 2016-10-21',
      'closes: 2016-10-28',
    )
  }
}

describe.concurrent('papers compare: what is compared', () => {
  it('the same data: exit 0, an empty report, a redline without a mark', async () => {
    const repository = new Repository()
    const { code, stdout } = await repository.compare('issued', SESSION, '--format', 'html,json')
    expect({ code, stdout }).toEqual({ code: 0, stdout: `CTOC/COP/2016/1: issued → ${SESSION}\nnothing changed\n` })
    expect(repository.built()).toEqual(['CTOC-COP-2016-1.changes.json', 'CTOC-COP-2016-1.redline.zh.html'])
    expect(readFileSync(join(repository.out, 'CTOC-COP-2016-1.redline.zh.html'), 'utf8')).not.toMatch(
      /<(ins|del)>|class="[^"]*changed/,
    )
  })

  it('a revision and the data as they are now: exit 1, facts first', async () => {
    const repository = new Repository().move()
    const { code, stdout } = await repository.compare('issued', SESSION)
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^CTOC\/COP\/2016\/1: issued → [^]*opens: \[-2016-10-17-\]\{\+2016-10-24\+\}[^]*Chinese \(zh\): 10 passages/,
    )
    expect(repository.built()).toEqual(['CTOC-COP-2016-1.redline.zh.docx'])
  })

  it('two folders, outside any repository', async () => {
    const [base, head] = [new TestSession(), new TestSession()]
    head.edit('wording', 'title: 临时议程和说明', 'title: 临时议程及说明')
    const { code, stdout } = await papers(['compare', base.path, head.path, '--format', 'md', '--out', head.out], {
      cwd: base.folder,
    })
    expect(code).toBe(1)
    expect(stdout).toContain('临时议程[-和-]{+及+}说明')
    expect(readFileSync(join(head.out, 'CTOC-COP-2016-1.changes.md'), 'utf8')).toContain('临时议程<del>和</del><ins>及</ins>说明')
  })

  it('folders that hold all sessions, or have them in data/', async () => {
    const session = new Repository().move()
    const earlier = temporaryFolder()
    cpSync(join(session.folder, 'data'), join(earlier, 'data'), { recursive: true })
    for (const head of [session.folder, join(session.folder, 'data')])
      expect((await session.compare(earlier, head, '--format', 'md')).code).toBe(0)
  })

  it('only the languages asked for', async () => {
    const repository = new Repository().move()
    const { code, stderr } = await repository.compare('issued', SESSION, '--lang', 'fr')
    expect(code).toBe(2)
    expect(stderr).toContain('no wording in the language fr')
  })

  it('a language version that is new is told, not redlined', async () => {
    const repository = new Repository()
    mkdirSync(join(repository.folder, 'data/languages'), { recursive: true })
    for (const path of ['languages/en.yaml', 'ctoc-cop-2016-1/wording/en.yaml', 'bodies/ctoc-cop/wording/en.yaml'])
      cpSync(new URL(`../../../data/${path}`, import.meta.url), join(repository.folder, 'data', path))
    const { code, stdout } = await repository.compare('issued', SESSION)
    expect(code).toBe(1)
    expect(stdout).toContain('English (en): added')
    expect(repository.built()).toEqual(['CTOC-COP-2016-1.redline.zh.docx'])
  })
})

describe.concurrent('papers compare: what is written', () => {
  it('json says the facts, what follows, and each passage with its pieces', async () => {
    const repository = new Repository().move()
    await repository.compare('issued', SESSION, '--format', 'json')
    const report: unknown = JSON.parse(readFileSync(join(repository.out, 'CTOC-COP-2016-1.changes.json'), 'utf8'))
    expect(report).toMatchObject({
      base: 'issued',
      head: SESSION,
      symbol: 'CTOC/COP/2016/1',
      facts: [
        { path: 'opens', was: '2016-10-17', is: '2016-10-24' },
        { path: 'closes', was: '2016-10-21', is: '2016-10-28' },
      ],
      languages: [{ code: 'zh', name: 'Chinese', status: 'both' }],
    })
    const [, opening] = (report as { languages: { passages: unknown[] }[] }).languages[0]!.passages
    expect(opening).toMatchObject({
      id: 'items.opening.annotation.date-and-time',
      kind: 'changed',
      under: ['说明', '1. 组织事项', '(a) 缔约方会议第八届会议开幕'],
      paragraph: 1,
      number: null,
      was: '联合国打击跨国有组织犯罪公约缔约方会议第八届会议将于2016年10月17日星期一上午10时开幕。',
      is: '联合国打击跨国有组织犯罪公约缔约方会议第八届会议将于2016年10月24日星期一上午10时开幕。',
    })
  })

  it('a redline says whose it is and of which day', async () => {
    const repository = new Repository().move()
    await repository.compare('issued', SESSION, '--format', 'html', '--author', 'Bureau', '--date', '2016-08-18')
    const html = readFileSync(join(repository.out, 'CTOC-COP-2016-1.redline.zh.html'), 'utf8')
    expect(html).toMatch(/class="redline-note">[^<]*2016年8月18日[^<]*Bureau/)
    expect(html).toContain('<del><span class="keep">17日</span>至<span class="keep">21日</span></del>')
  })

  it('the same comparison gives the same bytes', async () => {
    const repository = new Repository().move()
    const args = ['issued', SESSION, '--format', 'docx,html,md,json']
    await repository.compare(...args)
    const first = repository.contents()
    await repository.compare(...args)
    expect(Object.keys(first)).toHaveLength(4)
    expect(repository.contents()).toEqual(first)
  })
})

describe.concurrent('papers compare: trouble is exit 2, with a way out', () => {
  it.each<[what: string, args: string[], help: string]>([
    ['a mistyped tag', ['isued', SESSION], 'did you mean issued?'],
    ['a mistyped HEAD', ['HAED', SESSION], 'did you mean HEAD?'],
    ['a revision that is not there', ['issued~7', SESSION], 'issued~7 is no file, no folder and no revision'],
    ['a folder without a session', ['.git', SESSION], '.git has no session in it'],
    ['a day that does not exist', ['issued', SESSION, '--date', '2016-02-30'], '2016-02-30 is no day'],
    ['an unknown format', ['issued', SESSION, '--format', 'doc'], 'doc is none of'],
    ['nothing to compare', [], 'base'],
  ])('%s', async (_, args, help) => {
    const { code, stdout, stderr } = await new Repository().compare(...args)
    expect(stderr).toContain(help)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('a revision outside any repository', async () => {
    const session = new TestSession()
    const { code, stderr } = await papers(['compare', 'no-such-revision', session.path], { cwd: session.folder })
    expect(code).toBe(2)
    expect(stderr).toContain('no-such-revision')
  })

  it('a later state with an error: reported as by check, nothing written', async () => {
    const repository = new Repository()
    writeFileSync(repository.file('session'), repository.read('session').replace('opens: 2016-10-17', 'opens: 2016-10-47'))
    const { code, stdout, stderr } = await repository.compare('issued', SESSION)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^error\[.*\n *--> data\/ctoc-cop-2016-1\/session\.yaml:10:/m)
    expect(repository.built()).toEqual([])
  })

  it('an error in the earlier state is placed in its revision', async () => {
    const repository = new Repository().edit('session', 'session: 8', 'sesion: 8').commit()
    repository.edit('session', 'sesion: 8', 'session: 8')
    const { code, stderr } = await repository.compare('main', SESSION)
    expect(code).toBe(2)
    expect(stderr).toContain('--> main:data/ctoc-cop-2016-1/session.yaml:')
  })
})

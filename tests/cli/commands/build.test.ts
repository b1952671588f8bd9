import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papers, temporaryFolder, TestSession } from '../../helpers/run-papers.ts'
import { passagesOf } from '../read-papers.ts'

describe.concurrent('papers build', () => {
  it('leaves the paper as PDF and as Word file, and prints where', async () => {
    const session = new TestSession()
    const { code, stdout, stderr } = await session.build()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx', 'CTOC-COP-2016-1.zh.pdf'])
    expect(stdout.trim().split('\n').sort()).toEqual(session.built().map((name) => join(session.out, name)))
    const { 'CTOC-COP-2016-1.zh.pdf': pdf, 'CTOC-COP-2016-1.zh.docx': docx } = session.contents()
    expect(pdf?.slice(0, 5)).toBe('%PDF-')
    expect(docx?.slice(0, 2)).toBe('PK')
  })

  it('finds the session by its folder under data/, by any folder, and takes them all when none is named', async () => {
    const session = new TestSession()
    for (const name of [['ctoc-cop-2016-1'], [join(session.folder, 'data/ctoc-cop-2016-1')], []]) {
      const out = temporaryFolder()
      const { code, stdout } = await papers(['build', ...name, '--format', 'docx', '--lang', 'zh', '--out', out])
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(out, 'CTOC-COP-2016-1.zh.docx')}\n` })
    }
  })

  it('takes the paths that are given from the folder in which it is called', async () => {
    const session = new TestSession()
    const args = ['build', 'data/ctoc-cop-2016-1/session.yaml', '--format', 'docx', '--out', 'out']
    expect(await papers(args, { cwd: session.folder })).toEqual({ code: 0, stdout: 'out/CTOC-COP-2016-1.zh.docx\n', stderr: '' })
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx'])
  })

  it.each([
    ['--format pdf', ['CTOC-COP-2016-1.zh.pdf']],
    ['--format docx', ['CTOC-COP-2016-1.zh.docx']],
    ['--format docx --lang zh', ['CTOC-COP-2016-1.zh.docx']],
    ['--format docx,docx', ['CTOC-COP-2016-1.zh.docx']],
    ['--format pdf --part timetable', ['CTOC-COP-2016-1.timetable.zh.pdf']],
  ])('writes what is asked for and no more: %s', async (args, names) => {
    const session = new TestSession()
    expect(await session.build(...args.split(' '))).toMatchObject({ code: 0, stderr: '' })
    expect(session.built()).toEqual(names)
  })

  it('takes the place of what an earlier run left, and touches nothing else', async () => {
    const session = new TestSession()
    session.leave({ 'CTOC-COP-2016-1.zh.docx': 'of yesterday', 'letter.txt': 'mine' })
    await session.build('--format', 'docx')
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx', 'letter.txt'])
    const { 'CTOC-COP-2016-1.zh.docx': docx, 'letter.txt': letter } = session.contents()
    expect(docx?.slice(0, 2)).toBe('PK')
    expect(letter).toBe('mine')
  })

  it('makes a draft of what is still to be written, and prints none of the words that it is to be made from', async () => {
    const session = new TestSession().edit('wording', 'title: 其他事项', 'title: ??? {{ordinal sesion}} Other *matters')
    const { code, stderr } = await session.build('--format', 'html')
    expect(code).toBe(0)
    expect(stderr).toContain('warning[to-fill-in]')
    const html = readFileSync(join(session.out, 'CTOC-COP-2016-1.zh.html'), 'utf8')
    expect(html).toContain('草稿')
    expect(html).toContain('???')
    expect(html).not.toContain('Other')
  })

  it('says nothing of notes, and shows a warning but writes', async () => {
    const session = new TestSession().edit('session', '2014/13 }', '2014/13 }\n  forgotten: { symbol: CTOC/COP/2012/15 }')
    const { code, stderr } = await session.build('--format', 'docx')
    expect(code).toBe(0)
    expect(stderr).toContain('warning[symbol-unused]')
    expect(stderr).not.toContain('note[')
    expect(session.built()).toEqual(['CTOC-COP-2016-1.zh.docx'])
  })
})

describe.concurrent('papers build --part', () => {
  const MASTHEAD = [
    '联合国',
    'CTOC/COP/2016/1',
    '联合国打击跨国有组织犯罪公约缔约方会议',
    '第八届会议',
    '2016年10月17日至21日，维也纳',
  ]
  const AGENDA = '缔约方会议第八届会议开幕；'
  const ANNOTATION = '目前预计在该议程项目下没有文件。'
  const TIMETABLE = '10月17日，星期一'

  it.each([
    ['agenda', '临时议程', [AGENDA], [ANNOTATION, TIMETABLE]],
    ['annotations', '说明', [ANNOTATION], [AGENDA, TIMETABLE]],
    ['timetable', '拟议工作安排', [TIMETABLE], [AGENDA, ANNOTATION]],
  ])(
    '%s is a paper by itself: masthead, its own title once, its content and nothing of the others',
    async (part, title, has, lacks) => {
      const session = new TestSession()
      const { code, stdout } = await session.build('--part', part, '--format', 'docx')
      const name = `CTOC-COP-2016-1.${part}.zh.docx`
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(session.out, name)}\n` })
      const passages = passagesOf(join(session.out, name)).filter(Boolean)
      expect(passages.slice(0, 6)).toEqual([...MASTHEAD, title])
      expect(passages.filter((text) => text === title)).toEqual([title])
      for (const text of has) expect(passages).toContain(text)
      for (const text of [...lacks, '附件', '临时议程和说明']) expect(passages).not.toContain(text)
    },
  )
})

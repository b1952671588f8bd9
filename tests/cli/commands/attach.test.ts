import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { has, TestSession } from '../../helpers/run-papers.ts'

describe.skipIf(!has('pdftotext') || !has('qpdf')).concurrent('papers build --attach', () => {
  const session = new TestSession()
  const pdf = join(session.out, 'CTOC-COP-2016-1.zh.pdf')

  it('puts facts, words and timetable into the PDF, byte for byte', async () => {
    expect(await session.build('--format', 'pdf,docx', '--attach')).toMatchObject({ code: 0, stderr: '' })
    const names = execFileSync('pdfdetach', ['-list', pdf], { encoding: 'utf8' }).match(/(?<=\d: ).+/g)
    expect(names?.sort()).toEqual([
      'body.ctoc-cop.wording.zh.yaml',
      'body.ctoc-cop.yaml',
      'session.yaml',
      'timetable.zh.ics',
      'wording.zh.yaml',
    ])
    execFileSync('pdfdetach', ['-saveall', '-o', session.out, pdf])
    const saved = (name: string): string => readFileSync(join(session.out, name), 'utf8')
    expect(saved('session.yaml')).toBe(session.read('session'))
    expect(saved('wording.zh.yaml')).toBe(session.read('wording'))
    expect(saved('timetable.zh.ics')).toContain('UID:plenary.1@ctoc-cop-2016-1')
  })

  it('says so as PDF/A-3 asks: part 3, and how each file belongs to the paper', async () => {
    await session.build('--format', 'pdf', '--attach')
    const file = execFileSync('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], { encoding: 'latin1' })
    expect(file).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(file.match(/\/AFRelationship \/\w+/g)?.sort()).toEqual([
      '/AFRelationship /Data',
      '/AFRelationship /Source',
      '/AFRelationship /Source',
      '/AFRelationship /Source',
      '/AFRelationship /Source',
    ])
    expect(file).toMatch(/\/AF \[(?:\s+\d+ 0 R){5}\s+\]/)
    expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
  })

  it('is the same file every time, and without the option there is nothing in it', async () => {
    const once = new TestSession()
    await once.build('--format', 'pdf', '--attach')
    const first = once.contents()
    await once.build('--format', 'pdf', '--attach', '--force')
    expect(once.contents()).toEqual(first)
    await once.build('--format', 'pdf')
    const plain = join(once.out, 'CTOC-COP-2016-1.zh.pdf')
    expect(execFileSync('pdfdetach', ['-list', plain], { encoding: 'utf8' })).toContain('0 embedded files')
  })
})

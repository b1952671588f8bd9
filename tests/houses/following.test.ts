import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { changedFacts } from '../../src/changes/changed-facts.ts'
import { issuePaper } from '../../src/cli/work/issue-paper.ts'
import { replacing } from '../helpers/real-paper.ts'
import { commitAll } from '../helpers/repository.ts'
import { papers, temporaryFolder } from '../helpers/run-papers.ts'
import { DATA, opened } from './opened.ts'

let data: string

/** A repository with the sessions of other houses, as they were issued. */
beforeEach(() => {
  const repository = temporaryFolder()
  data = join(repository, 'data')
  cpSync(DATA, data, { recursive: true })
  commitAll(data)
})

function edit(file: string, from: string, to: string): void {
  const path = join(data, file)
  writeFileSync(path, replacing(from, to)(readFileSync(path, 'utf8')))
}

const issue = (as: 'rev' | 'corr', name: string) =>
  issuePaper({ as, session: join(data, name), date: '2027-04-05', base: undefined, languages: undefined })

const factsOf = (name: string) =>
  parse(readFileSync(join(data, name, 'session.yaml'), 'utf8')) as { masthead: object; agenda: object[]; bodies: object }

/** The folder of the paper that was made. */
const made = (): string => readdirSync(data).find((name) => /-(?:rev|corr)-1$/.test(name)) ?? ''

describe('the paper that follows', () => {
  it('has the head of the former one: organ, lines, distribution', async () => {
    await issue('rev', 'settlements')
    expect(factsOf(made()).masthead).toEqual({
      distribution: 'advance',
      date: '2027-04-05',
      original: 'en',
      only: ['ar', 'en', 'fr'],
      lines: [
        { line: 'session', notes: ['continuity'] },
        'dates-and-place',
        { item: ['adoption', 'programme'], notes: ['agenda', 'late'] },
        { text: 'segment' },
      ],
    })
  })

  it.each([
    ['commission', 'en', 'Commission will have before it', 'Commission has before it', 'Item 2 of the provisional agenda'],
    ['climate', 'es', 'Se presentará el programa', 'Se someterá el programa', 'Tema 2 del programa provisional'],
    ['settlements', 'ar', 'ستنظر الجمعية', 'تنظر الجمعية', 'البندان 2 و 3 من جدول الأعمال المؤقت'],
  ])('corrects %s in %s under the same head', async (name, code, was, is, line) => {
    edit(`${name}/wording/${code}.yaml`, was, is)
    const { errors } = await issue('corr', name)
    expect(errors).toEqual([])
    const built = await papers(['build', join(data, made()), '--format', 'html', '--lang', code, '--out', join(data, 'out')])
    expect(built.stderr + built.stdout).not.toContain('error')
    const [file = ''] = /\S+\.html/.exec(built.stdout) ?? []
    expect(readFileSync(file, 'utf8').replace(/<[^>]*>/g, '')).toContain(line)
  })
})

describe('what changed', () => {
  it('is found in the file of the house, and in the drawing', () => {
    const [before, after] = [
      opened('climate'),
      opened('climate', {
        'houses/climate.yaml': replacing('en: Drawing of a leaf in a ring', 'en: Leaf in a ring'),
        'houses/climate.svg': replacing('width="90"', 'width="95"'),
      }),
    ]
    const facts = changedFacts(before.session!, after.session!).typed.map(({ path }) => path)
    expect(facts).toEqual(['house.emblem.alternate.en', 'house.emblem.drawing'])
  })

  it('is told by impact: of the house, of the lines, of a body over others', async () => {
    const impact = async (name: string, fact: string) => (await papers(['impact', fact, join(data, name, 'session.yaml')])).stdout
    expect(await impact('board', 'house.name')).toContain('[masthead.organization]')
    expect(await impact('board', 'masthead.lines')).toContain('title  [title.2]')
    expect(await impact('climate', 'bodies.conference')).toContain('title  [title.0]')
    expect(await impact('climate', 'bodies.convention')).toContain('[masthead.organ]')
    expect(await impact('commission', 'items.adoption')).toContain('title  [title.3]')
  })

  it('is read from a revision of git, drawings too', async () => {
    edit('climate/session.yaml', 'distribution: limited', 'distribution: restricted')
    const { stdout, stderr, code } = await papers([
      'compare',
      'HEAD',
      join(data, 'climate'),
      '--format',
      'json',
      '--out',
      join(data, 'out'),
    ])
    expect([code, stderr]).toEqual([1, expect.stringContaining('FCCC-SBI-2027-1.changes.json')])
    expect(stdout).toContain('masthead.distribution')
  })

  it('goes with the archive copy: the file of the house is attached', async () => {
    const out = join(data, 'out')
    await papers(['build', join(data, 'board'), '--format', 'pdf', '--lang', 'en', '--attach', '--out', out])
    expect(readFileSync(join(out, 'ID-B-55-1-Add.1.en.pdf'), 'latin1')).toContain('house.industry.yaml')
  })
})

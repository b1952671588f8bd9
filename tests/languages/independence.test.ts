import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { passagesOf } from '../cli/read-papers.ts'
import { findingsIn, type Outcome, papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { CODES } from './language-facts.ts'

const NAME = 'CTOC-COP-2016-1'
const FORMATS = ['docx', 'pdf'] as const

/** The whole data of the project in a folder of its own, where a test may change all six languages. */
class Project {
  readonly folder = temporaryFolder()
  readonly out = join(this.folder, 'out')

  constructor() {
    cpSync(join(PROJECT, 'data'), join(this.folder, 'data'), { recursive: true })
  }

  path(name: string): string {
    return join(this.folder, 'data', name)
  }

  /** Changes one place of a file, or more where a text stands more than once. */
  edit(name: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
    let text = readFileSync(this.path(name), 'utf8')
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`${JSON.stringify(from)} is not in ${name}`)
      text = text.replace(from, () => to)
    }
    writeFileSync(this.path(name), text)
  }

  run(command: 'build' | 'check', ...args: readonly string[]): Promise<Outcome> {
    const out = command === 'build' ? ['--out', this.out] : []
    return papers([command, this.path('ctoc-cop-2016-1/session.yaml'), ...out, ...args], { cwd: this.folder })
  }

  /** What was built, by name, with its bytes. */
  built(): Record<string, string> {
    return Object.fromEntries(readdirSync(this.out).map((name) => [name, readFileSync(join(this.out, name), 'latin1')]))
  }
}

const allFiles = CODES.flatMap((code) => FORMATS.map((format) => `${NAME}.${code}.${format}`)).sort()

it('two languages in one format are two files', async () => {
  const out = join(temporaryFolder(), 'out')
  const { code } = await papers(['build', '--lang', 'ar,zh', '--format', 'pdf', '--out', out])
  expect(code).toBe(0)
  expect(readdirSync(out).sort()).toEqual([`${NAME}.ar.pdf`, `${NAME}.zh.pdf`])
})

describe('a fault', () => {
  const project = new Project()
  let before: Record<string, string>
  let russianWritten: number[]

  const timesOfRussian = (): number[] => FORMATS.map((format) => statSync(join(project.out, `${NAME}.ru.${format}`)).mtimeMs)

  beforeAll(async () => {
    expect((await project.run('build')).code).toBe(0)
    before = project.built()
    russianWritten = timesOfRussian()
    expect(Object.keys(before).sort()).toEqual(allFiles)
  })

  it('in the Russian wording stops the Russian paper and no other', async () => {
    // A fact that every paper prints has changed as well, so that all of them would be written anew.
    project.edit('ctoc-cop-2016-1/session.yaml', ["at: '12:00', minutes: 3", "at: '12:00', minutes: 4"])
    project.edit('ctoc-cop-2016-1/wording/ru.yaml', [
      '{{reference items.other-matters "dative"}}',
      '{{reference items.other-maters "dative"}}',
    ])
    const { code, stderr, stdout } = await project.run('build')
    expect(code).toBe(1)
    const errors = findingsIn(stderr + stdout).filter((finding) => finding.startsWith('error'))
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.filter((finding) => !finding.includes('wording/ru.yaml'))).toEqual([])
    const after = project.built()
    expect(Object.keys(after).sort()).toEqual(allFiles)
    const same = allFiles.filter((name) => after[name] === before[name])
    expect(same).toEqual([`${NAME}.ru.docx`, `${NAME}.ru.pdf`])
    expect(timesOfRussian()).toEqual(russianWritten)
    before = after
  })

  it('in the facts stops every paper', async () => {
    project.edit(
      'ctoc-cop-2016-1/session.yaml',
      ['minutes: 4', 'minutes: 5'],
      ['documents: [financial-matters]', 'documents: [financial-maters]'],
    )
    const { code } = await project.run('build')
    expect(code).toBe(1)
    expect(project.built()).toEqual(before)
  })
})

/** All that documents management allots, with a seventh version: it was drafted in Portuguese, and issued in three languages. */
const MASTHEAD = `masthead:
  distribution: general
  date: 2016-08-01
  original: pt
  only: [en, pt, es]
  reissued: [2016-09-02]
  job-numbers:
    E: { number: V.16-01235, dates: [2016-08-15, 2016-08-16] }
    P: { number: V.16-04711, initials: ML, dates: [2016-08-17, 2016-08-18] }
    S: { number: V.16-01238, dates: [2016-08-18, 2016-08-19] }`

/** What Portuguese is called in the mastheads of the others. */
const PORTUGUESE = { ar: 'Portuguese', en: 'Portuguese', es: 'portugués', fr: 'portugais', ru: 'Portuguese', zh: 'Portuguese' }

describe('a seventh language', () => {
  const project = new Project()

  beforeAll(() => {
    for (const folder of ['languages', 'ctoc-cop-2016-1/wording', 'bodies/ctoc-cop/wording'])
      cpSync(project.path(`${folder}/en.yaml`), project.path(`${folder}/pt.yaml`))
    project.edit('ctoc-cop-2016-1/session.yaml', ['masthead: {}', MASTHEAD])
    project.edit(
      'languages/pt.yaml',
      ['name: English', 'name: Português'],
      ['english-name: English', 'english-name: Portuguese'],
      ['tag: en-GB', 'tag: pt-PT'],
      ['job-letter: E', 'job-letter: P'],
      ['united-nations: United Nations', 'united-nations: Nações Unidas'],
      ['[Monday,', '[segunda-feira,'],
      ["reference:\n  default: 'Item {{mark}}'", "reference:\n  default: 'Ponto {{mark}}'"],
      ["entry: '{{reference}}. {{title}}'", "entry: '{{reference}} – {{title}}'"],
      ["quotation: { opens: “, closes: ”, goes-on: '', inner", 'quotation: { opens: «, closes: », inner'],
      ['signs: ".,', 'signs: "«».,'],
      ['general: General', 'general: geral'],
      [
        "date: '{{day}} {{month}} {{year}}'\n  months: [January,",
        "date: '{{day}} de {{month}} de {{year}}'\n  months: [janeiro,",
      ],
      ['July, August,', 'julho, agosto,'],
      ['# only where English is not the original\n  language: English', 'language: Português'],
      [
        'languages: { ar: Arabic, zh: Chinese, en: English, fr: French, ru: Russian, es: Spanish }',
        'languages: { ar: árabe, zh: chinês, en: inglês, fr: francês, ru: russo, es: espanhol, pt: português }',
      ],
      ["only: '{{languages}} only'", "only: 'Apenas {{languages}}'"],
      ["last-joint: ' and '", "last-joint: ' e '"],
      ["reissued: 'Reissued for technical reasons on {{date}}.'", "reissued: 'Reeditado por motivos técnicos em {{date}}.'"],
      ["bar-code: 'Bar code of job number {{number}}'", "bar-code: 'Código de barras do número {{number}}'"],
    )
    project.edit(
      'ctoc-cop-2016-1/wording/pt.yaml',
      ['status: working translation', 'status: official text'],
      ['title: Technical assistance', 'title: Assistência técnica'],
    )
    project.edit('bodies/ctoc-cop/wording/pt.yaml', ['vienna: Vienna', 'vienna: Viena'])
    for (const code of CODES) project.edit(`languages/${code}.yaml`, [', es: ', `, pt: ${PORTUGUESE[code]}, es: `])
  })

  it('needs data and no change of the program', async () => {
    const { code, stdout, stderr } = await project.run('build', '--lang', 'pt', '--format', 'pdf,docx,html')
    expect(findingsIn(stdout + stderr).filter((finding) => !finding.startsWith('note'))).toEqual([])
    expect(code).toBe(0)
    expect(Object.keys(project.built()).sort()).toEqual([`${NAME}.pt.docx`, `${NAME}.pt.html`, `${NAME}.pt.pdf`])
    const passages = passagesOf(join(project.out, `${NAME}.pt.docx`))
    expect(passages[0]).toBe('Nações Unidas')
    expect(passages).toContain('Ponto\u00a05 – Assistência técnica')
    expect(passages.filter((text) => text.startsWith('segunda-feira, 17'))).toHaveLength(1)
    expect(passages.filter((text) => /^«3\. .*»$/.test(text))).toHaveLength(1)
    expect(passages.filter((text) => text.startsWith('Viena, 17'))).toHaveLength(1)
  })

  it('has its own first page: particulars, note of reissue, job number and codes', () => {
    const html = readFileSync(join(project.out, `${NAME}.pt.html`), 'utf8')
    const lines = [...html.matchAll(/<p dir="auto"[^>]*>(.*?)<\/p>/g)].map(([, line = '']) => line.replaceAll(/<[^>]*>/g, ''))
    expect(lines.slice(0, 4)).toEqual([
      'Distr.: geral',
      '1 de agosto de 2016',
      'Original: português',
      'Apenas inglês, português e espanhol',
    ])
    const text = html.replaceAll(/<[^>]*>/g, '')
    expect(text).toContain('Reeditado por motivos técnicos em 2 September 2016.')
    expect(text).toContain('V.16-04711* (P) ML 170816 180816')
    expect(html).toContain('Código de barras do número V.16-04711* (P)')
    expect(html).toContain('https://undocs.org/pt/CTOC/COP/2016/1')
  })

  it('leaves the other six as they are, which name it in their own words', async () => {
    const { code, stdout } = await project.run('check')
    expect(code).toBe(0)
    // The Portuguese of this test is English still.
    const grave = findingsIn(stdout).filter((finding) => !finding.startsWith('note') && !finding.includes('[untranslated]'))
    expect(grave).toEqual([])
    const built = await project.run('build', '--lang', 'en,es,fr', '--format', 'html')
    expect(built.code).toBe(0)
    const originals = ['en', 'es', 'fr'].map((code) => {
      const html = readFileSync(join(project.out, `${NAME}.${code}.html`), 'utf8').replaceAll(/<[^>]*>/g, '\n')
      return [/Original: .*/.exec(html)?.[0], /.*(?:only|solamente|seulement)$/m.exec(html)?.[0]]
    })
    expect(originals).toEqual([
      ['Original: Portuguese', 'English, Portuguese and Spanish only'],
      ['Original: portugués', 'Inglés, portugués y español solamente'],
      ['Original: portugais', 'Anglais, portugais et espagnol seulement'],
    ])
  })

  it('is asked for where another has no name for it', async () => {
    project.edit('languages/fr.yaml', [`pt: ${PORTUGUESE.fr}, `, ''])
    const { code, stdout } = await project.run('check')
    expect(code).toBe(1)
    const errors = findingsIn(stdout).filter((finding) => finding.startsWith('error'))
    expect(errors.map((finding) => finding.split(' ')[0])).toEqual(['error[masthead-language]', 'error[masthead-language]'])
  })
})

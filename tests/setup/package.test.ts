import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import typescript from 'typescript'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../helpers/run-papers.ts'
import { commandOf, installed, packed } from './installed.ts'

const SESSION = 'ctoc-cop-2016-1'

const folder = await installed()
const command = commandOf(folder)

describe('the package', () => {
  it('has what the program needs, its licence and those of the faces, and neither tests nor pictures nor a paper', async () => {
    const paths = (await packed()).files.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/api.js',
        'dist/api.d.ts',
        'dist/papers.cjs',
        'data/languages/ar.yaml',
        'docs/checks.md',
        'fonts/faces.json',
        'fonts/noto-serif-sc/bold.ttf',
        'fonts/noto-serif-sc/LICENSE.txt',
        'templates/paper.hbs',
      ]),
    )
    expect(paths.filter((path) => /^(tests|src|bench|\.)|\.png$|session\.yaml$/.test(path))).toEqual([])
  })

  it('is no larger than 22 MB', async () => {
    expect((await packed()).size).toBeLessThan(22_000_000)
  })

  it('answers --version and explains its findings', () => {
    expect(command(['--version']).code).toBe(0)
    expect(command(['explain', 'symbol-unlisted']).said).toContain('symbol-unlisted')
  })
})

describe('where there is no data/', () => {
  it.each([['build'], ['check'], ['status'], ['build', SESSION]])(
    'papers %s %s builds no paper of its own and says what to do',
    (...args) => {
      const { code, said } = command(args)
      expect({ code, says: said.includes('papers init') }).toEqual({ code: 2, says: true })
      expect(existsSync(join(folder, 'node_modules/papers/output'))).toBe(false)
      expect(readdirSync(folder)).toEqual(['node_modules'])
    },
  )
})

describe('a folder that papers init has made', () => {
  const work = join(folder, 'work')
  const files = [
    '.github/workflows/papers.yml',
    '.gitignore',
    '.vscode/settings.json',
    '.vscode/extensions.json',
    'data/.gitkeep',
    'output/.gitkeep',
  ]

  it('has data/, output/, what git ignores and a workflow', () => {
    expect(command(['init', 'work']).code).toBe(0)
    expect(files.map((name) => existsSync(join(work, name)))).toEqual(files.map(() => true))
  })

  it('keeps what is there when the command is given again', () => {
    writeFileSync(join(work, '.gitignore'), 'mine\n')
    const { code, said } = command(['init'], work)
    expect({ code, said }).toEqual({
      code: 0,
      said: files
        .map((name) => `${name} is there already\n`)
        .sort(byInit)
        .join(''),
    })
    expect(readFileSync(join(work, '.gitignore'), 'utf8')).toBe('mine\n')
  })

  it('builds its papers into its own output/, from a folder within it too', () => {
    for (const name of [SESSION, 'bodies']) cpSync(join(PROJECT, 'data', name), join(work, 'data', name), { recursive: true })
    const { code } = command(['build', '--lang', 'zh', '--format', 'docx'], join(work, 'data', SESSION, 'wording'))
    expect(code).toBe(0)
    expect(readdirSync(join(work, 'output'))).toContain('CTOC-COP-2016-1.zh.docx')
  })

  it('takes a template, a language and a face of its own before those of the program', () => {
    mkdirSync(join(work, 'templates'))
    mkdirSync(join(work, 'data/languages'))
    writeFileSync(
      join(work, 'templates/title-block.hbs'),
      "<title-block id='title'>{{#each lines}}<line>{{this}}</line><title>{{title}}</title></title-block>",
    )
    expect(command(['check', '--lang', 'fr'], work).said).toContain('templates/title-block.hbs')
    writeFileSync(
      join(work, 'templates/title-block.hbs'),
      "<title-block id='title'><line>{{title}}</line><title>{{title}}</title></title-block>",
    )
    const french = readFileSync(join(PROJECT, 'data/languages/fr.yaml'), 'utf8')
    writeFileSync(join(work, 'data/languages/fr.yaml'), french.replace(/^  documentation: .*$/m, '  documentation: Papiers'))
    expect(command(['build', '--lang', 'fr,en', '--format', 'html'], work).code).toBe(0)
    const [fr, en] = ['fr', 'en'].map((code) => readFileSync(join(work, `output/CTOC-COP-2016-1.${code}.html`), 'utf8'))
    expect(fr).toContain('Papiers')
    expect(en).not.toContain('Vienna, 17-21 October 2016')
  })
})

describe('the program as a library', () => {
  it('is typed without a type from anywhere else', () => {
    const text = readFileSync(join(folder, 'node_modules/papers/dist/api.d.ts'), 'utf8')
    expect(typescript.preProcessFile(text).importedFiles).toEqual([])
    for (const name of ['open', 'check', 'build', 'compare']) expect(text).toContain(`export declare function ${name}(`)
  })

  it('does what docs/programs.md shows', () => {
    const page = readFileSync(join(PROJECT, 'docs/programs.md'), 'utf8')
    const example = /```js\n([^]*?)```/.exec(page)?.[1] ?? ''
    const printed = /```text\n([^]*?)```/.exec(page)?.[1] ?? ''
    const place = join(folder, 'library')
    for (const name of [SESSION, 'bodies']) cpSync(join(PROJECT, 'data', name), join(place, 'data', name), { recursive: true })
    writeFileSync(join(place, 'example.mjs'), example)
    expect(execFileSync(process.execPath, ['example.mjs'], { cwd: place, encoding: 'utf8' })).toBe(printed)
    expect(statSync(join(place, 'paper.pdf')).size).toBeGreaterThan(10_000)
  })
})

/** The order in which init tells of its files. */
function byInit(a: string, b: string): number {
  const order = ['data', 'output', '.gitignore', '.github', '.vscode']
  return order.findIndex((name) => a.startsWith(name)) - order.findIndex((name) => b.startsWith(name))
}

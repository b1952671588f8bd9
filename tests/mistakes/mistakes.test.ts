import { copyFileSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { obeyHelp } from '../helpers/obey-help.ts'
import { fileOfBody } from '../helpers/where-it-stands.ts'
import { papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

interface Mistake {
  readonly mistake: string
  readonly file: 'session' | 'wording' | 'language'
  readonly language: string
  readonly replace: string
  readonly by: string
  readonly code: string
  readonly at: string
  readonly message: string
  readonly words?: string
  readonly steps?: number
}

/** A finding as `--reporter json` tells it. */
interface Finding {
  readonly level: string
  readonly code: string
  readonly message: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly help: string | null
  readonly fix: object | null
}

const mistakes = parse(readFileSync(new URL('mistakes.yaml', import.meta.url), 'utf8')) as Mistake[]
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const SESSION = 'ctoc-cop-2016-1'

const FILES = [
  `${SESSION}/session.yaml`,
  'bodies/ctoc-cop/body.yaml',
  ...LANGUAGES.flatMap((code) =>
    [`${SESSION}/wording`, 'bodies/ctoc-cop/wording', 'languages'].map((words) => `${words}/${code}.yaml`),
  ),
]

let folder = ''

/** The real session in a folder where mistakes may be made. */
beforeAll(() => {
  folder = temporaryFolder()
  for (const name of FILES) {
    mkdirSync(dirname(join(folder, 'data', name)), { recursive: true })
    copyFileSync(join(PROJECT, 'data', name), join(folder, 'data', name))
  }
})

/** The file that is mistaken: that of the session, or the one of its body where the text stands there. */
function pathOf({ file, language, replace }: Mistake): string {
  const own = {
    session: `${SESSION}/session.yaml`,
    wording: `${SESSION}/wording/${language}.yaml`,
    language: `languages/${language}.yaml`,
  }[file]
  return readFileSync(join(folder, 'data', own), 'utf8').includes(replace) ? own : fileOfBody(own)
}

async function check(language: string, ...args: readonly string[]): Promise<Finding[]> {
  const session = join('data', SESSION)
  const { stdout } = await papers(['check', session, '--lang', language, '--reporter', 'json', ...args], { cwd: folder })
  return JSON.parse(stdout) as Finding[]
}

/** Errors and warnings, which the real session does not have. */
function grave(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level !== 'note')
}

function offsetOf(text: string, line: number, column: number): number {
  return (
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, row) => sum + row.length + 1, 0) +
    column -
    1
  )
}

/** Does what the first finding says, and gives what is found then. */
async function obeyed(finding: Finding, { language, words }: Mistake): Promise<Finding[]> {
  if (finding.fix) return check(language, '--fix')
  const path = join(folder, finding.path)
  const text = readFileSync(path, 'utf8')
  const start = offsetOf(text, finding.line, finding.column)
  const end = offsetOf(text, finding.endLine, finding.endColumn)
  writeFileSync(path, obeyHelp({ text, start, end, help: finding.help ?? '' }, words))
  return check(language)
}

/** What is found first when the mistake is made, and what then remains when the help is obeyed. */
async function tried(mistake: Mistake): Promise<{ first: Finding; piece: string; line: number; left: Finding[] }> {
  const path = join(folder, 'data', pathOf(mistake))
  const before = readFileSync(path, 'utf8')
  if (before.split(mistake.replace).length !== 2) throw new Error(`${mistake.replace} does not stand there once`)
  writeFileSync(
    path,
    before.replace(mistake.replace, () => mistake.by),
  )
  try {
    const [first, ...others] = await check(mistake.language)
    if (!first) throw new Error('nothing was found')
    const text = readFileSync(join(folder, first.path), 'utf8')
    const piece = text.slice(offsetOf(text, first.line, first.column), offsetOf(text, first.endLine, first.endColumn))
    let left = [first, ...others]
    for (let step = 0; step < (mistake.steps ?? 1); step++) {
      const [next] = grave(left)
      if (next) left = await obeyed(next, mistake)
    }
    return { first, piece, line: before.slice(0, before.indexOf(mistake.replace)).split('\n').length, left }
  } finally {
    for (const name of FILES) copyFileSync(join(PROJECT, 'data', name), join(folder, 'data', name))
  }
}

describe('the first finding stands at what was typed, and its help leads out of it', () => {
  it.each(mistakes.map((mistake) => [mistake.mistake, mistake] as const))('%s', async (_, mistake) => {
    const { first, piece, line, left } = await tried(mistake)
    expect({ code: first.code, at: piece }).toEqual({ code: mistake.code, at: mistake.at })
    expect(first.message).toContain(mistake.message)
    expect(first.path).toBe(join('data', pathOf(mistake)))
    // What is missing has no place of its own: it is shown at what it belongs to.
    if (mistake.by !== '') {
      expect(first.line).toBeGreaterThanOrEqual(line)
      expect(first.line).toBeLessThanOrEqual(line + mistake.by.split('\n').length - 1)
    }
    expect(grave(left).map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })
})

/** Bytes of a text in an encoding that has one byte or two a character. */
function encoded(text: string, encoding: string): Buffer {
  const bytes = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), [byte])
  if (encoding === 'gb18030')
    for (let high = 0x81; high < 0xff; high++)
      for (let low = 0x40; low < 0xff; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from(Array.from(text).flatMap((character) => bytes.get(character) ?? [0x3f]))
}

describe('a file that is not UTF-8 is one finding, which says as what it was saved', () => {
  it.each([
    ['fr', 'windows-1252', 'Windows-1252'],
    ['es', 'windows-1252', 'Windows-1252'],
    ['ru', 'windows-1251', 'Windows-1251'],
    ['ar', 'windows-1256', 'Windows-1256'],
    ['zh', 'gb18030', 'GBK'],
  ])('%s in %s', async (language, encoding, name) => {
    const path = join(folder, 'data', SESSION, 'wording', `${language}.yaml`)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, encoded(text, encoding))
    try {
      expect(grave(await check(language))).toMatchObject([
        {
          code: 'encoding',
          message: `this file is not UTF-8: it looks like ${name}`,
          help: `open it as ${name}, and save as UTF-8; nothing else was looked for in it`,
        },
      ])
    } finally {
      writeFileSync(path, text)
    }
  })
})

describe('a file under another name than papers reads is told by its name, and as it is to be named', () => {
  it.each([
    ['en.yml', 'en.yaml'],
    ['EN.yaml', 'en.yaml'],
    ['en.yaml.txt', 'en.yaml'],
    ['english.yaml', 'en.yaml'],
  ])('wording/%s', async (name, right) => {
    const wording = join(folder, 'data', SESSION, 'wording')
    renameSync(join(wording, right), join(wording, name))
    try {
      const [first, ...others] = grave(await check('en'))
      expect(others).toEqual([])
      expect(first).toMatchObject({ code: 'file-name', path: join('data', SESSION, 'wording', name), line: 1 })
      expect(first?.help).toBe(`rename it ${right}`)
    } finally {
      renameSync(join(wording, name), join(wording, right))
    }
    expect(grave(await check('en'))).toEqual([])
  })

  it.each([
    ['pt.yaml', 'a wording has the name of its language: ar.yaml, en.yaml, es.yaml, fr.yaml, ru.yaml, zh.yaml'],
    ['en copy.yaml', 'en.yaml is there already: take this one away'],
  ])('a copy as wording/%s', async (name, help) => {
    const wording = join(folder, 'data', SESSION, 'wording')
    copyFileSync(join(wording, 'en.yaml'), join(wording, name))
    try {
      const found = grave(await check(name.replace('.yaml', '')))
      expect(found).toMatchObject([{ code: 'file-name', path: join('data', SESSION, 'wording', name) }])
      expect(found[0]?.help).toContain(help)
    } finally {
      unlinkSync(join(wording, name))
    }
  })

  it('a copy that somebody keeps under another ending is passed over', async () => {
    const kept = join(folder, 'data', SESSION, 'wording/en.yaml.bak')
    writeFileSync(kept, 'not YAML: [')
    expect(grave(await check('en'))).toEqual([])
    unlinkSync(kept)
  })

  it.each(['session.yml', 'Session.yaml', 'session.yaml.txt'])('%s', async (name) => {
    const own = join(folder, 'data', SESSION)
    renameSync(join(own, 'session.yaml'), join(own, name))
    try {
      const { code, stderr } = await papers(['check', join('data', SESSION)], { cwd: folder })
      expect(code).toBe(2)
      expect(stderr).toContain(`has no session.yaml, and ${name} is not read`)
      expect(stderr).toContain('rename it session.yaml')
    } finally {
      renameSync(join(own, name), join(own, 'session.yaml'))
    }
  })
})

describe('a slip in a command says what was meant, and that command runs', () => {
  it.each<[typed: string, help: string, right: string]>([
    ['chek', 'Did you mean check?', 'check'],
    ['check --langs en', 'Did you mean --lang?', 'check --lang en'],
    ['check --lang english', 'did you mean en?', 'check --lang en'],
    ['check --lang EN', 'did you mean en?', 'check --lang en'],
    ['check --lang en fr', '--lang en,fr', 'check --lang en,fr'],
    ['check ctoc-cop-2016', 'did you mean ctoc-cop-2016-1?', 'check ctoc-cop-2016-1'],
    ['check data/ctoc-cop-2016-1/wording/en.yaml', 'write data/ctoc-cop-2016-1', 'check data/ctoc-cop-2016-1'],
    ['explain yaml_syntax', 'did you mean yaml-syntax?', 'explain yaml-syntax'],
  ])('papers %s', async (typed, help, right) => {
    const { code, stdout, stderr } = await papers(typed.split(' '), { cwd: PROJECT })
    expect(stderr).toContain(help)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect((await papers(right.split(' '), { cwd: PROJECT })).code).toBe(0)
  })
})

it('a note without words is asked for with its section, and a text that has its mark', async () => {
  const edit = (name: string, change: (text: string) => string): void => {
    const path = join(folder, 'data', SESSION, name)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  edit('session.yaml', (text) => `${text}\nnotes: [late]\n`)
  edit('wording/en.yaml', (text) =>
    text.replace('Annotated provisional agenda', 'Annotated provisional agenda{{note notes.late}}'),
  )
  try {
    const [first] = grave(await check('en'))
    expect(first).toMatchObject({ code: 'language-parity', message: 'notes: is missing' })
    expect(first?.help).toBe('add notes: with its words, after items:\nnotes:\n  late: …')
    const path = join(folder, 'data', SESSION, 'wording/en.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, obeyHelp({ text, start: 0, end: 0, help: first?.help ?? '' }, 'Submitted late.'))
    const left = grave(await check('en'))
    expect(left.map(({ message }) => message)).toEqual(['title has {{note notes.late}}, which zh does not have'])
  } finally {
    for (const name of FILES) copyFileSync(join(PROJECT, 'data', name), join(folder, 'data', name))
  }
})

describe('the table', () => {
  it('has fifty mistakes or more, in every kind of file and every language', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(50)
    expect(new Set(mistakes.map(({ mistake }) => mistake)).size).toBe(mistakes.length)
    expect(new Set(mistakes.map(({ file }) => file)).size).toBe(3)
    expect(new Set(mistakes.map(({ language }) => language)).size).toBe(LANGUAGES.length)
  })
})

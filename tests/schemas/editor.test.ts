import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { YamlLanguageServer } from '../helpers/yaml-language-server.ts'

const SESSION = join(PROJECT, 'data/ctoc-cop-2016-1/session.yaml')
const WORDING = join(PROJECT, 'data/ctoc-cop-2016-1/wording/fr.yaml')

const { 'yaml.schemas': settings } = JSON.parse(readFileSync(join(PROJECT, '.vscode/settings.json'), 'utf8')) as {
  'yaml.schemas': Record<string, string>
}

const yamlBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))

/** Folders under tests/ that hold data of other bodies. */
const OTHERS = readdirSync(join(PROJECT, 'tests')).filter((room) => existsSync(join(PROJECT, 'tests', room, 'data')))

describe('an editor with the settings of the project', () => {
  let server: YamlLanguageServer
  beforeAll(async () => {
    server = await new YamlLanguageServer(settings).start()
  })
  afterAll(() => {
    server.end()
  })

  it('finds nothing to underline in the data', async () => {
    for (const path of yamlBelow(join(PROJECT, 'data')))
      expect({ path, complaints: await server.open(path, readFileSync(path, 'utf8')) }).toEqual({ path, complaints: [] })
  })

  it.each([
    ['a field that there is not', SESSION, 'previous-session:', 'previous-sesion:', /Property previous-sesion is not allowed/],
    ['a day in another form', SESSION, 'opens: 2016-10-17', 'opens: 17 October', /does not match the pattern/],
    ['a kind of words that there is not', WORDING, 'status: working translation', 'status: draft', /not accepted/],
  ])('underlines %s', async (_, path, from, to, message) => {
    const text = readFileSync(path, 'utf8').replace(from, to)
    const line = text.split('\n').findIndex((each) => each.includes(to))
    const complaints = await server.open(path, text)
    expect(complaints.filter(({ range }) => range.start.line === line).map(({ message: said }) => said)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    )
  })

  it('lets an id stand that the schema was made without', async () => {
    const text = readFileSync(SESSION, 'utf8').replace(/^place: vienna/m, 'place: geneva')
    expect(await server.open(SESSION, text)).toEqual([])
  })

  it.each([
    ['the ids of places', SESSION, 'place: vienna', 'place: ', ['vienna', 'online']],
    ['the ids of bodies, of the file of the body too', SESSION, 'body: ctoc-cop', 'body: ', ['ctoc-cop', 'trafficking']],
    ['the languages', SESSION, 'wording-source: zh', 'wording-source: ', ['ar', 'en', 'es', 'fr', 'ru', 'zh']],
    ['names of fields', SESSION, 'masthead: {}', 'masthead:\n  ', ['distribution', 'original', 'job-numbers']],
    ['what a field can hold', WORDING, 'status: working translation', 'status: ', ['official text', 'working translation']],
    ['the ids of items', WORDING, '\nitems:\n', '\nitems:\n  ', ['opening', 'credentials', 'participation']],
    ['the ids of paragraphs', WORDING, '  officers:\n    annotation:\n', '  officers:\n    annotation:\n      ', ['rotation']],
  ])('completes %s', async (_, path, from, typed, offered) => {
    const text = readFileSync(path, 'utf8')
    const at = text.indexOf(from)
    expect(at).toBeGreaterThanOrEqual(0)
    // What was to be completed is not there yet.
    const rest = text.slice(at + from.length).replace(/^ {6}rotation:.*\n/, '')
    const before = text.slice(0, at) + typed
    await server.open(path, `${before}\n${rest}`)
    const lines = before.split('\n')
    const found = await server.complete(path, { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 })
    expect(found).toEqual(expect.arrayContaining(offered))
  })

  it.each([
    ['body', 'id of the body that meets'],
    ['opens', '2016-10-17'],
    ['masthead', 'first page'],
  ])('shows what %s holds', async (field, said) => {
    const text = readFileSync(SESSION, 'utf8')
    await server.open(SESSION, text)
    const line = text.split('\n').findIndex((each) => each.startsWith(`${field}:`))
    expect(await server.hover(SESSION, { line, character: 1 })).toContain(said)
  })
})

describe('papers schema', () => {
  it('has been run on the data of the project', async () => {
    const out = join(temporaryFolder(), 'schemas')
    expect(await papers(['schema', '--out', out])).toMatchObject({ code: 0, stderr: '' })
    const kept = join(PROJECT, '.vscode/schemas')
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    expect(files.sort()).toEqual(
      readdirSync(kept, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .sort(),
    )
    for (const name of files) expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(kept, name), 'utf8'))
  })

  it('writes schemas in which an editor finds nothing to underline in the data of other bodies', async () => {
    const schemas: Record<string, string> = {}
    const all: string[] = []
    for (const room of OTHERS) {
      const folder = join(temporaryFolder(), room)
      cpSync(join(PROJECT, 'tests', room, 'data'), join(folder, 'data'), { recursive: true })
      const { code, stdout } = await papers(['schema'], { cwd: folder })
      const sessions = readdirSync(join(folder, 'data')).filter((name) => stdout.includes(`schemas/${name}/session.json`))
      expect({ room, code, hasSessions: sessions.length > 0 }).toEqual({ room, code: 0, hasSessions: true })
      const tell = (schema: string, files: string): void => {
        schemas[pathToFileURL(join(folder, '.vscode/schemas', schema)).href] = `**/${room}/data/${files}`
      }
      tell('body.json', 'bodies/*/body.yaml')
      tell('body-wording.json', 'bodies/*/wording/*.yaml')
      tell('house.json', 'houses/*.yaml')
      tell('language.json', 'languages/*.yaml')
      for (const name of sessions) {
        tell(`${name}/session.json`, `${name}/session.yaml`)
        tell(`${name}/wording.json`, `${name}/wording/*.yaml`)
      }
      all.push(...yamlBelow(join(folder, 'data')))
    }
    const server = await new YamlLanguageServer(schemas).start()
    try {
      const opened = all.map(async (path) => ({ path, complaints: await server.open(path, readFileSync(path, 'utf8')) }))
      expect((await Promise.all(opened)).filter(({ complaints }) => complaints.length > 0)).toEqual([])
    } finally {
      server.end()
    }
  })

  it('is not needed for a paper that is begun, goes on and is followed: each file names its schema', async () => {
    const cwd = temporaryFolder()
    const run = async (...args: string[]): Promise<void> => {
      expect({ args, ...(await papers(args, { cwd })) }).toMatchObject({ code: 0 })
    }
    await run('init')
    await run('new', 'E/CN.15/2027/1', '--name', 'Forum on Rivers', '--lang', 'en')
    const data = join(cwd, 'data')
    const [folder = ''] = readdirSync(data).filter((name) => name.startsWith('e-cn'))
    await run('add', 'item', 'elections', '--title', 'Elections', '--in', 'en')
    await run('issue', '--as', 'rev')
    const { 'yaml.schemas': usual } = JSON.parse(readFileSync(join(cwd, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>
    }
    const server = await new YamlLanguageServer(
      Object.fromEntries(Object.entries(usual).map(([schema, files]) => [pathToFileURL(join(cwd, schema)).href, `**/${files}`])),
    ).start()
    try {
      for (const path of yamlBelow(data)) {
        const text = readFileSync(path, 'utf8')
        expect(text).toMatch(/^# yaml-language-server: /)
        const schema = /\$schema=(.*)/.exec(text)?.[1] ?? ''
        expect({ path, isThere: existsSync(join(dirname(path), schema)) }).toEqual({ path, isThere: true })
        expect(schema.includes('rev-1')).toBe(path.includes('rev-1'))
        expect({ path, complaints: await server.open(path, text) }).toEqual({ path, complaints: [] })
      }
      const wording = join(data, folder, 'wording/en.yaml')
      const words = readFileSync(wording, 'utf8').replace(/^ {2}elections:.*\n(?: {4}.*\n)*/m, '  \n')
      await server.open(wording, words)
      const line = words.split('\n').indexOf('  ')
      expect(await server.complete(wording, { line, character: 2 })).toContain('elections')
    } finally {
      server.end()
    }
  })
})

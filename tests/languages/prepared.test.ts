import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/model/load-language.ts'
import type { Language } from '../../src/model/language.ts'
import { PREPARED_LANGUAGES, type PreparedLanguage } from '../../src/model/prepared-languages.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import type { YamlSource } from '../../src/source/yaml-source.ts'
import { DIST, runModule, setupOf } from '../helpers/prepared-module.ts'
import { replacing } from '../helpers/real-paper.ts'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { CODES } from './language-facts.ts'
import { checked } from './opened.ts'

type Prepared = ReadonlyMap<string, PreparedLanguage>

const FOLDER = join(PROJECT, 'data/languages')
const FILES = readdirSync(FOLDER)
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

async function preparedIn(folder: string): Promise<Prepared> {
  const { preparedLanguages } = await setupOf<{ preparedLanguages: (...of: string[]) => Promise<string> }>('prepared-languages')
  const { PREPARED_LANGUAGES: prepared } = await runModule<{ PREPARED_LANGUAGES: Prepared }>(
    await preparedLanguages(DIST, folder),
  )
  return prepared
}

let prepared: Prepared

beforeAll(async () => {
  prepared = await preparedIn(FOLDER)
})

/** What is answered in the program in one file, which has the prepared languages. */
function inOneFile<T>(ask: () => T): T {
  const there = PREPARED_LANGUAGES as Map<string, PreparedLanguage>
  for (const [code, language] of prepared) there.set(code, language)
  try {
    return ask()
  } finally {
    there.clear()
  }
}

function read(code: string, text: string): { language: Language | undefined; findings: Diagnostic[] } {
  const findings: Diagnostic[] = []
  const language = loadLanguage(code, new SourceFile(`${code}.yaml`, text), (finding) => findings.push(finding))
  return { language, findings }
}

const said = (language: Language): string => JSON.stringify({ ...language, source: undefined, isOfProgram: undefined })

/** The places of all keys and values of a file, and what they are taken for. */
const placesIn = (source: YamlSource): unknown =>
  source.scalars().map(({ path, node }) => {
    const [{ start, end }, key] = [source.valueSpan(path), source.keySpan(path)]
    return [path, node.value, start, end, key.start, key.end, source.pathAt(key), source.textOffsets(path)]
  })

describe.each(FILES)('%s', (name) => {
  const code = name.replace('.yaml', '')

  it('says what was prepared of it, and has its places where they are', () => {
    const text = textOf(name)
    const usual = read(code, text).language!
    const quick = inOneFile(() => read(code, text).language!)
    expect([usual.isOfProgram, quick.isOfProgram]).toEqual([undefined, true])
    expect(said(quick)).toBe(said(usual))
    expect(placesIn(quick.source!)).toEqual(placesIn(usual.source!))
    expect(JSON.stringify(quick.source!.value)).toBe(JSON.stringify(usual.source!.value))
  })

  it('stands in the program in one file', () => {
    const program = readFileSync(join(DIST, 'bundle/program.cjs'), 'utf8')
    expect(program.includes(JSON.stringify(prepared.get(code)?.print))).toBe(true)
  })

  it('is read anew, and told of, once it was edited', () => {
    const text = textOf(name)
    for (const edited of [`${text}# A remark.\n`, text.replace(/^name: \S+/m, 'name: Another')])
      expect(inOneFile(() => said(read(code, edited).language!))).toBe(said(read(code, edited).language!))
    const mistyped = text.replace('{{month}}', '{{mnoth}}')
    const { language, findings } = inOneFile(() => read(code, mistyped))
    expect(language).toBeUndefined()
    expect(findings[0]).toMatchObject({ code: 'expression', message: 'a pattern here has no mnoth' })
    expect(findings[0]!.span.start).toBe(mistyped.indexOf('{{mnoth}}'))
  })
})

it('the file of one language is not taken for that of another', () => {
  expect(inOneFile(() => read('pt', textOf('en.yaml')).language?.isOfProgram)).toBeUndefined()
})

const told = (findings: readonly Diagnostic[]): unknown =>
  findings.map(({ span, also = [], ...finding }) => [
    finding,
    [{ span }, ...also].map((each) => [each.span.file.path, each.span.start, each.span.end]),
  ])

const inFile = (name: string, change: (text: string) => string) => (file: SourceFile) =>
  new SourceFile(file.path, file.path.endsWith(`languages/${name}`) ? change(file.text) : file.text)

describe('a paper has the same findings, in one file or not', () => {
  it('in all its languages', { timeout: 60_000 }, () => {
    const fresh = inFile('', (text) => text)
    expect(told(inOneFile(() => checked(CODES, fresh)))).toEqual(told(checked(CODES, fresh)))
  })

  it.each([
    ['a joiner that cannot be seen', 'zh.yaml', 'zh', replacing('name: 中文', 'name: 中\u200d文'), 'not-normalized'],
    ['the name of another', 'fr.yaml', 'fr', replacing('english-name: French', 'english-name: Chinese'), 'untranslated'],
    ['the name that another took', 'zh.yaml', 'fr', replacing('english-name: Chinese', 'english-name: French'), 'untranslated'],
  ] as const)('with %s in the conventions', (_, name, code, change, finds) => {
    const ask = (): readonly Diagnostic[] => checked([code], inFile(name, change))
    const found = inOneFile(ask)
    expect(found.map((finding) => finding.code)).toContain(finds)
    expect(told(found)).toEqual(told(ask()))
  })
})

it('conventions in which anything would be found are not prepared', async () => {
  const folder = temporaryFolder()
  const write = (name: string, text: string): void => writeFileSync(join(folder, `${name}.yaml`), text)
  write('fr', textOf('fr.yaml'))
  write('ru', textOf('ru.yaml').replace('{{month}}', '{{mnoth}}'))
  write('zh', textOf('zh.yaml').replace('name: 中文', 'name: 中\u200d文'))
  write('es', `${textOf('es.yaml')}# A text that goes on.\nmore: one\n  two\n`)
  write('en', textOf('en.yaml'))
  write('pt', textOf('en.yaml'))
  expect([...(await preparedIn(folder)).keys()]).toEqual(['fr'])
})

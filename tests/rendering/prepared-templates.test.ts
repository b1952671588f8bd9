import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { PREPARED_TEMPLATES } from '../../src/rendering/prepared-templates.ts'
import { loadTemplates, renderElements, type Templates } from '../../src/rendering/render-elements.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { DIST, runModule, setupOf } from '../helpers/prepared-module.ts'
import { PROJECT } from '../helpers/run-papers.ts'

const FOLDER = join(PROJECT, 'templates')
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]))

type Trees = typeof PREPARED_TEMPLATES

let usual: Templates
let quick: Templates

beforeAll(async () => {
  const { preparedTemplates } = await setupOf<{ preparedTemplates: (dist: string, folder: string) => Promise<string> }>(
    'prepared-templates',
  )
  const prepared = await runModule<{ PREPARED_TEMPLATES: Trees }>(await preparedTemplates(DIST, FOLDER))
  usual = loaded()
  for (const [text, tree] of prepared.PREPARED_TEMPLATES)
    (PREPARED_TEMPLATES as Map<string, () => hbs.AST.Program>).set(text, tree)
  quick = loaded()
})

/** The templates of the program, one of which somebody may have edited. */
function loaded(edited = '', change = (text: string): string => text): Templates {
  const files = Array.from(texts, ([name, text]): [string, SourceFile] => [
    basename(name, '.hbs'),
    new SourceFile(name, name === edited ? change(text) : text),
  ])
  return loadTemplates(new Map(files), () => undefined)!
}

it('templates are prepared, all of them, and stand in the program in one file', () => {
  expect([usual.prepared === undefined, quick.prepared?.size]).toEqual([true, texts.size])
  const program = readFileSync(join(DIST, 'bundle/program.cjs'), 'utf8')
  const heads = Array.from(texts.values(), (text) => text.slice(0, 25))
  expect(heads.filter((head) => !program.includes(head))).toEqual([])
})

describe('what a view lacks is told at its place', () => {
  const found = (templates: Templates): unknown => {
    const findings: Diagnostic[] = []
    renderElements(templates, 'agenda-item', { id: 'a', isMarked: true, depth: 1 }, (finding) => findings.push(finding))
    return findings.map(({ message, span, help }) => [message, help, span.file.path, span.start, span.end])
  }

  it('by prepared templates too', () => {
    expect(found(quick)).toEqual(found(usual))
    expect(found(quick)).toContainEqual(expect.arrayContaining(['there is no content']))
  })

  it('where one template was edited', () => {
    const edited = loaded('agenda-item.hbs', (text) => `{{! A remark. }}${text}`)
    expect(edited.prepared).toBeUndefined()
    expect(found(edited)).toContainEqual(expect.arrayContaining(['there is no content']))
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { PREPARED_TEMPLATES } from '../../src/rendering/prepared-templates.ts'
import { paperView, WHOLE } from '../../src/rendering/paper-view.ts'
import { loadTemplates, renderMarkup, type Templates } from '../../src/rendering/render-markup.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { DIST, runModule, setupOf } from '../helpers/prepared-module.ts'
import { completeSources } from '../helpers/real-paper.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { testSessions } from '../helpers/test-papers.ts'

const FOLDER = join(PROJECT, 'templates')
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]))

type Trees = typeof PREPARED_TEMPLATES

let usual: Templates
let quick: Templates

beforeAll(async () => {
  const { preparedTemplates } = await setupOf<{ preparedTemplates: (folder: string) => Promise<string> }>('prepared-templates')
  const prepared = await runModule<{ PREPARED_TEMPLATES: Trees }>(await preparedTemplates(FOLDER))
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

const places = ({ places: all }: Templates): unknown => all.map(({ file, start, end }) => [file.path, start, end])

/** Texts are printed as their numbers, which go on from one printing to the next. */
const withoutNumbers = (markup = 'nothing'): string => markup.replace(/<words n="\d+"\/>/g, '<words/>')

it('templates are prepared, all of them, and stand in the program in one file', () => {
  expect([usual.areOfProgram, quick.areOfProgram]).toEqual([false, true])
  const program = readFileSync(join(DIST, 'bundle/program.cjs'), 'utf8')
  const heads = Array.from(texts.values(), (text) => text.slice(0, 25))
  expect(heads.filter((head) => !program.includes(head))).toEqual([])
})

const papers = [
  ...['zh', 'ar'].map((code) => ({ name: `the real paper, ${code}`, sources: completeSources({ code }) })),
  ...[...testSessions()].flatMap(([name, { languages }]) =>
    languages.slice(0, 1).flatMap(({ code, sources }) => (sources ? [{ name: `${name}, ${code}`, sources }] : [])),
  ),
]

it.each(papers)('$name has the same markup by prepared templates', ({ sources: { session, language, wording } }) => {
  const printed = [usual, quick].map((templates) => {
    const renderer = new WordingRenderer(session, language, wording, () => undefined)
    const view = paperView(session, language, wording, renderer, WHOLE)
    return withoutNumbers(renderMarkup(templates, 'paper', view, ({ message }) => expect.fail(message)))
  })
  expect(printed[0]).toBe(printed[1])
})

it('elements have the same places by prepared templates', () => {
  expect(places(quick)).toEqual(places(usual))
})

describe('what a view lacks is told at its place', () => {
  const found = (templates: Templates): unknown => {
    const findings: Diagnostic[] = []
    renderMarkup(templates, 'agenda-item', { id: 'a', isMarked: true, depth: 1 }, (finding) => findings.push(finding))
    return findings.map(({ message, span, help }) => [message, help, span.file.path, span.start, span.end])
  }

  it('by prepared templates too', () => {
    expect(found(quick)).toEqual(found(usual))
    expect(found(quick)).toContainEqual(expect.arrayContaining(['there is no content']))
  })

  it('where one template was edited', () => {
    const edited = loaded('agenda-item.hbs', (text) => `{{! A remark. }}${text}`)
    expect(edited.areOfProgram).toBe(false)
    expect(found(edited)).toContainEqual(expect.arrayContaining(['there is no content']))
  })
})

import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { paperView, WHOLE } from '../../src/rendering/paper-view.ts'
import { printTemplate } from '../../src/rendering/print-template.ts'
import { loadTemplates } from '../../src/rendering/render-elements.ts'
import type { WalkedTemplate } from '../../src/rendering/walk-template.ts'
import { Text } from '../../src/rendering/text.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { completeSources } from '../helpers/real-paper.ts'
import { testSessions } from '../helpers/test-papers.ts'

/** Handlebars asks what it prints for its markup; of texts it has their numbers. */
Object.assign(Text.prototype, { toHTML: () => '<words n="0"/>' })

/** What Handlebars itself prints. */
function printedByHandlebars(name: string, templates: ReadonlyMap<string, WalkedTemplate>, view: unknown): string {
  const environment = Handlebars.create()
  for (const [partial, { program }] of templates)
    environment.registerPartial(partial, environment.compile(structuredClone(program), { strict: true, preventIndent: true }))
  return environment.compile(`{{> ${name}}}`)(view)
}

/** Texts are printed as their numbers. */
const withoutNumbers = (markup: string): string => markup.replace(/<words n="\d+"\/>/g, '<words/>')

const papers = [
  ...['zh', 'ar', 'en'].map((code) => ({ name: `the real paper, ${code}`, sources: completeSources({ code }) })),
  ...[...testSessions()].flatMap(([name, { languages }]) =>
    languages.slice(0, 1).flatMap(({ code, sources }) => (sources ? [{ name: `${name}, ${code}`, sources }] : [])),
  ),
]

it.each(papers)('$name is printed as Handlebars prints it', ({ sources: { session, language, wording, templates } }) => {
  const renderer = new WordingRenderer(session, language, wording, () => undefined)
  const view = paperView(session, language, wording, renderer, WHOLE)
  const { parsed } = templates.forMarkup()
  const printed = printTemplate('paper', parsed, view, [])
  expect(withoutNumbers(printed)).toBe(withoutNumbers(printedByHandlebars('paper', parsed, view)))
})

describe('as Handlebars prints it, is printed', () => {
  const view = {
    none: [],
    list: [
      { name: 'a', inner: ['x', 'y'] },
      { name: 'b', inner: [] },
    ],
    zero: 0,
    one: 1,
    empty: '',
    signs: `<a href="x">&'\`=`,
    nothing: null,
    deep: { deeper: { name: 'd' } },
    again: { again: { name: 'twice', again: undefined } },
  }
  it.each([
    'a{{one}} b',
    '{{signs}}',
    '{{#if none}}yes{{else}}no{{/if}}{{#if list}}yes{{/if}}{{#if zero}}yes{{else}}no{{/if}}{{#if empty}}yes{{/if}}',
    '{{#unless none}}yes{{/unless}}{{#unless one}}yes{{else}}no{{/unless}}{{#unless zero}}yes{{/unless}}',
    '{{#if nothing}}1{{else if one}}2{{else}}3{{/if}}',
    '{{#each list}}{{@index}}{{#if @first}}first{{/if}}{{#if @last}}last{{/if}}{{name}}{{../one}}{{#each inner}}{{this}}{{../name}}{{../../one}}{{@index}}{{/each}};{{/each}}',
    '{{#each none}}x{{else}}none{{/each}}',
    '{{#each list}}{{#if name}}{{../one}}{{/if}}{{@root.one}}{{/each}}',
    '{{#with deep}}{{#with deeper}}{{name}}{{../../one}}{{/with}}{{/with}}{{#with nothing}}x{{else}}y{{/with}}',
    '{{#with zero}}[{{this}}]{{/with}}{{#with none}}x{{else}}y{{/with}}',
    '{{#with this}}{{#with deep}}{{../one}}{{/with}}{{/with}}',
    '{{> part deep.deeper}}{{#each list}}{{> part}}{{> part name=../one}}{{/each}}',
    '{{> turned again}}',
    '{{! a remark }}\n  {{#if one}}\n  line\n  {{/if}}\n  {{> part deep.deeper}}\nend',
  ])('%s', (text) => {
    const files = { whole: text, part: '<{{name}}>', turned: '{{#if name}}{{name}}{{/if}}{{#if again}}{{> turned again}}{{/if}}' }
    const asked = text.includes('turned') ? { ...view, again: { name: '', again: { name: 'twice', again: undefined } } } : view
    const sources = new Map(Object.entries(files).map(([name, body]) => [name, new SourceFile(`${name}.hbs`, body)]))
    const parsed = loadTemplates(sources, () => undefined)!.forMarkup().parsed
    expect(printTemplate('whole', parsed, asked, [])).toBe(printedByHandlebars('whole', parsed, asked))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameAlone } from '../../src/model/parts.ts'
import { buildElements } from '../../src/rendering/build-elements.ts'
import { KeptElements } from '../../src/rendering/kept-elements.ts'
import { isElement, type MarkupElement, type MarkupFault, readMarkup } from '../../src/rendering/markup-element.ts'
import { paperView, WHOLE } from '../../src/rendering/paper-view.ts'
import { printTemplate } from '../../src/rendering/print-template.ts'
import { loadTemplates } from '../../src/rendering/render-elements.ts'
import { Text } from '../../src/rendering/text.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { examples } from '../changes/choices.ts'
import { completeSources, templateFiles } from '../helpers/real-paper.ts'
import { templatesAsPrepared } from '../helpers/templates-as-prepared.ts'
import { testSessions } from '../helpers/test-papers.ts'

/** Templates as both ways need them. */
function templatesOf(files: ReadonlyMap<string, SourceFile>) {
  return { prepared: templatesAsPrepared(files), ...loadTemplates(files, () => undefined)!.forMarkup() }
}

const own = templatesOf(templateFiles())

/** Both ways to the elements: built, and printed as markup that is read. */
function bothWays({ prepared, parsed, places }: ReturnType<typeof templatesOf>, name: string, view: unknown) {
  const sure = new Map([...prepared].flatMap(([each, template]) => (template ? [[each, template]] : [])))
  const built = sure.size === prepared.size ? buildElements(name, sure, view) : undefined
  const texts: Text[] = []
  return { built, read: (): MarkupElement | MarkupFault => readMarkup(printTemplate(name, parsed, view, texts), places, texts) }
}

/** An element with its attributes in their order. */
function inOrder(element: MarkupElement | MarkupFault): unknown {
  if (!('name' in element)) return element
  const { attributes, children } = element
  return {
    ...element,
    attributes: Object.entries(attributes),
    children: children.map((child) => (isElement(child) ? inOrder(child) : child)),
  }
}

const papers = [
  ...['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((code) => ({ name: 'the real paper', code, sources: completeSources({ code }) })),
  ...[...testSessions()].flatMap(([name, { languages }]) =>
    languages.flatMap(({ code, sources }) => (sources ? [{ name, code, sources }] : [])),
  ),
]

it('every template of the program is prepared', () => {
  expect(Array.from(own.prepared).filter(([, template]) => !template)).toEqual([])
})

it.each(papers)('$name in $code, and each of its parts, is built as it is read from markup', ({ sources }) => {
  const { session, language, wording } = sources
  for (const part of [WHOLE, ...session.data.parts.map(nameAlone)]) {
    const renderer = new WordingRenderer(session, language, wording, () => undefined)
    const { built, read } = bothWays(own, 'paper', paperView(session, language, wording, renderer, part))
    expect(built && inOrder(built), part).toEqual(inOrder(read()))
  }
})

describe('changed at random', () => {
  const { session, language, wording } = completeSources({ code: 'fr' })
  const renderer = new WordingRenderer(session, language, wording, () => undefined)
  const view = paperView(session, language, wording, renderer, WHOLE)

  /** The paths of all values, and of those that are printed. */
  const leaves = (value: unknown, path: readonly string[] = []): { path: readonly string[]; isPrinted: boolean }[] => {
    const isPrinted = value instanceof Text || typeof value === 'string' || typeof value === 'number'
    if (isPrinted || typeof value !== 'object' || value === null) return [{ path, isPrinted }]
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
  }
  const changed = (value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown => {
    if (name === undefined) return to
    const copy: Record<string, unknown> = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
      string,
      unknown
    >
    copy[name] = changed(copy[name], rest, to)
    return copy
  }
  const all = leaves(view)
  const anyPath = fc.constantFrom(...all.map(({ path }) => path))
  const path = fc.constantFrom(...all.flatMap((leaf) => (leaf.isPrinted ? [leaf.path] : [])))

  it('is a paper built as it is read, whatever signs stand in it', () => {
    const usual = fc.constantFrom(
      'a',
      'é',
      'я',
      '中',
      'ش',
      ' ',
      '<',
      '>',
      '&',
      '"',
      "'",
      '`',
      '=',
      ']]>',
      '&amp;',
      '<words n="0"/>',
      '\u200f',
      '\u202a',
      '\u0085',
    )
    fc.assert(
      fc.property(path, fc.array(usual, { maxLength: 5 }), (place, signs) => {
        const { built, read } = bothWays(own, 'paper', changed(view, place, signs.join('')))
        expect(built && inOrder(built)).toEqual(inOrder(read()))
      }),
      examples(60, 'signs'),
    )
  })

  it('is a paper built with what was kept of another as without', () => {
    const templates = new Map([...own.prepared].flatMap(([name, template]) => (template ? [[name, template]] : [])))
    const kept = new KeptElements()
    const places: (readonly string[])[] = [['alone'], ['parts', '1', 'agenda'], ['timetable', 'isInBody']]
    for (const place of [[], ...places, ...fc.sample(path, examples(20, 'kept'))]) {
      const now = place.length === 0 ? view : changed(view, place, true)
      expect(buildElements('paper', templates, now, kept), place.join('.')).toEqual(buildElements('paper', templates, now))
    }
  })

  it('is no paper built otherwise than it is read: of any sign, of a gap, of a text within a tag', () => {
    const odd = fc.constantFrom(
      '\0',
      '\x07',
      '\t',
      '\n',
      '\r',
      '\x7f',
      '\u2028',
      '\ud83d\ude00',
      '\ud800',
      '\udc00',
      '\ufeff',
      '\ufffe',
      '\uffff',
    )
    const value = fc.oneof(
      fc.array(odd, { minLength: 1, maxLength: 3 }).map((signs) => `a${signs.join('b')}`),
      fc.constantFrom(undefined, null, [], {}, 7, NaN, true, renderer.plain('words')),
    )
    fc.assert(
      fc.property(anyPath, value, (place, to) => {
        const { built, read } = bothWays(own, 'paper', changed(view, place, to))
        if (built) expect(inOrder(built)).toEqual(inOrder(read()))
      }),
      examples(120, 'odd signs'),
    )
  })
})

it('a template that is given the same under two names is built with what was kept as without', () => {
  const whole = '<a>{{> part deep first=words}}{{> part deep second=words}}</a>'
  const part = '{{#if first}}<first/>{{/if}}{{#if second}}<second/>{{/if}}'
  const { prepared } = templatesOf(
    new Map(Object.entries({ whole, part }).map(([name, body]) => [name, new SourceFile(name, body)])),
  )
  const templates = new Map([...prepared].flatMap(([name, template]) => (template ? [[name, template]] : [])))
  expect(templates.size).toBe(2)
  expect(buildElements('whole', templates, VIEW, new KeptElements())).toEqual(buildElements('whole', templates, VIEW))
})

const VIEW = {
  one: 1,
  words: 'words',
  odd: 'a\u0007',
  pair: '\ud83d\ude00',
  line: 'a\nb',
  text: new Text([]),
  none: null,
  no: false,
  list: ['x', 'y'],
  deep: { a: 1 },
}

describe.each([
  ['built', '<a b="x{{one}}y"  c=\'{{words}}\' ><d/>{{#each list}}<e>{{this}}</e>\n{{/each}}</a>'],
  ['built', '<a>{{text}}</a>'],
  ['built', '<a> {{words}} {{text}} {{one}} <b> </b> </a>'],
  ['built', '<a{{#if one}} b="1"{{else}} c="2"{{/if}}>{{#unless no}}<b>{{/unless}}{{#if one}}</b>{{/if}}</a>'],
  ['built', '\n<a>\n  {{> part}}\n</a>\n'],
  ['left to markup', '<a>text</a>'],
  ['left to markup', '<a>&amp;{{one}}</a>'],
  ['left to markup', '<a b="&lt;"/>'],
  ['left to markup', '<a b="{{text}}"/>'],
  ['left to markup', '<a b="{{line}}"/>'],
  ['left to markup', '<a b="{{odd}}"/>'],
  ['left to markup', '<a>{{odd}}</a>'],
  ['left to markup', '<a>{{pair}}</a>'],
  ['left to markup', '<a b={{one}}/>'],
  ['left to markup', '<a {{words}}="1"/>'],
  ['left to markup', '<{{words}}/>'],
  ['left to markup', '<a b="1"c="2"/>'],
  ['left to markup', '<a b="1"{{#if one}}c="2"{{/if}}/>'],
  ['left to markup', '<a b="1" b="2"/>'],
  ['left to markup', '<a b="1"{{#if one}} b="2"{{/if}}/>'],
  ['left to markup', '<a><b></a></b>'],
  ['left to markup', '<a><b>{{#if one}}</b>{{/if}}{{#if no}}</a>{{/if}}'],
  ['left to markup', '<a>{{#if no}}</a>{{/if}}'],
  ['left to markup', '<a/>{{words}}'],
  ['left to markup', '{{words}}<a/>'],
  ['left to markup', '<a/><b/>'],
  ['left to markup', '{{#if no}}<a/>{{/if}}'],
  ['left to markup', '<a><!-- {{one}} --></a>'],
  ['left to markup', '<a><?at 0?></a>'],
  ['left to markup', '<a><![CDATA[{{one}}]]></a>'],
  ['left to markup', '<A/>'],
  ['left to markup', '<a>{{{words}}}</a>'],
  ['left to markup', '<a{{#if one}}>{{/if}}</a>'],
  ['left to markup', '<a{{#if no}} b="1"{{else}}>{{/if}}>{{one}}</a>'],
  ['left to markup', '<a b="{{#if one}}"{{/if}}/>'],
  ['left to markup', '<a{{> part}}/>'],
  ['left to markup', '<a>{{@root.one}}</a>'],
  ['left to markup', '<a>{{none}}</a>'],
  ['left to markup', '<a>{{no.such}}</a>'],
  ['left to markup', '<a>{{list}}</a>'],
  ['left to markup', '<a>{{#each deep}}{{/each}}</a>'],
])('%s', (way, text) => {
  it(text, () => {
    const files = new Map(
      Object.entries({ whole: text, part: '<b>{{one}}</b>\n<c/>' }).map(([name, body]) => [name, new SourceFile(name, body)]),
    )
    const { built, read } = bothWays(templatesOf(files), 'whole', VIEW)
    expect(built ? 'built' : 'left to markup').toBe(way)
    if (built) expect(inOrder(built)).toEqual(inOrder(read()))
  })
})

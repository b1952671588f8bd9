import { describe, expect, it } from 'vitest'
import {
  type Change,
  describeFinding,
  faultlessPaper,
  placeOf,
  realPaper,
  realSources,
  replacing,
  underlined,
} from '../helpers/real-paper.ts'

/** Puts something at the end of the template of the whole paper. */
function atTheEnd(text: string): { templates: Record<string, Change> } {
  return { templates: { paper: replacing('</paper>', `${text}</paper>`) } }
}

type Fault = readonly [name: string, text: string, under: string, message: string, help?: string]

const FAULTS: readonly Fault[] = [
  ['an unknown name', '{{titel}}', 'titel', 'there is no titel'],
  ['an unknown name, with what it is near to', '{{mastheadd}}', 'mastheadd', 'there is no mastheadd', 'did you mean masthead?'],
  [
    'an unknown name deep in a path',
    '{{titleBlock.heading}}',
    'titleBlock.heading',
    'there is no titleBlock.heading',
    'known are lines, title',
  ],
  ['a name within a text', '{{titleBlock.title.pieces}}', 'titleBlock.title.pieces', 'there is no titleBlock.title.pieces'],
  [
    'an unknown name in a list',
    '{{#each annotations.pieces}}{{item.titel}}{{/each}}',
    'item.titel',
    'there is no item.titel',
    'known are id,',
  ],
  [
    'an unknown list',
    '{{#each annotations.piece}}{{/each}}',
    'annotations.piece',
    'there is no annotations.piece',
    'did you mean pieces?',
  ],
  ['a list that is none', '{{#each masthead}}{{/each}}', 'masthead', 'masthead is no list'],
  [
    'a name of the place around that is not there',
    '{{#with masthead}}{{../nosuch}}{{/with}}',
    '../nosuch',
    'there is no ../nosuch',
  ],
  ['a place around the whole', '{{../alone}}', '../alone', 'there is no ../alone'],
  [
    'an unknown condition',
    '{{#if timetable.isByHour}}x{{/if}}',
    'timetable.isByHour',
    'there is no timetable.isByHour',
    'did you mean isByHours?',
  ],
  ['data that are not there', '{{@index}}', '@index', 'there is no @index'],
  ['an unknown name of the root', '{{@root.nosuch}}', '@root.nosuch', 'there is no @root.nosuch'],
  ['a name in a branch that is not taken', '{{#if alone}}{{nosuch}}{{/if}}', 'nosuch', 'there is no nosuch'],
  ['a name in the other branch', '{{#if timetable.isByHours}}{{else}}{{nosuch}}{{/if}}', 'nosuch', 'there is no nosuch'],
  [
    'a name in an unless that is not taken',
    '{{#unless timetable.isByHours}}{{nosuch}}{{/unless}}',
    'nosuch',
    'there is no nosuch',
  ],
  ['an unknown template', '{{> mastheads}}', 'mastheads', 'there is no template mastheads', 'did you mean masthead?'],
  ['a template with what is not there', '{{> masthead nosuch}}', 'nosuch', 'there is no nosuch'],
  ['a template that would stand within itself', '{{> paper}}', 'paper', 'paper would stand within itself'],
  ['an unknown helper', '{{upper titleBlock.title}}', 'upper', 'there is no helper upper'],
  ['a helper of Handlebars', '{{lookup this "constructor"}}', 'lookup', 'there is no helper lookup'],
  ['a helper that writes to the console', '{{log titleBlock}}', 'log', 'there is no helper log'],
  ['a helper with a named argument', '{{titleBlock.title form="x"}}', 'titleBlock.title', 'there is no helper titleBlock.title'],
  ['an unknown block', '{{#iff alone}}x{{/iff}}', 'iff', 'there is no block helper iff', 'did you mean if?'],
  ['a block without a name', '{{#each}}x{{/each}}', 'each', 'each takes one name', 'write {{#each name}}'],
  ['a block with two names', '{{#if alone parts}}x{{/if}}', 'if', 'if takes one name'],
  ['a block on a name', '{{^alone}}x{{/alone}}', 'alone', 'there is no block helper alone'],
  [
    'triple braces',
    '{{{titleBlock.title}}}',
    'titleBlock.title',
    'triple braces would let prose inject markup',
    'use two braces',
  ],
  ['an ampersand', '{{&titleBlock.title}}', 'titleBlock.title', 'triple braces would let prose inject markup'],
  ['a group of values', '{{titleBlock}}', 'titleBlock', 'titleBlock would print as nothing', 'name a text within it'],
  ['a list of values', '{{annotations.pieces}}', 'annotations.pieces', 'annotations.pieces would print as nothing'],
  ['a yes or no', '{{timetable.isByHours}}', 'timetable.isByHours', 'timetable.isByHours would print as nothing'],
  [
    'a value that an item may lack',
    '{{#each annotations.pieces}}{{item.documentation}}{{/each}}',
    'item.documentation',
    'item.documentation would print as nothing',
    'guard it with {{#if}}',
  ],
  ['a text in quotes', '{{"title"}}', '"title"', 'only names may stand here'],
  ['a number', '{{1}}', '1', 'only names may stand here'],
  ['a subexpression', '{{#if (lookup this "x")}}x{{/if}}', '(lookup this "x")', 'only names may stand here'],
  [
    'a block in the place of a template',
    '{{#> masthead}}x{{/masthead}}',
    '{{#> masthead}}x{{/masthead}}',
    'PartialBlockStatement is not used in templates',
  ],
  ['a name of every object: __proto__', '{{__proto__}}', '__proto__', 'there is no __proto__'],
  ['a name of every object: constructor', '{{constructor}}', 'constructor', 'there is no constructor'],
  [
    'a name of every object, deep',
    '{{masthead.constructor.name}}',
    'masthead.constructor.name',
    'there is no masthead.constructor.name',
  ],
  ['a name of every text', '{{titleBlock.title.toString}}', 'titleBlock.title.toString', 'there is no titleBlock.title.toString'],
]

describe('a fault in a template is shown in the template', () => {
  it.each(FAULTS.map((fault) => [fault[0], fault] as const))('%s', (_, [, text, under, message, help]) => {
    const { paper, diagnostics } = realPaper(atTheEnd(text))
    expect(diagnostics.map(describeFinding)).toHaveLength(1)
    const [finding] = diagnostics
    expect(finding).toMatchObject({ level: 'error', code: 'template' })
    expect(finding?.span.file.path).toBe('templates/paper.hbs')
    expect(placeOf(finding!)).toBe(`9:${1 + text.indexOf(under)}`)
    expect(underlined(finding!)).toBe(under)
    expect(finding?.message).toContain(message)
    if (help !== undefined) expect(finding?.help).toContain(help)
    expect(paper).toBeUndefined()
  })

  it('all of them in one run, in every template', () => {
    const { diagnostics } = realPaper({
      templates: {
        masthead: replacing('{{organ}}', '{{orgn}}'),
        annotations: replacing('{{heading}}', '{{headin}}'),
        blocks: replacing('<quotation id="{{quotation.id}}', '<quotation id="{{quotation.id}}{{../nosuch}}'),
        timetable: replacing('{{shares}}', '{{{shares}}}'),
      },
    })
    expect(diagnostics.map((finding) => `${finding.span.file.path} ${underlined(finding)}`)).toEqual([
      'templates/annotations.hbs headin',
      'templates/blocks.hbs ../nosuch',
      'templates/masthead.hbs orgn',
      'templates/timetable.hbs shares',
    ])
  })

  it('a template may stand within itself for what is within its value', () => {
    const changes = {
      templates: { 'agenda-item': replacing('{{#each children}}{{> agenda-item}}', '{{#each children}}{{> agenda-item this}}') },
    }
    expect(realPaper(changes).diagnostics).toEqual([])
  })

  it('a template does not see what is around the place that it is put in', () => {
    const changes = {
      templates: { ...atTheEnd('{{#with masthead}}{{> inner}}{{/with}}').templates, inner: () => '{{../alone}}' },
    }
    expect(realPaper(changes).diagnostics.map(({ message }) => message)).toEqual(['there is no ../alone'])
  })
})

describe('no fault', () => {
  it.each([
    ['a comment', '{{! a note }}{{!-- <b> {{x}} --}}'],
    [
      'a value that may be lacking, guarded',
      '{{#each annotations.pieces}}{{#if item.documentation}}<heading id="x{{item.id}}" level="4">{{item.documentation}}</heading>{{/if}}{{/each}}',
    ],
    [
      'the place around',
      '{{#with titleBlock}}{{#each lines}}<heading id="x{{@index}}" level="4">{{../title}}</heading>{{/each}}{{/with}}',
    ],
    ['an else', '{{#if alone}}<heading id="x" level="4">{{titleBlock.title}}</heading>{{else}}{{/if}}'],
    ['a name of the root', '{{#with masthead}}<heading id="x" level="4">{{@root.titleBlock.title}}</heading>{{/with}}'],
  ])('%s', (_, text) => expect(realPaper(atTheEnd(text)).diagnostics.map(describeFinding)).toEqual([]))
})

describe('a template that cannot be read', () => {
  it.each([
    ['braces that are not closed', '{{titleBlock.title', '9:'],
    ['a block that is not closed', '{{#if alone}}', '10:'],
    ['a block that is only closed', '{{/if}}', '9:'],
  ])('%s', (_, text, place) => {
    const { templates, diagnostics } = realSources(atTheEnd(text))
    expect(templates).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ level: 'error', code: 'template', message: 'this template is not well formed' })
    expect(placeOf(diagnostics[0]!)).toMatch(new RegExp(`^${place}`))
  })

  it.each([
    ['a block that another name closes', '{{#if alone}}…{{/each}}', 'if', "if doesn't match each"],
    ['one that spans lines', '{{#each lines}}\n…\n{{/if}}', 'each', "each doesn't match if"],
    ['one within another', '{{#if alone}}{{#with titleBlock}}{{/if}}{{/with}}', 'with', "with doesn't match if"],
  ])('%s, at the name that opens it', (_, text, under, label) => {
    const { templates, diagnostics } = realSources(atTheEnd(text))
    expect(templates).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ level: 'error', code: 'template', label })
    expect(placeOf(diagnostics[0]!)).toBe(`9:${1 + text.indexOf(under)}`)
    expect(underlined(diagnostics[0]!)).toBe(under)
  })

  it('all such templates in one run', () => {
    const broken = (text: string): string => `${text}{{/if}}`
    const { diagnostics } = realSources({ templates: { masthead: broken, timetable: broken } })
    expect(diagnostics.map(({ span }) => span.file.path)).toEqual(['templates/masthead.hbs', 'templates/timetable.hbs'])
  })
})

describe('markup that is no part of a paper is shown where the template writes it', () => {
  it.each([
    ['an unknown element', '<figure id="x"/>', '<figure', 'figure is no block of a paper', 'known are'],
    [
      'an element that is nearly one',
      '<headings id="x" level="1">{{titleBlock.title}}</headings>',
      '<headings',
      'headings is no block of a paper',
      'did you mean heading?',
    ],
    [
      'a missing attribute',
      '<paragraph>{{titleBlock.title}}</paragraph>',
      '<paragraph',
      'paragraph needs id',
      'write <paragraph id="…">',
    ],
    ['a missing level', '<heading id="x">{{titleBlock.title}}</heading>', '<heading', 'heading needs level', ''],
    [
      'a level that headings do not have',
      '<heading id="x" level="7">{{titleBlock.title}}</heading>',
      '<heading',
      'a heading has no level 7',
      'from 1 to 4',
    ],
    [
      'a missing child',
      '<annex id="x"><label>{{titleBlock.title}}</label></annex>',
      '<annex',
      'annex has no title',
      'add <title>',
    ],
    [
      'an item of a list without a number',
      '<numbered-list id="x"><item id="y"><content>{{titleBlock.title}}</content></item></numbered-list>',
      '<item',
      'an item of a numbered list needs depth, ordinal and mark',
      '',
    ],
    [
      'an element within a text',
      '<paragraph id="x">{{titleBlock.title}}<b>{{titleBlock.title}}</b></paragraph>',
      '<b',
      'b cannot stand within a text',
      'put a text from the view here',
    ],
    ['a paragraph without a text', '<paragraph id="x"></paragraph>', '<paragraph', 'paragraph has no text', ''],
    ['a text outside of all blocks', '<text>x</text>', '<text', 'text is no block of a paper', ''],
  ])('%s', (_, text, under, message, help) => {
    const { diagnostics } = realPaper(atTheEnd(text))
    const finding = diagnostics.find((other) => other.message.includes(message))
    if (!finding) throw new Error(diagnostics.map(describeFinding).join('\n'))
    expect(finding).toMatchObject({ level: 'error', code: 'template' })
    expect(finding.span.file.path).toBe('templates/paper.hbs')
    expect(placeOf(finding)).toBe(`9:${1 + text.indexOf(under)}`)
    expect(underlined(finding)).toBe(under)
    expect(finding.help).toContain(help)
  })

  it.each([
    ['an element that is not closed', '<paragraph id="x">{{titleBlock.title}}', '<paragraph'],
    ['an ampersand', '<paragraph id="x">a & b</paragraph>', '<paragraph'],
    ['an attribute without quotes', '<heading id="x" level=2>{{titleBlock.title}}</heading>', '<heading'],
    ['an attribute that stands twice', '<paragraph id="x" id="y">{{titleBlock.title}}</paragraph>', '<paragraph'],
    ['an element that another closes', '<paragraph id="x">{{titleBlock.title}}</heading>', '<paragraph'],
  ])('not well formed: %s', (_, text, under) => {
    const { paper, diagnostics } = realPaper(atTheEnd(text))
    expect(paper).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ level: 'error', code: 'template' })
    expect(diagnostics[0]?.message).toContain('not well formed')
    expect(diagnostics[0]?.span.file.path).toBe('templates/paper.hbs')
    expect(underlined(diagnostics[0]!)).toBe(under)
    expect(placeOf(diagnostics[0]!)).toMatch(/^9:/)
  })

  it('a closing tag too many: the element that it would close', () => {
    const { paper, diagnostics } = realPaper(atTheEnd('</paragraph>'))
    expect(paper).toBeUndefined()
    expect(diagnostics.map(underlined)).toEqual(['<paper'])
  })
})

describe('the hours that the timetable prints', () => {
  it.each([
    ['zh', '10:00', '12:00', '上午10时-中午'],
    ['en', '10:00', '12:00', '10 a.m.-12 noon'],
    ['fr', '10:00', '12:00', '10 heures-12 heures'],
    ['zh', '10:00', '12:30', '上午10时-下午12时30分'],
    ['en', '10:00', '12:30', '10 a.m.-12.30 p.m.'],
    ['en', '12:00', '15:00', '12-3 p.m.'],
    ['zh', '00:00', '03:00', '上午0时-3时'],
    ['en', '00:30', '03:00', '0.30-3 a.m.'],
  ])('%s: from %s to %s', (code, from, to, expected) => {
    const session = replacing("morning: { from: '10:00', to: '13:00' }", `morning: { from: '${from}', to: '${to}' }`)
    const { passages } = faultlessPaper({ code, session }, 'timetable')
    expect(passages.find(({ id }) => id === 'timetable.1.morning.time')?.text).toBe(expected)
  })
})

it.each(['paper', 'agenda', 'annotations', 'timetable'] as const)('the templates of the project have no faults: %s', (part) => {
  expect(faultlessPaper({}, part).passages.length).toBeGreaterThan(5)
})

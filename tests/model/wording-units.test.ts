import { describe, expect, it } from 'vitest'
import { all, type Change, describeFinding, placeOf, realSources, replacing, underlined } from '../helpers/real-paper.ts'

type Case = readonly [name: string, change: Change, under: string, message: string, help: string]

/** Takes a line out, which the text has exactly once. */
function without(line: string): Change {
  return replacing(`${line}\n`, '')
}

const NO_DOCUMENTS = '      no-documents: 目前预计在该议程项目下没有文件。'
const REPORT = '  financial-matters: 秘书处关于财务和预算事项的说明'

const CASES: readonly Case[] = [
  [
    'a missing paragraph',
    without(NO_DOCUMENTS),
    'annotation',
    'items.other-serious-crimes.annotation has no words for no-documents',
    'add no-documents: with its words',
  ],
  [
    'a missing title of a paper',
    without(REPORT),
    'documents',
    'documents has no words for financial-matters',
    'add financial-matters:',
  ],
  [
    'a missing place',
    replacing('places:\n  vienna: 维也纳\n', 'places: {}\n'),
    'places',
    'places has no words for vienna',
    'add vienna:',
  ],
  [
    'a missing instrument',
    without('  rules-of-procedure: 议事规则'),
    'instruments',
    'instruments has no words for rules-of-procedure',
    'add rules-of-procedure:',
  ],
  [
    'a surplus paragraph',
    replacing(NO_DOCUMENTS, `${NO_DOCUMENTS}\n      summary: 摘要`),
    'summary',
    'items.other-serious-crimes.annotation.summary words something',
    'take it out, or add it to session.yaml first',
  ],
  [
    'a surplus body',
    replacing('bodies:\n', 'bodies:\n  secretariat: 秘书处\n'),
    'secretariat',
    'bodies.secretariat words something',
    'take it out, or add it to session.yaml first',
  ],
  [
    'a surplus decision',
    replacing('decisions:\n', 'decisions:\n  technical-assistance-provision: 规定\n'),
    'technical-assistance-provision',
    'decisions.technical-assistance-provision words something',
    'withdrawn? take it out, or add it to session.yaml first',
  ],
  [
    'bodies in another order',
    all(
      without('  trafficking: 贩运人口问题工作组'),
      replacing('  firearms: 枪支问题工作组\n', '  firearms: 枪支问题工作组\n  trafficking: 贩运人口问题工作组\n'),
    ),
    'trafficking',
    'bodies.trafficking stands out of order',
    'keep the order of body.yaml',
  ],
  [
    'an annotation for an item without one',
    replacing('    title: 组织事项', '    title: 组织事项\n    annotation: { summary: 摘要 }'),
    'summary',
    'items.organizational-matters.annotation.summary words something',
    'take it out',
  ],
]

describe('a unit that the facts and the wording do not share is shown in the wording', () => {
  it.each(CASES)('%s', (_, wording, under, message, help) => {
    const { diagnostics, wording: read } = realSources({ wording })
    const [finding] = diagnostics
    expect(finding).toMatchObject({ level: 'error', code: 'language-parity', language: 'zh' })
    expect(finding?.message).toContain(message)
    expect(finding?.help).toContain(help)
    expect(underlined(finding!)).toBe(under)
    expect(read).toBeUndefined()
  })

  it('a mistyped id is told where it was typed, and that its words are missing follows from it', () => {
    const { diagnostics } = realSources({ wording: replacing('no-documents:', 'no-document:') })
    expect(diagnostics.map(({ message, label, help }) => [message, label, help])).toEqual([
      [
        'items.other-serious-crimes.annotation.no-document words something that session.yaml does not have',
        'no-documents has no words',
        'did you mean no-documents?',
      ],
    ])
  })

  it('an id that was withdrawn is never the words of another that is new', () => {
    const { diagnostics } = realSources({
      wording: replacing('bodies:\n', 'bodies:\n  review-9: 会议\n'),
      session: replacing('  firearms: {}', '  firearms: {}\n  review-8: {}'),
    })
    expect(diagnostics.map(({ message, help }) => [message, help?.split('\n')[0]])).toEqual([
      ['bodies has no words for review-8', 'add review-8: with its words, after firearms:'],
      [
        'bodies.review-9 words something that session.yaml does not have',
        'withdrawn? take it out, or add it to session.yaml first',
      ],
    ])
  })

  it('a section that is not there is one finding, with all that belongs in it and its place', () => {
    const { diagnostics } = realSources({ session: (text) => `${text}notes: [late, early]\n` })
    expect(diagnostics.map((finding) => [underlined(finding), finding.message, finding.help])).toEqual([
      ['items', 'notes: is missing', 'add notes: with its words, after items:\nnotes:\n  late: …\n  early: …'],
    ])
  })

  it('an item that is not there is one finding, with its paragraphs', () => {
    const { diagnostics } = realSources({
      session: replacing(
        '      - id: officers\n',
        '      - id: welcome\n        annotation: [words, thanks]\n      - id: officers\n',
      ),
    })
    const words = diagnostics.filter(({ code }) => code === 'language-parity')
    expect(words.map((finding) => [underlined(finding), finding.message, finding.help])).toEqual([
      [
        'items',
        'items has no words for welcome',
        'add welcome: with its words, after organizational-matters:\n  welcome:\n    title: …\n    annotation:\n      words: …\n      thanks: …',
      ],
    ])
  })

  it('at line and column', () => {
    const { diagnostics } = realSources({ wording: replacing('bodies:\n', 'bodies:\n  secretariat: 秘书处\n') })
    expect(diagnostics.map(placeOf)).toEqual(['6:3'])
  })

  it('an item that moved is out of order once, not all items after it', () => {
    const swapped = all(
      replacing('  firearms: 枪支问题工作组\n', ''),
      replacing('  trafficking: 贩运人口问题工作组\n', '  firearms: 枪支问题工作组\n  trafficking: 贩运人口问题工作组\n'),
    )
    const { diagnostics } = realSources({ wording: swapped })
    expect(diagnostics).toMatchObject([
      { message: 'bodies.firearms stands out of order', label: 'body.yaml has it after smuggling' },
    ])
  })

  it('a decision whose title is not cited needs no words', () =>
    expect(
      realSources({
        wording: without('  international-cooperation-provisions: 实施{{title instruments.convention}}的各项国际合作规定'),
      }).diagnostics,
    ).toEqual([]))

  it('one run finds all', () => {
    const wording = all(without(NO_DOCUMENTS), without(REPORT), replacing('bodies:\n', 'bodies:\n  secretariat: 秘书处\n'))
    expect(realSources({ wording }).diagnostics.map(describeFinding)).toEqual([
      expect.stringContaining('error[language-parity] secretariat'),
      expect.stringContaining('error[language-parity] documents'),
      expect.stringContaining('error[language-parity] annotation'),
    ])
  })
})

describe('a mistake in the shape of a wording file', () => {
  it.each([
    [
      'an unknown status',
      'status: official text',
      'status: draft',
      'data-shape',
      'draft',
      'status has a value that it cannot have',
    ],
    ['no title', 'title: 临时议程和说明\n', '', 'data-shape', 'status', 'the field title is missing'],
    ['an empty paragraph', '目前预计在该议程项目下没有文件。', '', 'data-shape', '\n', 'must be a text'],
    ['a number for a text', '目前预计在该议程项目下没有文件。', '2016', 'data-shape', '2016', 'must be a text'],
    [
      'an unknown field of an item',
      '    title: 组织事项',
      '    title: 组织事项\n    shrt: 事项',
      'data-shape',
      'shrt',
      'unknown field shrt',
    ],
    [
      'a departure without a reason',
      '    reason: the annotation of the same item says May, when the meeting was held\n',
      '',
      'data-shape',
      'unit: documents.firearms-meetings',
      'the field reason is missing',
    ],
    [
      'a comment within prose',
      '没有文件。',
      '没有 # 文件。',
      'yaml-comment',
      '# 文件。',
      'is a comment and would not be printed',
    ],
    ['a fold within prose', '没有文件。', '没有\n        文件。', 'yaml-fold', '有', 'becomes a blank'],
    [
      'braces without quotes',
      '      importance: 缔约方会议在关于加强',
      '      importance: {{title instruments.convention}}在关于加强',
      'yaml-braces',
      undefined,
      'must stand in quotes',
    ],
  ])('%s', (_, from, to, code, under, message) => {
    const { diagnostics } = realSources({ wording: replacing(from, to) })
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ level: 'error', code, language: 'zh' })
    expect(diagnostics[0]?.message).toContain(message)
    if (under !== undefined) expect(underlined(diagnostics[0]!)).toBe(under)
  })
})

describe('a mistake in a language file', () => {
  it.each([
    [
      'a pattern with an unknown name',
      "default: '{{year}}年{{month}}{{day}}日'",
      "default: '{{yaer}}年{{month}}{{day}}日'",
      'expression',
      '{{yaer}}',
      'a pattern here has no yaer',
      'did you mean year?',
    ],
    [
      'a pattern with the name of another',
      "original: 'Original: {{language}}'",
      "original: 'Original: {{day}}'",
      'expression',
      '{{day}}',
      'a pattern here has no day',
      'known are language',
    ],
    [
      'a pattern with blanks in its braces',
      "default: '项目{{mark}}'",
      "default: '项目{{ mark }}'",
      'expression',
      '{{ mark }}',
      'a pattern here has no mark',
      '',
    ],
    [
      'a provision within a thing unknown',
      "any: { default: '{{outer}}{{inner}}' }",
      "any: { default: '{{uoter}}{{inner}}' }",
      'expression',
      '{{uoter}}',
      'a pattern here has no uoter',
      'did you mean outer?',
    ],
    ['eleven months', 'months: [1月, 2月, ', 'months: [1月, ', 'data-shape', undefined, 'months is too small', '12'],
    ['a missing word', '  annex: 附件\n', '', 'data-shape', 'words', 'the field annex is missing', 'add annex'],
    ['another direction', 'direction: ltr', 'direction: left', 'data-shape', 'left', 'direction has a value', 'ltr'],
  ])('%s', (_, from, to, code, under, message, help) => {
    const { diagnostics, language } = realSources({ language: replacing(from, to) })
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ level: 'error', code, language: 'zh' })
    expect(diagnostics[0]?.message).toContain(message)
    expect(diagnostics[0]?.help ?? '').toContain(help)
    if (under !== undefined) expect(underlined(diagnostics[0]!)).toBe(under)
    expect(language).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { plainTree } from '../../src/cli/files/plain-tree.ts'
import type { Again } from '../../src/opening/again.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import { openSession } from '../../src/opening/open-session.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import type { Origin } from '../../src/source/origin.ts'
import type { Span } from '../../src/source/source-file.ts'
import { completeSources, templateFiles } from '../helpers/real-paper.ts'
import { templatesAsPrepared } from '../helpers/templates-as-prepared.ts'

const prepared = new Map([...templatesAsPrepared(templateFiles())].flatMap(([name, one]) => (one ? [[name, one]] : [])))
const templates = { ...completeSources().templates, prepared }
const glyphsOf = (): ((codePoint: number) => boolean) => (codePoint) => codePoint < 0x3400 || codePoint > 0x4dbf

/** Keeps one of each kind, as a process does that builds again and again. */
function keeping(): Again {
  const made = new Map<string, { readonly of: readonly unknown[]; readonly value: unknown }>()
  return <T>(kind: string, of: readonly unknown[], make: () => T): T => {
    const known = made.get(kind)
    if (known?.of.length === of.length && known.of.every((one, at) => one === of[at])) return known.value as T
    const value = make()
    made.set(kind, { of, value })
    return value
  }
}

const placeOf = (span: Span | undefined) => span && [span.file.path, span.file.text.length, span.start, span.end]

const originOf = (origin: Origin | undefined) =>
  origin && { ...origin, span: placeOf(origin.span), printedBy: placeOf(origin.printedBy) }

/** All that is known of an opened session, with every place. */
function knownOf(texts: SessionTexts, codes: readonly string[], again?: Again) {
  const { diagnostics, languages, sourceUnits } = openSession(texts, codes, { templates, glyphsOf, again })
  return {
    found: diagnostics.map(({ span, also = [], fix, ...rest }) => ({
      ...rest,
      at: placeOf(span),
      also: also.map((other) => [placeOf(other.span), other.text]),
      fix: fix && [placeOf(fix.span), fix.replacement, fix.means],
    })),
    sourceUnits: sourceUnits.map((unit) => [unit.id, unit.form, placeOf(unit.span), placeOf(unit.spanOf(0, unit.text.length))]),
    languages: languages.map(({ paper, typed, units }) => ({
      tree: paper && plainTree(paper.tree),
      passages: paper?.passages.map(({ pieces, ...rest }) => ({
        ...rest,
        pieces: pieces.map(({ origin, ...piece }) => ({ ...piece, origin: originOf(origin) })),
      })),
      typed: typed.map(({ span, text, unit }) => [unit.id, text, placeOf(span)]),
      units: units.map(({ id, words, values, span }) => [id, words, placeOf(span), values?.map((value) => placeOf(value.span))]),
    })),
  }
}

/** What people type: words, marks, what facts say, expressions right and wrong, characters of other scripts and of no face. */
const TYPED = [
  ...['等', '，', ' ', '。', '会议', 'A', 'и', '㐀', '"', "''", '*', '-', 'ﬁ', '1', '第八届', '2016年10月17日', '10月', '10时'],
  ...['CTOC/COP/2016/1', 'CTOC/COP/2016/99', 'UNX/CONF/2020/2', '{{', '}}', '{{symbol documents.paper}}', '{{date opening}}'],
  ...['{{ordinal session}}', '{{name bodies.conference}}', '{{note notes.late}}', '{{reference items.opening}}', '?TODO?'],
]

interface Edit {
  readonly line: number
  readonly column: number
  readonly typed: string
  readonly does: 'types' | 'takes out' | 'adds a line' | 'undoes' | 'takes a line out' | 'swaps lines' | 'writes a line twice'
}

const edits = fc.array(
  fc.record<Edit>({
    line: fc.nat(10_000),
    column: fc.nat(400),
    typed: fc.constantFrom(...TYPED),
    does: fc.constantFrom<Edit['does'][]>(
      ...(['types', 'types', 'types', 'types', 'takes out', 'adds a line', 'undoes'] as const),
      ...(['undoes', 'takes a line out', 'swaps lines', 'writes a line twice'] as const),
    ),
  }),
  { minLength: 6, maxLength: 12 },
)

/** A text after an edit of it; `before` has the states that it had. */
function edited(before: readonly string[], { line, column, typed, does }: Edit): string {
  const text = before.at(-1) ?? ''
  if (does === 'undoes') return before[line % before.length] ?? text
  const lines = text.split('\n')
  const at = line % lines.length
  const own = lines[at] ?? ''
  const [above, below] = [lines.slice(0, at), lines.slice(at + 1)]
  if (does === 'adds a line') return [...above, '# A line.', own, ...below].join('\n')
  if (does === 'takes a line out') return [...above, ...below].join('\n')
  if (does === 'writes a line twice') return [...above, own, own.replace(/\w+(?=:)/, 'more'), ...below].join('\n')
  if (does === 'swaps lines') return [...above, ...below.slice(0, 1), own, ...below.slice(1)].join('\n')
  const from = own.indexOf(': ') + 2
  const place = from < 2 ? own.length : from + (column % (own.length - from + 1))
  const length = does === 'takes out' ? 2 : 0
  const whole = own.slice(0, place) + (does === 'types' ? typed : '') + own.slice(place + length)
  return [...above, whole, ...below].join('\n')
}

describe('a session that is opened again after edits of its words, with what was kept, is what it is anew', () => {
  const [waters] = findSessions(['tests/torture/data/waters'])
  const [zh, en] = ['zh', 'en'].map((code) => waters?.languages.find((language) => language.code === code)?.words)

  it.each<[what: string, ...edits: (readonly [from: string, to: string])[]]>([
    ['lines come before all texts', ['status:', '# A line.\nstatus:']],
    ['a name is longer that other texts print', ['rivers-group: 河流', 'rivers-group: 河流问题']],
    ['two items have one title', ['title: 河流', 'title: 湖泊']],
    [
      'a name gets a form',
      ['geneva: 日内瓦', 'geneva: { default: 日内瓦, long: 日内瓦市 }'],
      ['在{{place meetings.rivers-2}}', '在{{place meetings.rivers-2 "long"}}'],
    ],
    [
      'an expression names nothing, and a later text is another',
      ['{{symbol documents.lakes-note}}', '{{symbol documents.lake}}'],
      ['会议闭幕', '闭幕'],
    ],
    ['a later text is another than the one that something was found in', ['应合作', '应 合作'], ['会议闭幕', '闭幕']],
    ['an earlier one is', ['应合作', '应 合作'], ['title: 水\n', 'title: 水与河\n']],
    [
      'a name is what another text says already',
      ['各国应合作利用河流', '各国应合作利用所有河流问题专家会'],
      ['发言名单于', '所有河流问题专家会的发言名单于'],
      ['rivers-group: 河流工作组', 'rivers-group: 所有河流问题专家会'],
    ],
    [
      'a note comes to stand in a line over the title, and a later text is another',
      ['  date: 2020-03-02', '  lines: [session, { line: dates-and-place, notes: [late] }]\n  date: 2020-03-02'],
      ['会议闭幕', '闭幕'],
    ],
    [
      'a text is taken out, comes back at another place, and goes to its own',
      ['      article: 各国应合作利用河流。\n', ''],
      ['会议闭幕', '闭幕'],
      ['      meeting:', '      article: 各国应合作利用河流。\n      meeting:'],
      ['      article: 各国应合作利用河流。\n', ''],
      ['  lakes:\n    title', '      article: 各国应合作利用河流。\n  lakes:\n    title'],
    ],
    ['the original comes to say something else', ['Closing of the', 'On 5 May, closing of the'], ['会议闭幕', '闭幕']],
    [
      'a text is that of the original, until that is another',
      ['各国应合作利用河流。', 'States shall cooperate in the use of rivers.'],
      ['rivers.\n  lakes:\n    title: Lakes', 'all rivers.\n  lakes:\n    title: Lakes'],
    ],
    ['a map stands where a text belongs', ['title: 湖泊', 'title: { short: 湖泊 }'], ['title: { short', 'title: { default']],
    [
      'paragraphs are numbered, and a later one is another',
      ['notes: [late]\n', 'notes: [late]\nnumbering: { paragraphs: true }\n'],
      ['会议闭幕', '闭幕'],
    ],
    [
      'a text refers to an item, and that comes to have no title of its own',
      ['应合作利用', '应依照{{reference items.lakes}}合作利用'],
      ['title: 湖泊', 'title: 河流'],
    ],
  ])('when %s', (_, ...all) => {
    if (!waters || !zh || !en) throw new Error('the small session is not there')
    const again = keeping()
    let texts = waters
    const now = new Map([waters.facts, zh, en].map(({ path, text }) => [path, text]))
    knownOf(waters, ['en', 'zh'], again)
    for (const [from, to] of all) {
      const [path, text] = [...now].find((file) => file[1].includes(from)) ?? []
      if (path === undefined || text === undefined) throw new Error(`${from} stands nowhere`)
      now.set(path, text.replace(from, to))
      texts = editedTexts(texts, new Map([[path, text.replace(from, to)]])) ?? texts
      expect(knownOf(texts, ['en', 'zh'], again)).toEqual(knownOf(texts, ['en', 'zh']))
    }
  })

  it.each([
    ['data/ctoc-cop-2016-1', 'wording/zh.yaml', ['zh']],
    ['data/ctoc-cop-2016-1', 'wording/fr.yaml', ['fr']],
    ['data/ctoc-cop-2016-1', 'wording/ar.yaml', ['ar']],
    ['data/ctoc-cop-2016-1', 'wording/ru.yaml', ['ru']],
    ['tests/blocks/data/forest', 'wording/ru.yaml', ['ru']],
    ['tests/torture/data/waters', 'wording/zh.yaml', ['en', 'zh']],
    ['tests/torture/data/waters', 'wording/en.yaml', ['en', 'zh']],
  ] as const)('at random in %s, %s', (folder, name, codes) => {
    const [texts] = findSessions([folder])
    const file = texts?.languages.find(({ words }) => words.path.endsWith(name))?.words
    if (!texts || !file) throw new Error(`${name} is not there`)
    const known = fc.property(edits, (all) => {
      const again = keeping()
      const states = [file.text]
      for (const edit of all) {
        const text = edited(states, edit)
        states.push(text)
        const now = editedTexts(texts, new Map([[file.path, text]])) ?? texts
        expect(knownOf(now, codes, again)).toEqual(knownOf(now, codes))
      }
    })
    fc.assert(known, { seed: Number(process.env['EXAMPLES_SEED'] ?? 1), numRuns: Number(process.env['RANDOM_CASES'] ?? 3) })
  })
})

import { describe, expect, it } from 'vitest'
import { impactOf } from '../../src/changes/impact.ts'
import {
  all,
  type Change,
  type Changes,
  completeSources,
  faultlessPaper,
  realSources,
  replacing,
  underlined,
} from '../helpers/real-paper.ts'
import { rendered } from './rendered.ts'

const CODES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

/** The session with decisions of other kinds, one of them its own. */
const KINDS: Change = all(
  replacing(
    'decisions:\n',
    `kinds: [outcome-document]
decisions:
  doha: { kind: declaration }
  first: { kind: recommendation, number: 1/4 }
  outcome: { kind: outcome-document, number: '3' }
`,
  ),
)

/** A wording with the words of the kind that is the session's own. */
const wordedAs =
  (words: string): Change =>
  (text) =>
    text.replace(/^documents:/m, () => `kinds: { outcome-document: ${words} }\ndocuments:`)

describe('what a body takes, issues or receives is cited by what it is', () => {
  it.each([
    ['ar', 'الإعلان', 'التوصية 1/4', 'الوثيقة الختامية 3'],
    ['en', 'declaration', 'recommendation 1/4', 'outcome document 3'],
    ['es', 'declaración', 'recomendación 1/4', 'documento final 3'],
    ['fr', 'déclaration', 'recommandation 1/4', 'document final 3'],
    ['ru', 'декларация', 'рекомендация 1/4', 'итоговый документ 3'],
    ['zh', '宣言', '第1/4号建议', '第3号成果文件'],
  ])('in %s: %s, %s, %s', (code, declaration, recommendation, outcome) => {
    const own = outcome.replace(/第?3号?/, '').trim()
    const changes: Changes = { code, session: KINDS, wording: wordedAs(own) }
    const printed = (expression: string): string => {
      const { printed: text, faults } = rendered(expression, changes)
      expect(faults).toEqual([])
      return text
    }
    expect(printed('{{cite decisions.doha}}')).toBe(declaration)
    expect(printed('{{cite decisions.first}}')).toBe(recommendation)
    expect(printed('{{cite decisions.outcome}}')).toBe(outcome)
    expect(printed('{{kind decisions.outcome}}')).toBe(own)
    expect(printed('{{cite decisions.credentials}}')).toMatch(/4\/7/)
  })

  it.each([
    ['ru', '{{cite decisions.first "genitive"}}', 'рекомендации 1/4'],
    ['ru', '{{cite decisions.outcome "genitive"}}', 'итогового документа 3'],
    ['ru', '{{kind documents.ratification-status "instrumental"}}', 'документом зала заседаний'],
    ['en', '{{kind decisions.credentials "plural"}}', 'decisions'],
    ['zh', '{{kind documents.trafficking-meeting}}', '说明'],
  ])('in %s, %s is “%s”', (code, expression, expected) => {
    const wording = wordedAs('{ default: итоговый документ, genitive: итогового документа }')
    expect(rendered(expression, { code, session: KINDS, wording }).printed).toBe(expected)
  })

  it.each([
    [
      'kind: resolution, number: 5/4',
      'kind: resolutoin, number: 5/4',
      'resolutoin',
      'resolutoin is no kind of decision',
      'did you mean resolution?',
    ],
    [
      'kind: resolution, number: 5/4',
      'kind: mandate, number: 5/4',
      'mandate',
      'mandate is no kind of decision',
      'one of its own stands under kinds',
    ],
    ['kind: resolution, number: 5/4', 'kind: resolution', 'firearms-fifth', 'the field number is missing', 'add number:'],
    ['2016/2, kind: report', '2016/2, kind: reprot', 'reprot', 'reprot is no kind of document', 'did you mean report?'],
    [
      '2016/2, kind: report',
      '2016/2, purpose: informations',
      'informations',
      'informations is no purpose of a document',
      'did you mean information?',
    ],
    ['\ndecisions:\n', '\nkinds: [report]\ndecisions:\n', 'report', 'report is known to every language', 'take it out'],
  ])('%s cannot be %s', (from, to, under, message, help) => {
    const { diagnostics } = realSources({ session: replacing(from, to) })
    expect(diagnostics.map((finding) => [underlined(finding), finding.message, finding.help])).toEqual([
      [under, expect.stringContaining(message), expect.stringContaining(help)],
    ])
  })
})

const FOR_INFORMATION = replacing('2016/2, kind: report', '2016/2, kind: report, purpose: information')
const ENTRY = 'items.trafficking-protocol.documents.trafficking-activities'

describe('what the body is to do with a document', () => {
  it.each([
    ['ar', ' (CTOC/COP/2016/2)، للعلم'],
    ['en', ' (CTOC/COP/2016/2), for information'],
    ['es', ' (CTOC/COP/2016/2), para información'],
    ['fr', ' (CTOC/COP/2016/2), pour information'],
    ['ru', ' (CTOC/COP/2016/2), для информации'],
    ['zh', '（CTOC/COP/2016/2），供参考'],
  ])('stands in the documentation list, in %s: %s', (code, expected) => {
    const { passages } = faultlessPaper({ code, session: FOR_INFORMATION })
    const before = faultlessPaper({ code }).passages
    const changed = passages.filter(({ text }, at) => text !== before[at]?.text)
    expect(changed.map(({ id, text }) => [id, text.slice(-expected.length)])).toEqual([[ENTRY, expected]])
  })

  it('in the table of documents too', () => {
    const annex = replacing('\nmasthead: {}', '\nparts: [agenda, annotations, timetable, { annex: documents }]\nmasthead: {}')
    const { passages } = faultlessPaper({ code: 'en', session: all(FOR_INFORMATION, annex) })
    expect(passages.filter(({ text }) => text.endsWith('for information')).map(({ id }) => id)).toEqual([ENTRY])
  })

  it('may be in words of the wording', () => {
    const session = all(
      replacing('2016/2, kind: report', '2016/2, purpose: stock-taking'),
      replacing('\ndocuments:\n', '\npurposes: [stock-taking]\ndocuments:\n'),
    )
    const wording: Change = (text) => text.replace(/^documents:/m, 'purposes: { stock-taking: for stock-taking }\ndocuments:')
    const text = faultlessPaper({ code: 'en', session, wording }).passages.find(({ id }) => id === ENTRY)?.text
    expect(text).toMatch(/, for stock-taking$/)
    expect(realSources({ code: 'en', session }).diagnostics.map(({ message }) => message)).toEqual(['purposes: is missing'])
  })

  it('is a fact whose places are known before it is changed', () => {
    const changes: Changes = { code: 'en', session: FOR_INFORMATION }
    const { session } = completeSources(changes)
    const { passages } = faultlessPaper(changes)
    const impact = impactOf(session, [{ language: 'en', passages, typed: [] }], 'documents.trafficking-activities.purpose')
    expect(impact.values.map(({ value }) => value)).toEqual(['information'])
    expect(impact.appearances.map(({ passage }) => passage.id)).toContain(ENTRY)
  })

  it('is in every language, for whatever it may be', () => {
    for (const code of CODES) {
      const { language } = completeSources({ code })
      expect(Object.values(language.purposes?.words ?? {}).every((words) => words.length > 1)).toBe(true)
    }
  })
})

import { describe, expect, it } from 'vitest'
import type { OpeningMeans } from '../../src/opening/open-language.ts'
import { isSound, type OpenedSession, openSession } from '../../src/opening/open-session.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { type Change, completeSources, projectFile, realBodies, replacing, underlined } from '../helpers/real-paper.ts'

const SESSION = 'data/ctoc-cop-2016-1'
const { templates } = completeSources()
const means: OpeningMeans = { templates, glyphsOf: () => () => true }

interface Changes {
  readonly facts?: Change
  /** Of the Chinese words, from which the others are translated. */
  readonly original?: Change
  readonly french?: Change
  readonly beside?: readonly string[]
}

/** The real session in Chinese and French. */
function texts({ facts, original, french, beside = [] }: Changes = {}): SessionTexts {
  const language = (code: string, change?: Change) => ({
    code,
    conventions: projectFile(`data/languages/${code}.yaml`),
    words: projectFile(`${SESSION}/wording/${code}.yaml`, change),
  })
  return {
    name: 'paper',
    facts: projectFile(`${SESSION}/session.yaml`, facts),
    bodies: realBodies(),
    languages: [language('fr', french), language('zh', original)],
    beside: beside.map((text, index) => ({ name: `${index}`, facts: new SourceFile(`${index}/session.yaml`, text) })),
  }
}

function errorsOf({ diagnostics }: OpenedSession): string[] {
  return diagnostics.filter(({ level }) => level === 'error').map((finding) => `${finding.code} ${underlined(finding)}`)
}

describe('a session is opened from its texts', () => {
  it('in the languages asked for, with the units of the source beside', () => {
    const opened = openSession(texts(), ['fr'], means)
    expect(opened.languages.map(({ code, paper }) => [code, (paper?.passages.length ?? 0) > 100])).toEqual([['fr', true]])
    expect(opened.sourceUnits.find(({ id }) => id === 'items.opening.title')?.words).toMatch(/^\p{Script=Han}/u)
    expect(errorsOf(opened)).toEqual([])
  })

  it('the same way every time', () => {
    const files = texts({ french: replacing('title: Autres questions', 'title: Questions {{nosuch opens}}') })
    const [first, second] = [openSession(files, ['fr'], means), openSession(files, ['fr'], means)]
    expect(errorsOf(first)).toHaveLength(1)
    expect(second.diagnostics).toEqual(first.diagnostics)
  })

  it('without telling what is wrong in a source that nobody asked for, which keeps nothing from being held against it', () => {
    const faulty = texts({ original: replacing('status: official text', 'status: [') })
    const opened = openSession(faulty, ['fr'], means)
    expect(opened.sourceUnits).toEqual([])
    expect(errorsOf(opened)).toEqual([])
    expect(isSound(openSession(faulty, ['fr', 'zh'], means), 'zh')).toBe(false)
  })

  it('with the words that are there, where units are missing', () => {
    const files = texts({ facts: replacing('- id: officers', '- id: welcome\n      - id: officers') })
    const opened = openSession(files, ['fr'], means)
    expect(opened.languages[0]).toMatchObject({ wording: undefined, paper: undefined })
    expect(opened.languages[0]?.units.length).toBeGreaterThan(100)
    expect(errorsOf(opened)).toContainEqual(expect.stringMatching(/^language-parity/))
  })

  it('without papers where there are no templates; the words are checked all the same', () => {
    const opened = openSession(texts(), ['fr'], { ...means, templates: undefined })
    expect(opened.languages[0]?.paper).toBeUndefined()
    expect(opened.diagnostics.map(({ code }) => code)).toContain('translation-stale')
  })

  it('among the papers whose data stand beside its own', () => {
    const beside = ['symbol: CTOC/COP/2016/2/Rev.1\n', 'symbol: [', 'symbols: none\n']
    const found = openSession(texts({ beside }), ['zh'], means).diagnostics
    const superseded = found.filter(({ code }) => code === 'symbol-superseded')
    expect(superseded.map((finding) => finding.also?.map(underlined))).toContainEqual(['CTOC/COP/2016/2/Rev.1'])
    expect(found.filter(({ span }) => /^\d\//.test(span.file.path))).toEqual([])
  })
})

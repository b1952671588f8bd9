import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/document/contents.ts'
import type { Inline } from '../../src/document/tree.ts'
import { textsOf } from '../../src/document/walk.ts'
import { openSession } from '../../src/opening/open-session.ts'
import { changedWithBody, completeSources, describeFinding, projectFile, realBodies, replacing } from '../helpers/real-paper.ts'

const SESSION = 'data/ctoc-cop-2016-1'
const PLACE = '{{symbol earlier-papers.fifth-session-report}}'

/** A symbol of a form of its body, one of no known form, and a joint one that is cited by its second half. */
const PAPERS = `earlier-papers:
  budget: { symbol: A/65/6 (Sect. 16) }
  resolution: { symbol: S/RES/1440 (2002) }
  joint: { symbol: E/CN.7/2011/3-E/CN.15/2011/3 }
`
const CITED = [PLACE, 'A/65/6 (Sect. 16)', '{{symbol earlier-papers.resolution}}', 'E/CN.15/2011/3']
const COMMAS: Readonly<Record<string, string>> = { ar: '، ', zh: '、' }

const CODES = ['ar', 'fr', 'ru', 'zh']

const cited = (code: string) =>
  changedWithBody(`${SESSION}/wording/${code}.yaml`, replacing(PLACE, CITED.join(COMMAS[code] ?? ', ')))

const { diagnostics, languages } = openSession(
  {
    name: 'ctoc-cop-2016-1',
    facts: projectFile(`${SESSION}/session.yaml`, replacing('earlier-papers:\n', PAPERS)),
    bodies: realBodies({
      ...changedWithBody(
        `${SESSION}/session.yaml`,
        replacing('  general-assembly: {}\n', "  general-assembly: { symbols: ['A/{session}/6 (Sect. {section})'] }\n"),
      )[1],
      ...CODES.reduce<Record<string, string>>((all, code) => ({ ...all, ...cited(code)[1] }), {}),
    }),
    languages: CODES.map((code) => ({
      code,
      conventions: projectFile(`data/languages/${code}.yaml`),
      words: cited(code)[0],
    })),
    beside: [],
  },
  CODES,
  { templates: completeSources().templates, glyphsOf: () => () => true },
)

const partsOf = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.kind === 'keep' ? partsOf(inline.content) : [inline]))

describe('a paper may cite papers of other bodies', () => {
  it('without an error, and with a note for each that cannot be checked', () => {
    expect(diagnostics.filter(({ level }) => level === 'error').map(describeFinding)).toEqual([])
    const unchecked = diagnostics.filter(({ code }) => code === 'symbol-unchecked')
    expect(unchecked.map(({ message }) => message.split(' is ')[0])).toEqual([
      'S/RES/1440 (2002)',
      'E/CN.7/2011/3-E/CN.15/2011/3',
    ])
  })

  it.each(CODES)('in %s each stands in it as one symbol, its blanks within it', (code) => {
    const blocks = languages.find((language) => language.code === code)?.paper?.tree.blocks ?? []
    const symbols = [...textsOf(blocks)].flatMap(({ content }) => partsOf(content).filter(({ kind }) => kind === 'symbol'))
    const written = symbols.map((inline) => textOf([inline]))
    expect(written).toEqual(expect.arrayContaining(['A/65/6 (Sect. 16)', 'S/RES/1440 (2002)', 'E/CN.15/2011/3']))
  })
})

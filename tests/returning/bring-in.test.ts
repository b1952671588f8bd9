import { describe, expect, it } from 'vitest'
import { changedLines, comeBack, paperNow } from './returning.ts'

const replacing = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`no ${from} in ${text}`)
  return text.replace(from, to)
}
const DEADLINES = 'items.adoption.annotation.deadlines'
const COMPOSITION = 'items.officers.annotation.composition'

describe('words that come back from a file that people edited', () => {
  it('stand in the wording, and nothing else of the file has changed', () => {
    const paper = paperNow('en')
    const { units, texts } = comeBack(paper, { [COMPOSITION]: replacing('at the opening of', 'at the start of') })
    expect(units.map(({ unit, verdict }) => [unit, verdict])).toEqual([[COMPOSITION, 'taken']])
    const { from, to } = changedLines(paper, texts)
    expect(from).toHaveLength(1)
    expect(to).toEqual(from.map(replacing('at the opening of', 'at the start of')))
  })

  it('keep the expressions between them', () => {
    const { units } = comeBack(paperNow('en'), { [DEADLINES]: replacing('the firm deadline', 'the final, firm deadline') })
    expect(units[0]?.verdict).toBe('taken')
    expect(units[0]?.theirs).toContain('{{date deadlines.proposals "weekday"}}')
  })

  it('may have an expression at another place of the sentence', () => {
    const { units } = comeBack(paperNow('en'), {
      [COMPOSITION]: (text) => text.replace(/^In accordance with rule 22/, 'As follows from rule 22'),
      [DEADLINES]: (text) =>
        text.replace(/ is (Monday, 3 October 2016)\./, '.').replace(/^In accordance/, 'Monday, 3 October 2016: in accordance'),
    })
    expect(units.map(({ verdict }) => verdict)).toEqual(['taken', 'taken'])
    expect(units[1]?.theirs).toMatch(/^\{\{date deadlines\.proposals "weekday"\}\}: in/)
  })

  it('are those of a unit wherever it is printed', () => {
    const paper = paperNow('en')
    const { units, after, texts } = comeBack(paper, { 'items.officers': (text) => `${text} of the Conference` })
    expect(units[0]).toMatchObject({ unit: 'items.officers.title', verdict: 'taken' })
    expect([...texts.keys()]).toHaveLength(1)
    const titles = after.languages[0]?.paper?.passages.filter(({ text }) => text.startsWith('Election of officers')) ?? []
    expect(new Set(titles.map(({ text }) => text.replace(/[;.]$/, '')))).toEqual(
      new Set(['Election of officers of the Conference']),
    )
  })

  it.each([
    ['a day', DEADLINES, 'Monday, 3 October 2016', 'Monday, 10 October 2016', 'edit-in-fact'],
    ['a figure put before a day', DEADLINES, 'Friday, 14 October', 'Friday, 14 1October', 'edit-in-fact'],
    ['the symbol of a document', 'items.adoption.documents.paper', 'CTOC/COP/2016/1', 'CTOC/COP/2016/2', 'edit-in-fact'],
    ['a day that is taken out', DEADLINES, ' is Monday, 3 October 2016', ' is near', 'edit-loses-fact'],
  ])('%s is an edit of a fact, and is not written', (_, id, from, to, code) => {
    const { units, refusals, texts } = comeBack(paperNow('en'), { [id]: replacing(from, to) })
    expect([...refusals, ...units.flatMap((unit) => unit.refusals)].map((finding) => finding.code)).toEqual([code])
    expect(texts.size).toBe(0)
  })

  it('an edit within a fact is told at the fact, with how it follows from others', () => {
    const { units } = comeBack(paperNow('en'), { [DEADLINES]: replacing('Monday, 3 October 2016', 'Monday, 10 October 2016') })
    const [finding] = units[0]?.refusals ?? []
    expect(finding?.message).toContain('‘Monday, 10 October 2016’')
    expect(finding?.help).toMatch(
      /deadlines\.proposals is 2016-10-03: 2 weeks before the opening, by decision 6\/3; change .*body\.yaml:\d+:\d+/,
    )
  })

  it('of a unit that the wording has changed since are a conflict, of which all three are shown', () => {
    const base = paperNow('en')
    const now = paperNow('en', { 'ctoc-cop/wording/en.yaml': replacing('a President, ', 'a Chair, ') })
    const { units, texts } = comeBack(base, { [COMPOSITION]: replacing('a President, ', 'a President and ') }, now)
    expect(units[0]?.verdict).toBe('conflict')
    const [finding] = units[0]?.refusals ?? []
    for (const words of ['a President, ', 'a President and ', 'a Chair, ']) expect(finding?.help).toContain(words)
    expect(texts.size).toBe(0)
  })

  it('that the wording has already are nothing to do', () => {
    const edit = replacing('a President, ', 'a Chair, ')
    const { units, texts } = comeBack(
      paperNow('en'),
      { [COMPOSITION]: edit },
      paperNow('en', { 'ctoc-cop/wording/en.yaml': edit }),
    )
    expect([units[0]?.verdict, texts.size]).toEqual(['same', 0])
  })

  it('that would be an error are refused by their name, and the others are taken', () => {
    const { units } = comeBack(paperNow('en'), {
      [COMPOSITION]: replacing('at the opening of', 'see CTOC/COP/2016/99, at the opening of'),
      [DEADLINES]: replacing('as early as possible', 'as soon as possible'),
    })
    expect(units.map(({ verdict }) => verdict)).toEqual(['refused', 'taken'])
    expect(units[0]?.refusals[0]).toMatchObject({ code: 'edit-unsound' })
    expect(units[0]?.refusals[0]?.message).toContain('symbol-unlisted')
  })

  it('that break what is said of the paper elsewhere are refused, and the others are taken', () => {
    const { units } = comeBack(paperNow('zh'), {
      'items.implementation': replacing('各项议定书', '全部议定书'),
      [COMPOSITION]: (text) => `此外，${text}`,
    })
    expect(units.map(({ verdict }) => verdict)).toEqual(['refused', 'taken'])
  })

  it('that a fact would print come in, with the expression offered', () => {
    const { units, warnings } = comeBack(paperNow('zh'), { [COMPOSITION]: (text) => `2016年10月17日，${text}` })
    expect(units[0]?.verdict).toBe('taken')
    expect(warnings.find(({ code }) => code === 'fact-typed')?.help).toContain('{{date opening')
  })

  it('that say what the original does not are refused, with the expression offered too', () => {
    const { units } = comeBack(paperNow('en'), {
      [COMPOSITION]: replacing('at the opening of', 'on 17 October 2016, at the opening of'),
    })
    expect(units[0]?.refusals[0]?.message).toMatch(/language-parity.*\{\{date opening/)
  })

  it('that the wording would read as signs are written as words', () => {
    const { units, after } = comeBack(paperNow('en'), { [COMPOSITION]: replacing('at the opening of', 'at *the opening* of') })
    expect(units[0]?.theirs).toContain('at \\*the opening\\* of')
    expect(after.languages[0]?.paper?.passages.find(({ id }) => id === COMPOSITION)?.text).toContain('at *the opening* of')
  })
})

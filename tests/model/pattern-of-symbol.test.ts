import { describe, expect, it } from 'vitest'
import { symbolReader } from '../../src/model/symbols.ts'
import { patternOfSymbol } from '../../src/model/symbols/pattern-of-symbol.ts'
import { FORMS } from './symbol-forms.cases.ts'

describe('one symbol shows the forms of those of its body', () => {
  it.each(FORMS.map(({ symbol, pattern, number }) => [symbol, pattern, number] as const))('%s: %s', (symbol, pattern, number) => {
    const shown = patternOfSymbol(symbol)!
    const { patterns, kinds, folders } = shown
    const reader = symbolReader([{ patterns, kinds, folders, changes: ['Add', 'Amend', 'Corr', 'Rev'], unnumbered: ['Summary'] }])
    expect(reader.parseSymbol(symbol)).toMatchObject({ number })
    // Which of its groups a body is, one symbol cannot show.
    if (!pattern.includes('{group}')) expect(patterns).toContain(pattern)
  })

  it.each([
    ['E/CN.15/2027/1', { organ: 'E/CN.15', year: 2027, session: undefined, parents: [], kinds: ['CRP', 'L'] }],
    ['A/78/251/Rev.1', { organ: 'A', year: undefined, session: 78, parents: ['A/78/251'] }],
    ['ST/AI/189/Add.3/Rev.2', { organ: 'ST/AI', root: 'ST/AI/189', parents: ['ST/AI/189', 'ST/AI/189/Add.3'] }],
    ['S/RES/1440 (2002)', { organ: 'S/RES', year: 2002 }],
    ['CTOC/COP/2004/6*', { root: 'CTOC/COP/2004/6', year: 2004 }],
    ['A/RES/S-13/2', { patterns: expect.arrayContaining(['A/RES/{session}/{number}']), session: undefined }],
    ['CAT/C/SR.209', { kinds: ['CRP', 'L', 'SR'] }],
  ])('%s', (symbol, shown) => expect(patternOfSymbol(symbol)).toMatchObject(shown))

  it.each(['paper', 'CTOC-COP-2016-1', '', 'e/cn.15/2027/1'])('and %j shows none', (text) =>
    expect(patternOfSymbol(text)).toBeUndefined(),
  )
})

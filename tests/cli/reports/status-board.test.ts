import { expect, it } from 'vitest'
import { statusBoard } from '../../../src/cli/reports/status-board.ts'
import { WORDING_PARTS, type WordingPart } from '../../../src/model/wording-parts.ts'
import type { PartStatus } from '../../../src/translation/translation-status.ts'

const part = (name: WordingPart, units: number, more: Partial<PartStatus> = {}): PartStatus => ({
  part: name,
  units,
  done: units,
  stale: 0,
  edited: 0,
  missing: 0,
  unmarked: 0,
  wordsToDo: 0,
  ...more,
})
const parts = (more: Partial<Record<WordingPart, Partial<PartStatus>>> = {}): PartStatus[] =>
  WORDING_PARTS.map((name) => part(name, name === 'annotations' ? 60 : 5, more[name]))

it('stands in columns, words to the left and numbers to the right, and says below what there is to do', () => {
  const board = statusBoard({
    session: 'ctoc-cop-2016-1',
    symbol: 'CTOC/COP/2016/1',
    source: 'zh',
    languages: [
      { language: 'zh', parts: parts(), wordsOfPaper: 8123 },
      {
        language: 'fr',
        parts: parts({
          annotations: { done: 57, stale: 2, edited: 1, unmarked: 1, wordsToDo: 1017 },
          names: { done: 4, missing: 1, wordsToDo: 4 },
        }),
        wordsOfPaper: 12045,
      },
      { language: 'es', parts: null, wordsOfPaper: null },
    ],
  })
  expect(board.split('\n')).toEqual([
    'CTOC/COP/2016/1: units done of all, translated from zh; to do and paper in words',
    '',
    'language  title  agenda  annotations  documents  timetable  names  stale  missing  unmarked  to do   paper',
    'zh          5/5     5/5        60/60        5/5        5/5    5/5      0        0         0      0   8 123',
    'fr          5/5     5/5        57/60        5/5        5/5    4/5      2        1         1  1 021  12 045',
    'es            –       –            –          –          –      –      –        –         –      –       –',
    '',
    'to do                                                                 words',
    'fr     annotations  2 stale (1 edited since), 1 unmarked              1 017',
    'fr     names        1 missing                                             4',
    'es                  a wording cannot be read: papers check shows why',
  ])
})

it('of a paper that is done in every language says so', () => {
  const languages = [{ language: 'zh', parts: parts(), wordsOfPaper: 8123 }]
  expect(statusBoard({ session: 'ctoc-cop-2016-1', symbol: 'CTOC/COP/2016/1', source: 'zh', languages })).toMatch(
    /\n\nnothing to translate$/,
  )
})

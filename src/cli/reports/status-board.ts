import type { LanguageStatus, SessionStatus } from '../../translation/session-status.ts'
import { WORDING_PARTS } from '../../model/wording-parts.ts'
import type { PartStatus } from '../../translation/translation-status.ts'
import { NONE, number, table } from './table.ts'

/** The board of a session: a row a language, what is done of each part; below it what there is to do. */
export function statusBoard(session: SessionStatus): string {
  const { symbol, source, languages } = session
  const head = ['language', ...WORDING_PARTS, 'stale', 'missing', 'unmarked', 'to do', 'paper']
  const board = table([head, ...languages.map(boardRow)])
  const toDo = languages.flatMap(toDoRows)
  const title = `${symbol}: units done of all, translated from ${source}; to do and paper in words`
  const parts = [title, board, toDo.length > 0 ? table([['to do', '', '', 'words'], ...toDo]) : 'nothing to translate']
  return parts.join('\n\n')
}

function boardRow({ language, parts, wordsOfPaper }: LanguageStatus): string[] {
  const paper = wordsOfPaper === null ? NONE : number(wordsOfPaper)
  if (!parts) return [language, ...WORDING_PARTS.map(() => NONE), NONE, NONE, NONE, NONE, paper]
  const total = (of: (part: PartStatus) => number): string => number(parts.reduce((sum, part) => sum + of(part), 0))
  return [
    language,
    ...parts.map(({ done, units }) => `${done}/${units}`),
    total(({ stale }) => stale),
    total(({ missing }) => missing),
    total(({ unmarked }) => unmarked),
    total(({ wordsToDo }) => wordsToDo),
    paper,
  ]
}

function toDoRows({ language, parts }: LanguageStatus): string[][] {
  if (!parts) return [[language, '', 'a wording cannot be read: papers check shows why', '']]
  return parts
    .filter(({ done, units }) => done < units)
    .map(({ part, stale, edited, missing, unmarked, wordsToDo }) => {
      const states = [
        stale > 0 ? `${stale} stale${edited > 0 ? ` (${edited} edited since)` : ''}` : '',
        missing > 0 ? `${missing} missing` : '',
        unmarked > 0 ? `${unmarked} unmarked` : '',
      ]
      return [language, part, states.filter((state) => state !== '').join(', '), number(wordsToDo)]
    })
}

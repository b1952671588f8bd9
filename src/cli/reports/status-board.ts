import type { LanguageStatus, SessionStatus } from '../../translation/session-status.ts'
import { WORDING_PARTS } from '../../model/wording-parts.ts'
import type { PartStatus } from '../../translation/translation-status.ts'
import { displayWidth } from './display-width.ts'

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

/** Where nothing is known. */
const NONE = '–'

/** Digits in groups of three, as the languages of the papers have them: with a blank. */
function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
}

/** Columns two blanks apart; numbers and shares stand to the right, so that they can be compared. */
function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, index) => rows.map((row) => row[index] ?? '')) ?? []
  const padded = columns.map((cells) => {
    const width = Math.max(...cells.map(displayWidth))
    const isNumeric = cells.slice(1).every((cell) => cell === NONE || /^[\d /]*$/.test(cell))
    return cells.map((cell) => {
      const blanks = ' '.repeat(width - displayWidth(cell))
      return isNumeric ? blanks + cell : cell + blanks
    })
  })
  return rows
    .map((_, index) =>
      padded
        .map((cells) => cells[index])
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

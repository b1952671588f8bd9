import { displayWidth } from './display-width.ts'

/** Where nothing is known. */
export const NONE = '–'

/** Digits in groups of three, as the languages of the papers have them: with a blank. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
}

/** Columns two blanks apart; numbers and shares stand to the right, so that they can be compared. */
export function table(rows: readonly (readonly string[])[]): string {
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

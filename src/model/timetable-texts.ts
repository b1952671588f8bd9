import type { WordedFacts } from './worded-facts.ts'

/** The ids of what the wording says in the timetable: its heading, heads of columns, and entries that are words, in their order. */
export function timetableTexts({ timetable: { heading, columns, days } }: Pick<WordedFacts, 'timetable'>): string[] {
  const heads = columns.flatMap(({ kind, id }) => (kind === 'text' ? [id] : []))
  const entries = days.flatMap(({ times }) => times.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries)))
  const words = entries.flatMap(({ kind, id, text }) => (kind === 'text' ? [id] : text === undefined ? [] : [text]))
  return [...new Set([...(heading === undefined ? [] : [heading]), ...heads, ...words])]
}

import { parseUnit } from '../rendering/parse-unit.ts'

/** Words without what refers to notes: to those of some ids, or to any. What is not a text is gone through. */
export function withoutNotes<T>(words: T, ids?: readonly string[]): T
export function withoutNotes(words: unknown, ids?: readonly string[]): unknown {
  if (typeof words === 'string') {
    const dropped = noteReferences(words).filter(({ id }) => ids?.includes(id) ?? true)
    return dropped.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), words)
  }
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, withoutNotes<unknown>(value, ids)]))
}

/** The expressions of a text that print the mark of a note, with the note's id. */
export function noteReferences(text: string): { id: string; start: number; end: number }[] {
  return parseUnit(text).parts.flatMap((part) =>
    part.kind === 'expression' && part.helper === 'note'
      ? [{ id: part.fact.slice(1).join('.'), start: part.start, end: part.end }]
      : [],
  )
}

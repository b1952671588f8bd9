import type { TitleLineData } from './schema/title-line.ts'
import { DERIVED_LINES } from './derived-lines.ts'
import type { SessionData } from './schema/session.ts'
import type { FactPath } from './session.ts'

/** A line of the title block, with the ids of the notes whose marks stand in it. */
export type TitleLine = { readonly path: FactPath; readonly notes: readonly string[] } & (
  | { readonly kind: (typeof DERIVED_LINES)[number] }
  | { readonly kind: 'body-of'; readonly body: string }
  | { readonly kind: 'item'; readonly items: readonly string[]; readonly of: 'provisional-agenda' | 'agenda' }
  | { readonly kind: 'title'; readonly item: string }
  | { readonly kind: 'text'; readonly id: string }
)

/** The lines of the title block over the title, in order; those of most papers where the data give none. */
export function titleLines({ masthead }: Pick<SessionData, 'masthead'>): TitleLine[] {
  const lines = masthead.lines
  if (!lines) return DERIVED_LINES.map((kind) => ({ kind, path: ['masthead'], notes: [] }))
  return lines.map((line, index) => titleLine(line, ['masthead', 'lines', index]))
}

function titleLine(line: TitleLineData, path: FactPath): TitleLine {
  if (typeof line === 'string') return { kind: line, path, notes: [] }
  const { notes = [], body, item, of = 'provisional-agenda', title, text, line: kind = 'session' } = line
  if (body !== undefined) return { kind: 'body-of', body, path, notes }
  if (item !== undefined) return { kind: 'item', items: [item].flat(), of, path, notes }
  if (title !== undefined) return { kind: 'title', item: title, path, notes }
  return text !== undefined ? { kind: 'text', id: text, path, notes } : { kind, path, notes }
}

/** The ids of the lines that have words of their own. */
export function wordedLines(data: Pick<SessionData, 'masthead'>): string[] {
  return titleLines(data).flatMap((line) => (line.kind === 'text' ? [line.id] : []))
}

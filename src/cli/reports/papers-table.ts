import { number, table } from './table.ts'

/** What a command has to say of one paper among several, each number under its name. */
export interface PaperSummary {
  /** Its symbol, or the name of its folder where the facts cannot be relied on. */
  readonly paper: string
  readonly counts: Readonly<Record<string, number>>
}

/** Many papers at a glance: a line each, and the sums. Empty for one paper alone, of which all is told already. */
export function papersTable(papers: readonly PaperSummary[]): string {
  if (papers.length < 2) return ''
  const names = [...new Set(papers.flatMap(({ counts }) => Object.keys(counts)))]
  const line = (paper: string, of: (name: string) => number): string[] => [paper, ...names.map((name) => number(of(name)))]
  const sum = (name: string): number => papers.reduce((total, { counts }) => total + (counts[name] ?? 0), 0)
  return table([
    ['paper', ...names],
    ...papers.map(({ paper, counts }) => line(paper, (name) => counts[name] ?? 0)),
    line(`${number(papers.length)} papers`, sum),
  ])
}

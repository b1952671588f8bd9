/** What a page of docs/ tells of a field. */
export interface ToldField {
  /** As `meetings.<id>.of`. */
  readonly path: string
  /** What it holds, without links. */
  readonly holds: string
  /** In YAML. */
  readonly example?: string
}

/** The same where the page has a row a field. */
export interface FieldRow extends ToldField {
  /** `yes`, `no`, or where it must be there. */
  readonly must: string
  readonly example: string
}

/** A row of a table of fields: `| `path` | must | holds | `example` |`. */
const ROW = /^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\| `([^`]+)` +\|$/gm

/** The rows of all tables of fields under a heading of `docs/writing-data.md`; none where the page has no such heading. */
export function fieldRows(page: string, heading: string): FieldRow[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(ROW)].map(([, path = '', must = '', holds = '', example = '']) => ({
    path,
    must,
    holds: withoutLinks(holds),
    example,
  }))
}

/** A row of the table of conventions: `| `key`, `key` | what they are for |`. */
const CONVENTIONS = /^\| (`[^|]+`) +\| ([^|]+?) +\|$/gm

/** What `docs/languages.md` tells of the conventions of a language, one row a key. */
export function conventionRows(page: string): ToldField[] {
  return [...page.matchAll(CONVENTIONS)].flatMap(([, keys = '', holds = '']) =>
    [...keys.matchAll(/`([^`]+)`/g)].map(([, path = '']) => ({ path, holds: withoutLinks(holds) })),
  )
}

function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
}

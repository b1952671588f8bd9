import type { Diagnostic } from '../source/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { printOf } from './prints.ts'

/** A place of a finding that is kept: the number of its file, and its offsets there. */
type KeptSpan = readonly [file: number, start: number, end: number]

/** A finding as it is kept, with the path in the data at which it stands, where it stands at one. */
type KeptFinding = readonly [
  rest: Omit<Diagnostic, 'span' | 'also' | 'fix'>,
  span: KeptSpan,
  path: string | null,
  also: readonly (readonly [span: KeptSpan, text: string])[] | null,
  fix: readonly [span: KeptSpan, replacement: string, means: string | null] | null,
]

/** Findings as plain data, with what the files were like that they stand in. */
export interface KeptFindings {
  readonly files: readonly (readonly [path: string, print: string])[]
  readonly found: readonly KeptFinding[]
}

/** A finding with the path in the data at which it stands. */
export type PathOf = (finding: Diagnostic) => string | undefined

/** Findings as plain data. Undefined where one stands in a file that is none of these: whether it has changed could not be told. */
export function keptFindings(
  findings: readonly Diagnostic[],
  pathOf: PathOf,
  known: ReadonlyMap<string, SourceFile>,
): KeptFindings | undefined {
  const files: SourceFile[] = []
  const strange: SourceFile[] = []
  const spanOf = ({ file, start, end }: Span): KeptSpan => {
    if (known.get(file.path) !== file) strange.push(file)
    const at = files.indexOf(file)
    return [at < 0 ? files.push(file) - 1 : at, start, end]
  }
  const found = findings.map((finding): KeptFinding => {
    const { span, also, fix, ...rest } = finding
    return [
      rest,
      spanOf(span),
      pathOf(finding) ?? null,
      also?.map((label) => [spanOf(label.span), label.text] as const) ?? null,
      fix ? [spanOf(fix.span), fix.replacement, fix.means ?? null] : null,
    ]
  })
  return strange.length === 0 ? { files: files.map((file) => [file.path, printOf(file)]), found } : undefined
}

/** Findings that were kept, each with its path; undefined where a file that one stands in is not what it was. */
export function findingsAgain(
  { files, found }: KeptFindings,
  known: ReadonlyMap<string, SourceFile>,
): (readonly [finding: Diagnostic, path: string | undefined])[] | undefined {
  const now = files.flatMap(([path, print]) => {
    const file = known.get(path)
    return file && printOf(file) === print ? [file] : []
  })
  if (now.length < files.length) return undefined
  const spanOf = ([index, start, end]: KeptSpan): Span => {
    const file = now[index]
    if (!file) throw new Error('a finding that was kept stands in no file')
    return file.span(start, end)
  }
  return found.map(([rest, span, path, also, fix]) => [
    {
      ...rest,
      span: spanOf(span),
      ...(also && { also: also.map(([place, text]) => ({ span: spanOf(place), text })) }),
      ...(fix && {
        fix: { span: spanOf(fix[0]), replacement: fix[1], ...(fix[2] === null ? {} : { means: fix[2] }) },
      }),
    },
    path ?? undefined,
  ])
}

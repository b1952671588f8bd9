import { type FoundSymbol, symbolKeys } from '../../model/symbols.ts'
import type { Fix } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import type { TextContext } from './check.ts'
import { type Passage, spanInPassage } from './passage.ts'

/** A symbol, or what looks like one, in the text of a paper. */
export interface Citation {
  readonly passage: Passage
  readonly found: FoundSymbol
  readonly span: Span
}

const known = new WeakMap<TextContext['passages'], Citation[]>()

/** Every citation of a paper in the order of its text, the malformed ones too. */
export function citationsOf(context: TextContext): readonly Citation[] {
  const before = known.get(context.passages)
  if (before) return before
  const citations = context.passages.flatMap((passage) =>
    passage.symbols.flatMap((found): Citation[] => {
      const span = spanOfCitation(context, passage, found)
      return [
        ...(found.between ?? []).map((symbol) => ({ passage, found: { ...found, symbol }, span })),
        { passage, found, span },
      ]
    }),
  )
  known.set(context.passages, citations)
  return citations
}

/** The citations that are symbols of the register, or of a series that is known. */
export function validCitationsOf(context: TextContext): readonly (Citation & { readonly symbol: string })[] {
  return citationsOf(context).flatMap((citation) =>
    citation.found.valid && !citation.found.isUnknown
      ? [{ ...citation, symbol: citation.found.symbol ?? citation.found.text }]
      : [],
  )
}

/** The papers that some citations name; a malformed one names what it most likely means, so that one slip is one finding. */
export function namedBy(citations: readonly Citation[]): ReadonlySet<string> {
  return new Set(citations.flatMap(({ found }) => (found.symbol === undefined ? [] : symbolKeys(found.symbol))))
}

/** Whether a citation is typed in the source as it is printed. */
export function isLiteral({ passage, found }: Citation): boolean {
  const pieces = passage.pieces.filter(({ start, text }) => start < found.end && found.start < start + text.length)
  return pieces.length > 0 && pieces.every(({ origin }) => origin?.literal === true)
}

/** An edit that puts something else in the place of a citation, where that is safe to do. */
export function replaceCitation(citation: Citation, replacement: string): Fix | undefined {
  const { span } = citation
  const isSame = span.file.text.slice(span.start, span.end) === citation.found.text
  return isLiteral(citation) && isSame && !wouldOpenMap(span, replacement) ? { span, replacement } : undefined
}

/** YAML reads an unquoted value that begins with `{{` as a map. */
export function wouldOpenMap({ file, start }: Span, replacement: string): boolean {
  const line = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start)
  return replacement.startsWith('{') && /(?:^|[:[{,-])[ \t]*$/.test(line)
}

function spanOfCitation({ wording }: TextContext, passage: Passage, found: FoundSymbol): Span {
  return spanInPassage(passage, found.start, found.end) ?? wording.source.valueSpan([])
}

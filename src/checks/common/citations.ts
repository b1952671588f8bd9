import { type FoundSymbol, symbolKeys } from '../../model/symbols.ts'
import { rememberedOfThings } from '../../source/remembered.ts'
import type { Fix } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import type { Finding, TextContext } from './check.ts'
import { searched } from './found-nothing.ts'
import { type Passage, spanInPassage } from './passage.ts'

/** A symbol, or what looks like one, in the text of a paper. */
export interface Citation {
  readonly passage: Passage
  readonly found: FoundSymbol
  readonly span: Span
}

/** The citations of a paper, in the order of its text, that are symbols of a form that is known to no body. */
export function unknownCitationsOf(context: TextContext): readonly Citation[] {
  return context.passages.flatMap((passage) =>
    passage.symbols.some(({ isUnknown }) => isUnknown)
      ? citationsIn(passage, context).filter(({ found }) => found.isUnknown)
      : [],
  )
}

/** What a check finds in citations, each by itself; beside the session it goes by nothing but what is named in `of`. */
export function searchedCitations(
  context: TextContext,
  name: string,
  look: (citation: Citation) => Finding | undefined,
  ...of: readonly unknown[]
): Iterable<Finding> {
  const { session, passages, foundNothing } = context
  return searched(passages, foundNothing, {
    name,
    of: () => [session, ...of],
    look: (passage) => citationsIn(passage, context).flatMap((citation) => look(citation) ?? []),
  })
}

/** Their places are worked out where they are asked for: hardly any is. */
function citationsIn(passage: Passage, context: TextContext): Citation[] {
  return passage.symbols
    .flatMap((found) => [...(found.between ?? []).map((symbol) => ({ ...found, symbol })), found])
    .map((found) => ({
      passage,
      found,
      get span() {
        return spanInPassage(passage, found.start, found.end) ?? context.wording.source.valueSpan([])
      },
    }))
}

/** The symbol of a citation that is one of the register, or of a series that is known. */
export function symbolCited({ found }: Citation): string | undefined {
  return found.valid && !found.isUnknown ? (found.symbol ?? found.text) : undefined
}

/** The papers that passages name; a malformed citation names what it most likely means, so that one slip is one finding. */
export function namedIn(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(passages.flatMap((passage) => (passage.symbols.length > 0 ? keysIn(passage) : [])))
}

const keysIn = rememberedOfThings(({ symbols }: Passage): readonly string[] =>
  symbols.flatMap(({ between = [], symbol }) => [...between, ...(symbol === undefined ? [] : [symbol])]).flatMap(symbolKeys),
)

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

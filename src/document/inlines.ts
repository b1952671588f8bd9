import type { FoundSymbol } from '../model/symbols.ts'
import { sliceOrigin } from '../source/origin.ts'
import type { Inline, SimpleInline } from './tree.ts'

type Range = readonly [start: number, end: number]

type PlacedSymbol = Pick<FoundSymbol, 'start' | 'end' | 'symbol' | 'isShort'>

/** How text is cut: where it holds document symbols, and what the language keeps on one line. */
export interface InlineRules {
  readonly findSymbols: (text: string) => readonly PlacedSymbol[]
  readonly keepTogether: readonly RegExp[]
}

/**
 * Cuts the pieces of a finished text into inlines: symbols that stand in prose become symbols, and what must not be parted by a line end is
 * grouped. All writers then agree on both.
 */
export function buildInlines(pieces: readonly SimpleInline[], rules: InlineRules): Inline[] {
  const text = pieces.map((piece) => piece.text).join('')
  const simple = markSymbols(pieces, rules.findSymbols(text))
  const ranges = mergeRanges([...keptRanges(text, rules.keepTogether), ...referenceRanges(simple)])
  return ranges.length > 0 ? groupKept(simple, ranges) : simple
}

function markSymbols(pieces: readonly SimpleInline[], symbols: readonly PlacedSymbol[]): SimpleInline[] {
  const result: SimpleInline[] = []
  let next = 0
  const cuts = symbols.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b)
  cutAt(pieces, cuts, (piece, start) => {
    while ((symbols[next]?.end ?? Infinity) <= start) next++
    const symbol = symbols[next]
    const isSymbol =
      piece.kind === 'text' && symbol !== undefined && symbol.start <= start && start + piece.text.length <= symbol.end
    result.push(isSymbol ? { ...piece, kind: 'symbol', ...(symbol.isShort ? { whole: symbol.symbol } : {}) } : piece)
  })
  return result
}

/** Groups what lies within a range; the ranges are in order and apart. */
function groupKept(inlines: readonly SimpleInline[], ranges: readonly Range[]): Inline[] {
  const result: Inline[] = []
  let next = 0
  let group: { readonly range: Range; readonly content: SimpleInline[] } | undefined
  cutAt(inlines, ranges.flat(), (inline, start) => {
    for (let range = ranges[next]; range && range[1] <= start; range = ranges[next]) next++
    const range = ranges[next]
    // What is broken by hand is not kept together.
    if (inline.kind === 'break') {
      group = undefined
      result.push(inline)
      return
    }
    // The mark of a note belongs to what is before it.
    const isWithin = range !== undefined && (inline.kind === 'note' ? range[0] < start : range[0] <= start)
    if (isWithin && group?.range === range) group.content.push(inline)
    else if (isWithin) {
      group = { range, content: [inline] }
      result.push({ kind: 'keep', content: group.content })
    } else result.push(inline)
  })
  return result
}

/**
 * Cuts plain text at offsets of the whole text, which are in order; symbols, raised endings, references and marks are whole as they are. Each piece is given
 * with the offset at which it starts.
 */
function cutAt(
  pieces: readonly SimpleInline[],
  cuts: readonly number[],
  give: (piece: SimpleInline, start: number) => void,
): void {
  let at = 0
  let next = 0
  for (const piece of pieces) {
    const end = at + piece.text.length
    if (piece.kind === 'note' || piece.kind === 'break') give(piece, at)
    else {
      let from = at
      for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[++next])
        if (cut > from && piece.kind === 'text') {
          give(partOf(piece, from - at, cut - at), from)
          from = cut
        }
      if (end > from) give(partOf(piece, from - at, end - at), from)
    }
    at = end
  }
}

/** A part of a piece, whose place is that of its words; nothing is made of a whole one. */
function partOf<Piece extends SimpleInline>(piece: Piece, start: number, end: number): Piece {
  const { text, origin } = piece
  const isWhole = end - start === text.length && (!origin?.literal || origin.span.end - origin.span.start === text.length)
  return isWhole ? piece : { ...piece, text: text.slice(start, end), origin: sliceOrigin(origin, start, end) }
}

/** What the patterns of the language match: always something. They have the flag g. */
function keptRanges(text: string, patterns: readonly RegExp[]): Range[] {
  const ranges: Range[] = []
  for (const pattern of patterns) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      ranges.push([match.index, match.index + match[0].length])
  }
  return ranges
}

/** Whole references, so that each is one link and stands on one line. */
function referenceRanges(inlines: readonly SimpleInline[]): Range[] {
  const ranges: [number, number][] = []
  let at = 0
  let lastTo: string | undefined
  for (const inline of inlines) {
    const to = inline.kind === 'reference' ? inline.to : undefined
    const last = ranges.at(-1)
    if (to !== undefined && to === lastTo && last) last[1] += inline.text.length
    else if (to !== undefined) ranges.push([at, at + inline.text.length])
    lastTo = to
    at += inline.text.length
  }
  return ranges
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

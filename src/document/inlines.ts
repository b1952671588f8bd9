import type { FoundSymbol } from '../model/symbols.ts'
import { sliceOrigin } from '../source/origin.ts'
import type { Inline, SimpleInline } from './tree.ts'

type Range = readonly [start: number, end: number]

type Placed<T> = T & { readonly start: number }

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
  return groupKept(simple, mergeRanges([...keptRanges(text, rules.keepTogether), ...referenceRanges(simple)]))
}

function markSymbols(pieces: readonly SimpleInline[], symbols: readonly PlacedSymbol[]): SimpleInline[] {
  const cuts = symbols.flatMap(({ start, end }) => [start, end])
  let next = 0
  return cutAt(pieces, cuts).map(({ start, ...piece }) => {
    while ((symbols[next]?.end ?? Infinity) <= start) next++
    const symbol = symbols[next]
    const isSymbol =
      piece.kind === 'text' && symbol !== undefined && symbol.start <= start && start + piece.text.length <= symbol.end
    return isSymbol ? { ...piece, kind: 'symbol', ...(symbol.isShort ? { whole: symbol.symbol } : {}) } : piece
  })
}

/** Groups what lies within a range; the ranges are in order and apart. */
function groupKept(inlines: readonly SimpleInline[], ranges: readonly Range[]): Inline[] {
  const result: Inline[] = []
  let next = 0
  let group: { readonly range: Range; readonly content: SimpleInline[] } | undefined
  for (const { start, ...inline } of cutAt(inlines, ranges.flat())) {
    for (let range = ranges[next]; range && range[1] <= start; range = ranges[next]) next++
    const range = ranges[next]
    // What is broken by hand is not kept together.
    if (inline.kind === 'break') {
      group = undefined
      result.push(inline)
      continue
    }
    // The mark of a note belongs to what is before it.
    const isWithin = range !== undefined && (inline.kind === 'note' ? range[0] < start : range[0] <= start)
    if (isWithin && group?.range === range) group.content.push(inline)
    else if (isWithin) {
      group = { range, content: [inline] }
      result.push({ kind: 'keep', content: group.content })
    } else result.push(inline)
  }
  return result
}

/** Cuts plain text at offsets of the whole text; symbols, raised endings, references and marks are whole as they are. */
function cutAt(pieces: readonly SimpleInline[], offsets: readonly number[]): Placed<SimpleInline>[] {
  const cuts = [...new Set(offsets)].sort((a, b) => a - b)
  const result: Placed<SimpleInline>[] = []
  let at = 0
  let next = 0
  for (const piece of pieces) {
    if (piece.kind === 'note' || piece.kind === 'break') {
      result.push({ ...piece, start: at })
      at += piece.text.length
      continue
    }
    const end = at + piece.text.length
    let from = at
    const within: number[] = []
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[++next])
      if (cut > at && piece.kind === 'text') within.push(cut)
    for (const to of [...within, end]) {
      if (to > from)
        result.push({
          ...piece,
          start: from,
          text: piece.text.slice(from - at, to - at),
          origin: sliceOrigin(piece.origin, from - at, to - at),
        })
      from = to
    }
    at = end
  }
  return result
}

function keptRanges(text: string, patterns: readonly RegExp[]): Range[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Range => [match.index, match.index + match[0].length]),
  )
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

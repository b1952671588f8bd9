import bidiFactory from 'bidi-js'

// The package is CommonJS and its types describe an ES module: what arrives is the factory itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const RIGHT_TO_LEFT_ISOLATE = '\u2067'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * Embedding levels of a right-to-left paragraph by UAX #9, one for each UTF-16 code unit: odd ones run from right to left. Stretches that
 * run from left to right as a whole, such as symbols, are isolated, so that two of them beside a comma keep their order; and so are
 * changes, so that a deleted number and the one in its place are not taken for one number.
 */
export function bidiLevels(
  text: string,
  leftToRight: readonly (readonly [start: number, end: number])[],
  changes: readonly { readonly start: number; readonly end: number }[] = [],
): Uint8Array {
  const bounds = isolatesOf(text.length, leftToRight, changes)
  let isolated = ''
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) {
    isolated += bounds[at] ?? ''
    offsets.push(isolated.length)
    isolated += text[at] ?? ''
  }
  isolated += bounds[text.length] ?? ''
  const { levels } = bidi.getEmbeddingLevels(isolated, 'rtl')
  return Uint8Array.from(offsets, (offset) => levels[offset] ?? 1)
}

/** The signs that begin and end isolates, by the offset before which they stand. An isolate of a change may hold symbols. */
function isolatesOf(
  length: number,
  leftToRight: readonly (readonly [start: number, end: number])[],
  changes: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const ends = new Array<string>(length + 1).fill('')
  const begins = [...ends]
  const isolate = (start: number, end: number, sign: string): void => {
    begins[start] = (begins[start] ?? '') + sign
    ends[end] = (ends[end] ?? '') + POP_DIRECTIONAL_ISOLATE
  }
  changes.forEach(({ start, end }) => isolate(start, end, RIGHT_TO_LEFT_ISOLATE))
  leftToRight.forEach(([start, end]) => isolate(start, end, LEFT_TO_RIGHT_ISOLATE))
  return ends.map((sign, offset) => sign + (begins[offset] ?? ''))
}

/** Indexes of the pieces of a line in the order in which they stand from left to right (UAX #9, rule L2). */
export function visualOrder(levels: readonly number[]): number[] {
  let order = levels.map((_, index) => index)
  const levelAt = (place: number): number => levels[order[place] ?? 0] ?? 0
  for (let level = Math.max(0, ...levels); level >= 1; level--) {
    for (let start = 0; start < order.length; start++) {
      if (levelAt(start) < level) continue
      let end = start
      while (end < order.length && levelAt(end) >= level) end++
      order = [...order.slice(0, start), ...order.slice(start, end).reverse(), ...order.slice(end)]
      start = end
    }
  }
  return order
}

/** The character that stands for a bracket or an arrow within text from right to left; undefined when it has no mirror image. */
export function mirrorOf(character: string): string | undefined {
  return bidi.getMirroredCharacter(character) ?? undefined
}

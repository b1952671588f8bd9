import LineBreaker from 'linebreak'

/** A stretch of a paragraph's text that must stand on one line. */
export type Kept = readonly [start: number, end: number]

/**
 * Offsets at which a line may end: the opportunities of UAX #14, which for Han keep the rules of CLREQ on line start and end, less
 * those inside what must stand together and, where letters are bound, after a word of one letter. The end of the text is the last.
 */
export function breakOpportunities(text: string, kept: readonly Kept[], bindsLetters = false): number[] {
  const breaker = new LineBreaker(text)
  const offsets: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (!kept.some(([start, end]) => start < next.position && next.position < end) && mayEndBefore(text, next.position))
      offsets.push(next.position)
  const all = [...offsets, ...quotationBreaks(text, kept, offsets)].sort((a, b) => a - b)
  return bindsLetters ? all.filter((offset) => offset === text.length || !endsInLetter(text, offset)) : all
}

/** Whether the last word before an offset is a single letter, which a reader takes for the beginning of what follows. */
function endsInLetter(text: string, offset: number): boolean {
  return /(?:^|[\s(«„“])\p{L} *$/u.test(text.slice(Math.max(0, offset - 4), offset))
}

/** UAX #14 cannot tell an opening quotation mark from a closing one; beside Han the two are different characters. */
function quotationBreaks(text: string, kept: readonly Kept[], known: readonly number[]): number[] {
  const matches = [...text.matchAll(/(?<=[\p{Script=Han}，。、；：）》])(?=[“‘])|(?<=[”’])(?=[\p{Script=Han}（《])/gu)].map(
    ({ index }) => index,
  )
  return matches.filter((offset) => !known.includes(offset) && !kept.some(([start, end]) => start < offset && offset < end))
}

/** UAX #14 lets a line begin with a few marks that CLREQ and the house forbid there. */
function mayEndBefore(text: string, position: number): boolean {
  if (position === text.length) return true
  // A blank at the end of a line is not seen.
  let last = position - 1
  while (text[last] === ' ') last--
  return !/[·‧—…％‰℃、。，．：；？！）》〉”’】〕」』]/.test(text[position] ?? '') && !/[（《〈“‘【〔「『]/.test(text[last] ?? '')
}

import LineBreaker from 'linebreak'

/** A stretch of a paragraph's text that must stand on one line. */
export type Kept = readonly [start: number, end: number]

/**
 * Offsets at which a line may end: the opportunities of UAX #14, which for Han keep the rules of CLREQ on line start and end, less
 * those inside what must stand together. The end of the text is the last.
 */
export function breakOpportunities(text: string, kept: readonly Kept[]): number[] {
  const breaker = new LineBreaker(text)
  const offsets: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (!kept.some(([start, end]) => start < next.position && next.position < end) && mayEndBefore(text, next.position))
      offsets.push(next.position)
  return offsets
}

/** UAX #14 lets a line begin with a few marks that CLREQ and the house forbid there. */
function mayEndBefore(text: string, position: number): boolean {
  return (
    !/[·‧—…％‰℃、。，．：；？！）》〉”’】〕」』]/.test(text[position] ?? '') &&
    !/[（《〈“‘【〔「『]/.test(text[position - 1] ?? '')
  )
}

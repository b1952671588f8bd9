/** A stretch of a text, by offsets. */
interface Stretch {
  readonly start: number
  readonly end: number
}

// Every repetition is bounded, or takes what nothing after it can begin with.
const PART = '[A-Za-z0-9-]{1,63}'
const REST = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*"
const ADDRESS = new RegExp(
  `(?<![A-Za-z0-9.@/-])(?:(?:https?|ftp)://|www\\.)[A-Za-z0-9]${REST}|(?<![A-Za-z0-9.@/-])${PART}(?:\\.${PART}){0,6}\\.[a-z]{2,24}/${REST}`,
  'g',
)

/** What a sentence puts after an address. */
const AFTER = /[.,:;!?'()[\]]+$/

/** The web addresses of a text, with or without protocol: each is one word, whatever stands in it. */
export function webAddressesIn(text: string): Stretch[] {
  if (!text.includes('.')) return []
  return [...text.matchAll(ADDRESS)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.replace(AFTER, '').length,
  }))
}

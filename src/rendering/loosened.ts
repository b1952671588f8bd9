/** In small letters, as texts are read; longer ones first, since one name may begin with another. */
export function alternatives(texts: readonly string[]): string {
  return texts
    .map(lowered)
    .sort((a, b) => b.length - a.length)
    .map((text) => escaped(text).replace(/\s+/g, '\\s+'))
    .join('|')
}

/** In small letters, of the same length; no flag says as much at this price. */
export function lowered(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
}

/** A text as a regular expression that matches it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** The words of a pattern as a regular expression: blanks, commas and dashes may differ. */
export function loosened(text: string): string {
  return escaped(lowered(text))
    .replace(/\s+/g, '\\s*')
    .replace(/[,\u060c\uff0c]/g, '[,\u060c\uff0c]?')
    .replace(/[-\u2010-\u2015]/g, '[-\u2010-\u2015]')
}

/** The words of a pattern, all of which a text has that it matches loosened: what stands between blanks, stops, commas and dashes. */
export function wordsOf(pattern: string): readonly string[] {
  return pattern
    .split(/\{\{[\w-]+\}\}/)
    .flatMap((part) => lowered(part).split(/[\s.,\u060c\uff0c\u2010-\u2015-]+/))
    .filter((word) => word !== '')
}

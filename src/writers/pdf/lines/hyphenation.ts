/** Gives the offsets at which a word may be divided. */
export type Hyphenate = (word: string) => readonly number[]

const SOFT_HYPHEN = '\u00ad'
/** Letters that must stay on either line: a syllable of two letters is no help to a reader. */
const LEAST = 3

/** Loads the patterns by which TeX divides words in a language; words of languages without patterns are not divided. */
export async function loadHyphenation(patterns: string | undefined): Promise<Hyphenate | undefined> {
  if (patterns === undefined) return undefined
  const { default: language } = (await import(`hyphen/${patterns}/index.js`)) as {
    default: { hyphenateSync: (text: string) => string }
  }
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const offsets = known.get(word) ?? offsetsOf(language.hyphenateSync(word), word.length)
    known.set(word, offsets)
    return offsets
  }
}

/** Offsets in a text at which its words may be divided, save in words that must stay whole. */
export function hyphenOffsets(
  text: string,
  hyphenate: Hyphenate,
  kept: readonly (readonly [start: number, end: number])[],
): number[] {
  // The last word stays whole: its end would be the last line.
  const lastWord = /\p{L}+\P{L}*$/u.exec(text)?.index ?? text.length
  return [...text.slice(0, lastWord).matchAll(/\p{L}{6,}/gu)].flatMap(({ 0: word, index }) =>
    kept.some(([start, end]) => index < end && start < index + word.length)
      ? []
      : hyphenate(word).map((offset) => index + offset),
  )
}

function offsetsOf(divided: string, length: number): number[] {
  const offsets: number[] = []
  let at = 0
  for (const part of divided.split(SOFT_HYPHEN)) {
    at += part.length
    if (at >= LEAST && at <= length - LEAST) offsets.push(at)
  }
  return offsets
}

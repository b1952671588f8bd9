/** So many bytes are looked at. */
const SAMPLE = 65_536

/**
 * The encoding in which a text that is not UTF-8 was most likely saved, by the name that editors have for it. Undefined where nothing speaks for
 * any. Only the help of a finding is made of it: nothing is read by it.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  const wide = wideEncoding(sample)
  if (wide !== undefined) return wide
  // Han characters take two bytes each; read as such, other texts have signs between their letters that make no character.
  for (const [name, encoding] of HAN)
    if (shareOf(decoded(sample, encoding, true), /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef“”‘’—]/u) > 0.9) return name
  const [name, share] = ONE_BYTE.map(
    ([label, encoding, letter]) => [label, shareInWords(decoded(sample, encoding), letter)] as const,
  ).reduce((best, other) => (other[1] > best[1] ? other : best))
  if (share > 0.8) return name
  return sample.some((byte) => byte >= 0x80) ? 'Windows-1252' : undefined
}

const HAN: readonly (readonly [label: string, encoding: string])[] = [
  ['GBK', 'gb18030'],
  ['Big5', 'big5'],
]

/** Encodings of one byte a letter for scripts in which a whole word is of such letters. */
const ONE_BYTE: readonly (readonly [label: string, encoding: string, letter: RegExp])[] = [
  ['Windows-1251', 'windows-1251', /[\u0430-\u044f\u0451]/u],
  ['Windows-1256', 'windows-1256', /[\u0621-\u0652]/u],
  ['KOI8-R', 'koi8-r', /[\u0430-\u044f]/u],
]

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little-endian)'
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big-endian)'
  const zeros = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < bytes.length / 8) return undefined
  return odd > even ? 'UTF-16 (little-endian)' : 'UTF-16 (big-endian)'
}

function decoded(bytes: Uint8Array, encoding: string, fatal = false): string {
  try {
    // The sample may end within a character.
    return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true })
  } catch {
    return ''
  }
}

/** Of the characters beyond ASCII, how many are of a kind. */
function shareOf(text: string, kind: RegExp): number {
  const beyond = Array.from(text).filter((character) => character > '\u007f')
  return beyond.length === 0 ? 0 : beyond.filter((character) => kind.test(character)).length / beyond.length
}

/** Of the characters beyond ASCII, how many are letters of a kind with another of it beside them, as in words of that script. */
function shareInWords(text: string, letter: RegExp): number {
  const characters = Array.from(text)
  const beyond = [...characters.keys()].filter((at) => (characters[at] ?? '') > '\u007f')
  const isLetter = (at: number): boolean => letter.test(characters[at] ?? '')
  const inWords = beyond.filter((at) => isLetter(at) && (isLetter(at - 1) || isLetter(at + 1)))
  return beyond.length === 0 ? 0 : inWords.length / beyond.length
}

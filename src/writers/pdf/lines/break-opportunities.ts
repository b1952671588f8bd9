import LineBreaker from 'linebreak'
import { isHan } from '../../../checks/common/letters.ts'
import { knownBreaks } from './known-breaks.ts'

/** A stretch of a paragraph's text that must stand on one line. */
export type Kept = readonly [start: number, end: number]

/**
 * Offsets at which a line may end: the opportunities of UAX #14, which for Han keep the rules of CLREQ on line start and end, less
 * those inside what must stand together and, where letters are bound, after a word of one letter. The end of the text is the last.
 */
export function breakOpportunities(text: string, kept: readonly Kept[], bindsLetters = false): number[] {
  const isKept = within(kept, text.length)
  const offsets: number[] = []
  for (const offset of knownBreaks(text) ?? breaksIn(text))
    if (isKept[offset] !== 1 && (isBetweenHan(text, offset) || mayEndBefore(text, offset))) offsets.push(offset)
  const quotations = quotationBreaks(text, isKept, offsets)
  const all = quotations.length > 0 ? [...offsets, ...quotations].sort((a, b) => a - b) : offsets
  return bindsLetters ? all.filter((offset) => offset === text.length || !endsInLetter(text, offset)) : all
}

/** 1 for each offset within what must stand together. */
function within(kept: readonly Kept[], length: number): Uint8Array {
  const isKept = new Uint8Array(length)
  for (const [start, end] of kept) if (start + 1 < end) isKept.fill(1, Math.max(0, start + 1), end)
  return isKept
}

/** Those that a library finds, which knows all characters. */
function breaksIn(text: string): number[] {
  const breaker = new LineBreaker(text)
  const offsets: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.push(next.position)
  return offsets
}

/** Whether the last word before an offset is a single letter, which a reader takes for the beginning of what follows. */
function endsInLetter(text: string, offset: number): boolean {
  return /(?:^|[\s(«„“])\p{L} *$/u.test(text.slice(Math.max(0, offset - 4), offset))
}

/** UAX #14 cannot tell an opening quotation mark from a closing one; beside Han the two are different characters. */
function quotationBreaks(text: string, isKept: Uint8Array, known: readonly number[]): number[] {
  const offsets: number[] = []
  for (const mark of '“‘')
    for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1))
      if ('，。、；：）》'.includes(text.charAt(at - 1)) || isHan(characterBefore(text, at))) offsets.push(at)
  for (const mark of '”’')
    for (let at = text.indexOf(mark) + 1; at > 0 && at < text.length; at = text.indexOf(mark, at) + 1)
      if ('（《'.includes(text.charAt(at)) || isHan(text.slice(at, at + 2))) offsets.push(at)
  return offsets.filter((offset) => !known.includes(offset) && isKept[offset] !== 1)
}

/** The character before an offset, which may be of two units. */
function characterBefore(text: string, offset: number): string {
  const isHalf = (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00
  return text.slice(Math.max(0, offset - (isHalf ? 2 : 1)), offset)
}

/** So it is nearly everywhere in Chinese. */
function isBetweenHan(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0x4e00 && before <= 0x9fff && after >= 0x4e00 && after <= 0x9fff
}

const NOT_FIRST = '·‧—…％‰℃、。，．：；？！）》〉”’】〕」』'
const NOT_LAST = '（《〈“‘【〔「『'

/** UAX #14 lets a line begin with a few marks that CLREQ and the house forbid there. */
function mayEndBefore(text: string, position: number): boolean {
  if (position === text.length) return true
  // A blank at the end of a line is not seen.
  let last = position - 1
  while (text.charCodeAt(last) === 0x20) last--
  return !isAmong(NOT_FIRST, text.charCodeAt(position)) && !isAmong(NOT_LAST, text.charCodeAt(last))
}

/** Nearly all characters are ASCII or Han. */
function isAmong(marks: string, unit: number): boolean {
  return unit > 0x7f && (unit < 0x4e00 || unit > 0x9fff) && marks.includes(String.fromCharCode(unit))
}

import type { Face, MeasuredRun } from './run.ts'
import { isHan } from '../../../checks/common/letters.ts'
import { style } from '../../style.ts'
import { mirrorOf } from './bidi.ts'
import { replacementGap } from './change-seams.ts'

/** The smallest piece that a line is composed of: a word, a blank, a Han character or a full-width mark. Widths in points. */
export interface Atom {
  readonly text: string
  /** Offset in the paragraph's text. */
  readonly start: number
  readonly run: MeasuredRun
  readonly kind: 'word' | 'blank' | 'han' | 'opening' | 'closing'
  readonly width: number
  /** Embedding level (UAX #9); odd ones run from right to left. */
  readonly level: number
  /** The empty half of a full-width mark, which goes at the edge of a line and where two marks meet (CLREQ). */
  readonly slack: number
}

/** Cuts measured runs into atoms, and words also where a line may end within them (`ends` is no 0 there) or the direction changes. */
export function atomsOf(runs: readonly MeasuredRun[], ends: Uint8Array, levels?: Uint8Array): Atom[] {
  const atoms: Atom[] = []
  let offset = 0
  for (const run of runs) {
    const { text, fontSize } = run
    const { length } = text
    const known = kindsIn(run.font)
    const words = levels ? directedWords(run, levels) : wordsOf(run)
    // Where the word begins that is not cut off yet.
    let begin = 0
    let blank: number | undefined
    for (let at = 0; at < length;) {
      const unit = text.charCodeAt(at)
      const size = unit < 0xd800 || unit > 0xdbff ? 1 : characterAt(text, at).length
      let kind = size === 1 ? KINDS[known[unit] ?? 0] : undefined
      if (kind === undefined) {
        kind = kindIn(text.slice(at, at + size), run)
        if (size === 1) known[unit] = KINDS.indexOf(kind)
      }
      const isWord = kind === 'word'
      if (begin < at && (!isWord || ends[offset + at] !== 0 || (levels && isSeam(levels, offset + at, text, at)))) {
        atoms.push(words(text.slice(begin, at), offset + begin))
        begin = at
      }
      at += size
      if (isWord) continue
      const width = kind === 'blank' ? (blank ??= widthOf(' ', run)) : fontSize
      const slack = kind === 'opening' || kind === 'closing' ? width * style.lines.emptyHalf : 0
      const start = offset + begin
      atoms.push({ text: text.slice(begin, at), start, run, kind, width, level: levels?.[start] ?? 0, slack })
      begin = at
    }
    if (begin < length) atoms.push(words(text.slice(begin), offset + begin))
    offset += length
  }
  return atoms
}

/** The character at an offset, which may be of two units. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

/** What is taken away or added between two neighbours on a line: the empty half between two marks, the gaps between scripts and between changes. */
export function gapBetween(before: Atom, after: Atom, isSpaced: boolean): number {
  // So it is nearly everywhere.
  if (before.run === after.run && before.kind === after.kind && (before.kind === 'han' || before.kind === 'word')) return 0
  const gap = replacementGap(before.run, after.run)
  if (gap > 0) return gap
  if (before.kind === 'closing' && (after.kind === 'closing' || after.kind === 'opening')) return -before.slack
  if (before.kind === 'opening' && after.kind === 'opening') return -after.slack
  if (before.kind === 'closing' && isNoteMark(after)) return -before.slack
  return scriptGap(before, after, isSpaced)
}

/** The gap where Han meets Latin letters or digits, in points. */
export function scriptGap(before: Atom, after: Atom, isSpaced: boolean): number {
  return isSpaced && isScriptBoundary(before, after) ? style.scriptGap * before.run.fontSize : 0
}

/** Whether Han meets Latin letters or digits, where CLREQ asks for a gap of a quarter of an em. */
export function isScriptBoundary(before: Atom, after: Atom): boolean {
  if (isNoteMark(before) || isNoteMark(after)) return false
  if (before.kind === 'han') return after.kind === 'word' && beginsWithLetter(after.text)
  return after.kind === 'han' && before.kind === 'word' && endsWithLetter(before.text)
}

/** Whether a text begins with a letter or a digit; of usual ones that is seen without the tables of Unicode, whose patterns are long in compiling. */
function beginsWithLetter(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit < 0x80 ? isPlainLetter(unit) : /^[\p{L}\p{N}]/u.test(text)
}

/** The same of its end, where a bracket and a percent sign are as good. */
function endsWithLetter(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1)
  return unit < 0x80 ? isPlainLetter(unit) || unit === 0x25 || unit === 0x29 : /[\p{L}\p{N}]$/u.test(text)
}

function isPlainLetter(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

/** Whether an atom is the mark of a note, which stands close to what is before it. */
export function isNoteMark({ run }: Atom): boolean {
  return run.note !== undefined
}

/** In a right-to-left paragraph the script given to the shaper sets the direction of its glyphs; a bracket is set as its mirror image. */
function directedWords(run: MeasuredRun, levels: Uint8Array): (word: string, start: number) => Atom {
  const fromLeft: MeasuredRun = { ...run, fontFeatures: 'latn', alias: undefined }
  const fromRight: MeasuredRun = { ...run, fontFeatures: 'arab', alias: undefined }
  const inMirror: MeasuredRun = { ...run, fontFeatures: 'arab', alias: 'mirror' }
  return (word, start) => {
    const level = levels[start] ?? 1
    // The figures of a note's mark run from left to right whatever its place.
    const isOdd = level % 2 === 1 && run.note === undefined
    const mirrored = isOdd ? mirrorOf(word) : undefined
    const directed = isOdd ? (mirrored === undefined ? fromRight : inMirror) : fromLeft
    const text = mirrored ?? word
    return { text, start, run: directed, kind: 'word', width: widthOf(text, directed), level, slack: 0 }
  }
}

/** The words of a run from left to right. */
function wordsOf(run: MeasuredRun): (word: string, start: number) => Atom {
  return (text, start) => ({ text, start, run, kind: 'word', width: widthOf(text, run), level: 0, slack: 0 })
}

/** Where a word is cut for its direction: at a change of level, and around brackets that are mirrored. */
function isSeam(levels: Uint8Array, offset: number, text: string, at: number): boolean {
  if (levels[offset] !== levels[offset - 1]) return true
  if ((levels[offset] ?? 0) % 2 === 0) return false
  return mirrorOf(characterAt(text, at)) !== undefined || mirrorOf(text.charAt(at - 1)) !== undefined
}

/** Kinds by their numbers; 0 is that of a character that is not known yet. */
const KINDS: readonly (Atom['kind'] | undefined)[] = [undefined, 'word', 'blank', 'han', 'opening', 'closing']

const kinds = new WeakMap<Face, Uint8Array>()

/** Numbers of the kinds of characters, each of which is in a face always the same. */
function kindsIn(face: Face): Uint8Array {
  const known = kinds.get(face) ?? new Uint8Array(0x10000)
  kinds.set(face, known)
  return known
}

function kindIn(character: string, run: MeasuredRun): Atom['kind'] {
  if (character === ' ') return 'blank'
  if (!mayBeWide(character) || widthOf(character, run) < 0.98 * run.fontSize) return 'word'
  return OPENING.includes(character) ? 'opening' : CLOSING.includes(character) ? 'closing' : 'han'
}

const OPENING = '（《〈“‘【〔「『'
const CLOSING = '，。、；：？！）》〉”’】〕」』'

/** Whether it is a character of Han, or a mark that some faces set as wide as one. */
function mayBeWide(character: string): boolean {
  const unit = character.charCodeAt(0)
  if (unit < 0x2e80) return '“”‘’…—'.includes(character)
  return (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef) || isHan(character)
}

function widthOf(text: string, run: MeasuredRun): number {
  return run.font.widthOfString(text, run.fontSize, run.fontFeatures)
}

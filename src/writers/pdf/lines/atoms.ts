import type { Face, MeasuredRun } from './run.ts'
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

const HAN = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]$/u
const OPENING = /^[（《〈“‘【〔「『]$/
const CLOSING = /^[，。、；：？！）》〉”’】〕」』]$/

/** Cuts measured runs into atoms, and words also where a line may end within them or the direction changes. */
export function atomsOf(runs: readonly MeasuredRun[], breaks: ReadonlySet<number>, levels?: Uint8Array): Atom[] {
  const atoms: Atom[] = []
  let offset = 0
  for (const run of runs) {
    const { text, fontSize } = run
    const known = kindsIn(run.font)
    const words = levels && directedWords(run, levels)
    // Where the word begins that is not cut off yet.
    let begin = 0
    let at = 0
    let blank: number | undefined
    const flush = (): void => {
      if (begin === at) return
      const word = text.slice(begin, at)
      const start = offset + begin
      atoms.push(words?.(word, start) ?? { text: word, start, run, kind: 'word', width: widthOf(word, run), level: 0, slack: 0 })
    }
    while (at < text.length) {
      const character = characterAt(text, at)
      if (begin < at && (breaks.has(offset + at) || (levels && isSeam(levels, offset + at, character, text.charAt(at - 1))))) {
        flush()
        begin = at
      }
      let kind = known.get(character)
      if (kind === undefined) known.set(character, (kind = kindIn(character, run)))
      if (kind !== 'word') {
        flush()
        const width = kind === 'blank' ? (blank ??= widthOf(character, run)) : fontSize
        const slack = kind === 'opening' || kind === 'closing' ? width * style.lines.emptyHalf : 0
        atoms.push({ text: character, start: offset + at, run, kind, width, level: levels?.[offset + at] ?? 0, slack })
        begin = at + character.length
      }
      at += character.length
    }
    flush()
    offset += text.length
  }
  return atoms
}

/** The character at an offset, which may be of two units. */
function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at)
  return unit < 0xd800 || unit > 0xdbff ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? 0)
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
  if (before.kind === 'han') return after.kind === 'word' && /^[\p{L}\p{N}]/u.test(after.text)
  return after.kind === 'han' && before.kind === 'word' && /[\p{L}\p{N}%)]$/u.test(before.text)
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

/** Where a word is cut for its direction: at a change of level, and around brackets that are mirrored. */
function isSeam(levels: Uint8Array, offset: number, character: string, before: string): boolean {
  if (levels[offset] !== levels[offset - 1]) return true
  if ((levels[offset] ?? 0) % 2 === 0) return false
  return mirrorOf(character) !== undefined || mirrorOf(before) !== undefined
}

const kinds = new WeakMap<Face, Map<string, Atom['kind']>>()

/** Kinds of characters, each of which is in a face always the same. */
function kindsIn(face: Face): Map<string, Atom['kind']> {
  const known = kinds.get(face) ?? new Map<string, Atom['kind']>()
  kinds.set(face, known)
  return known
}

function kindIn(character: string, run: MeasuredRun): Atom['kind'] {
  if (character === ' ') return 'blank'
  if (!HAN.test(character) || widthOf(character, run) < 0.98 * run.fontSize) return 'word'
  return OPENING.test(character) ? 'opening' : CLOSING.test(character) ? 'closing' : 'han'
}

function widthOf(text: string, run: MeasuredRun): number {
  return run.font.widthOfString(text, run.fontSize, run.fontFeatures)
}

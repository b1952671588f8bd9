import type { FaceFile } from './face-file.ts'
import type { LetterPairs, PairsOfScript } from './font-source.ts'

/** A letter as it is set. Measures are units of the face. */
interface Letter {
  readonly glyph: LetterGlyph
  /** `zzzz` for what belongs to every script. */
  readonly script: string
}

export interface LetterGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: number[]
}

/** Letters that stand one after the other, in the form of fontkit's runs. */
export class LetterRun {
  readonly glyphs: LetterGlyph[] = []
  readonly positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[] = []

  get advanceWidth(): number {
    return this.positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
  }
}

/** What a script does with its letters, as it is looked up. */
interface Script {
  /** How far the second of a pair is moved, by the first and then by the second; undefined within it where the pair has to be shaped. */
  readonly moved: ReadonlyMap<number, ReadonlyMap<number, number | undefined>>
}

/** The name of no script. */
const NONE = 'zzzz'

/**
 * Sets letters by what was worked out of their pairs when the face was prepared (fonts/letter-pairs.mjs), without the rules of the face being read.
 * Whatever is not surely known is left to a shaper.
 */
export class LetterTable {
  readonly #file: FaceFile
  readonly #pairs: LetterPairs
  readonly #letters = new Map<number, Letter | undefined>()
  readonly #scripts = new Map<string, Script>()
  readonly #names: readonly string[]
  /** The letters that were read last, and how much nearer or farther the next stands. There may be more of those that were read before. */
  readonly glyphs: LetterGlyph[] = []
  readonly moves: number[] = []

  constructor(file: FaceFile, pairs: LetterPairs) {
    this.#file = file
    this.#pairs = pairs
    // What stands in the list of no script stands in all of them.
    this.#names = [NONE, ...Object.keys(pairs.scripts)]
  }

  /** The run of a text in a script, or in that of its first letter which has one; undefined where a shaper has to be asked. */
  run(text: string, given?: string): LetterRun | undefined {
    if (!this.read(text, 0, text.length, given)) return undefined
    const run = new LetterRun()
    for (let index = 0; index < text.length; index++) {
      const glyph = this.glyphs[index]
      if (!glyph) return undefined
      run.glyphs.push(glyph)
      run.positions.push({ xAdvance: glyph.advanceWidth + (this.moves[index] ?? 0), yAdvance: 0, xOffset: 0, yOffset: 0 })
    }
    return run
  }

  /** Reads a stretch of a text as `run` does, into `glyphs` and `moves`, without making anything; false where a shaper has to be asked. */
  read(text: string, from: number, to: number, given?: string): boolean {
    const { glyphs, moves } = this
    let script = given
    for (let at = from; at < to; at++) {
      const letter = this.#letterOf(text.charCodeAt(at))
      if (!letter) return false
      if (letter.script !== NONE && letter.script !== (script ??= letter.script)) return false
      glyphs[at - from] = letter.glyph
    }
    const moved = this.#scriptOf(script ?? NONE)?.moved
    if (!moved) {
      // A sign that belongs to every script stands for itself also in one that was not worked out, where nothing stands beside it.
      moves[0] = 0
      return to - from === 1 && this.#letterOf(text.charCodeAt(from))?.script === NONE
    }
    for (let at = from; at < to; at++) {
      const after = at + 1 < to ? moved.get(text.charCodeAt(at)) : undefined
      const move = after?.get(text.charCodeAt(at + 1))
      if (move === undefined && after?.has(text.charCodeAt(at + 1))) return false
      moves[at - from] = move ?? 0
    }
    return true
  }

  #letterOf(point: number): Letter | undefined {
    const known = this.#letters.get(point)
    if (known !== undefined || this.#letters.has(point)) return known
    const letter = this.#find(point)
    this.#letters.set(point, letter)
    return letter
  }

  #find(point: number): Letter | undefined {
    const { scripts } = this.#pairs
    const script = this.#names.find((name) => isWithin(point, scripts[name]?.letters ?? []))
    if (script === undefined) return undefined
    const id = this.#file.glyphOf(point)
    return { glyph: { id, advanceWidth: this.#file.advanceOf(id), codePoints: [point] }, script }
  }

  #scriptOf(name: string): Script | undefined {
    const pairs = this.#pairs.scripts[name]
    const known = this.#scripts.get(name) ?? (pairs && { moved: movedIn(pairs) })
    if (known) this.#scripts.set(name, known)
    return known
  }
}

function movedIn({ kerning, shaped }: PairsOfScript): Script['moved'] {
  const moved = new Map<number, Map<number, number | undefined>>()
  const put = (pairs: string, measure: number | undefined): void => {
    for (let index = 0; index < pairs.length; index += 2) {
      const first = pairs.charCodeAt(index)
      const after = moved.get(first) ?? new Map<number, number | undefined>()
      moved.set(first, after.set(pairs.charCodeAt(index + 1), measure))
    }
  }
  for (const [measure, pairs] of Object.entries(kerning)) put(pairs, Number(measure))
  put(shaped, undefined)
  return moved
}

/** Whether a number lies in one of [first, last, first, last, …], which are in order. */
function isWithin(point: number, ranges: readonly number[]): boolean {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[2 * middle + 1] ?? Infinity) < point) low = middle + 1
    else high = middle
  }
  return (ranges[2 * low] ?? Infinity) <= point
}

import { arcSegments } from './arc.ts'
import type { Segment } from './segment.ts'

/** How many numbers each command takes (SVG 1.1, 8.3). */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/** The data of a path as absolute lines and cubic curves; undefined where they are not those of one. */
export function readPath(data: string): Segment[] | undefined {
  const walk = new Walk()
  const scanner = new Scanner(data)
  let command = ''
  while (!scanner.isAtEnd) {
    const letter = scanner.letter()
    if (letter !== undefined) command = letter
    // Further points after the first of a beginning are lines.
    else if (command === 'M' || command === 'm') command = command === 'M' ? 'L' : 'l'
    const count = TAKES[command.toUpperCase()]
    if (count === undefined || (letter === undefined && count === 0) || (walk.isEmpty && command.toUpperCase() !== 'M'))
      return undefined
    const numbers = command.toUpperCase() === 'A' ? scanner.arc() : scanner.numbers(count)
    if (!numbers) return undefined
    walk.add(command, numbers)
  }
  return walk.segments
}

const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y
const FLAG = /[\s,]*([01])/y

/** Takes numbers and letters off the data one after another. */
class Scanner {
  readonly #data: string
  #at = 0

  constructor(data: string) {
    this.#data = data.trim()
  }

  get isAtEnd(): boolean {
    return /^[\s,]*$/.test(this.#data.slice(this.#at, this.#at + 50)) && this.#data.slice(this.#at).trim() === ''
  }

  letter(): string | undefined {
    return this.#take(/[\s,]*([a-zA-Z])/y)
  }

  numbers(count: number): number[] | undefined {
    const taken = Array.from({ length: count }, () => this.#take(NUMBER))
    return taken.every((number) => number !== undefined) ? taken.map(Number) : undefined
  }

  /** The flags of an arc may stand without a blank after them. */
  arc(): number[] | undefined {
    const radii = this.numbers(3)
    const flags = [this.#take(FLAG), this.#take(FLAG)]
    const end = this.numbers(2)
    return radii && end && flags.every((flag) => flag !== undefined) ? [...radii, ...flags.map(Number), ...end] : undefined
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#data)
    if (match) this.#at = pattern.lastIndex
    return match?.[1]
  }
}

/** Goes along a path and remembers where it is, since most commands go on from there. */
class Walk {
  readonly segments: Segment[] = []
  #x = 0
  #y = 0
  #startX = 0
  #startY = 0
  /** The point that a smooth curve mirrors, with the kind of curve that it is of. */
  #control: { readonly of: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined

  get isEmpty(): boolean {
    return this.segments.length === 0
  }

  add(command: string, numbers: readonly number[]): void {
    const kind = command.toUpperCase()
    const isRelative = command !== kind
    const [dx, dy] = isRelative ? [this.#x, this.#y] : [0, 0]
    if (kind === 'A') {
      const [rx = 0, ry = 0, rotation = 0, large, sweep, x = 0, y = 0] = numbers
      const arc = { rx, ry, rotation, isLarge: large === 1, isSweeping: sweep === 1, x: x + dx, y: y + dy }
      this.segments.push(...arcSegments(this.#x, this.#y, arc))
      this.#moveTo(arc.x, arc.y)
      return
    }
    const points = numbers.map((number, index) => number + (kind === 'V' || index % 2 === 1 ? dy : dx))
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points
    switch (kind) {
      case 'M':
      case 'L':
        this.segments.push({ command: kind, points: [x1, y1] })
        if (kind === 'M') [this.#startX, this.#startY] = [x1, y1]
        this.#moveTo(x1, y1)
        return
      case 'H':
        this.add('L', [x1, this.#y])
        return
      case 'V':
        this.add('L', [this.#x, x1])
        return
      case 'C':
        this.#curve('C', x1, y1, x2, y2, x3, y3)
        return
      case 'S': {
        const [mx, my] = this.#mirrored('C')
        this.#curve('C', mx, my, x1, y1, x2, y2)
        return
      }
      case 'Q':
        this.#quadratic(x1, y1, x2, y2)
        return
      case 'T': {
        const [mx, my] = this.#mirrored('Q')
        this.#quadratic(mx, my, x1, y1)
        return
      }
      default:
        this.segments.push({ command: 'Z', points: [] })
        this.#moveTo(this.#startX, this.#startY)
    }
  }

  #curve(of: 'C', x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.segments.push({ command: 'C', points: [x1, y1, x2, y2, x, y] })
    this.#moveTo(x, y)
    this.#control = { of, x: x2, y: y2 }
  }

  #quadratic(cx: number, cy: number, x: number, y: number): void {
    const towards = (from: number, control: number): number => from + (2 / 3) * (control - from)
    this.#curve('C', towards(this.#x, cx), towards(this.#y, cy), towards(x, cx), towards(y, cy), x, y)
    this.#control = { of: 'Q', x: cx, y: cy }
  }

  #mirrored(of: 'C' | 'Q'): [number, number] {
    const control = this.#control?.of === of ? this.#control : { x: this.#x, y: this.#y }
    return [2 * this.#x - control.x, 2 * this.#y - control.y]
  }

  #moveTo(x: number, y: number): void {
    ;[this.#x, this.#y] = [x, y]
    this.#control = undefined
  }
}

import type { SourceFile, Span } from './source-file.ts'
import type { ScalarAt, YamlPath, YamlSource } from './yaml-source.ts'

/**
 * A YAML file that is read again and again. Places that were asked of it are those of the state that was read last, so that what was made of a text that
 * stands there as it was need not be made anew when the text has moved.
 */
export class LastingSource {
  #current: YamlSource
  /** How many states were read before this one. */
  #state = 0

  constructor(source: YamlSource) {
    this.#current = source
  }

  get current(): YamlSource {
    return this.#current
  }

  get state(): number {
    return this.#state
  }

  /** Goes on to a newer state; the paths of texts that are written otherwise in it. Undefined where other texts stand there, or in another order. */
  goOnTo(next: YamlSource): string[] | undefined {
    if (next === this.#current) return []
    const [before, now] = [this.#current.scalars(), next.scalars()]
    this.#current = next
    this.#state++
    if (before.length !== now.length || !now.every(({ path }, at) => isSamePath(path, before[at]?.path))) return undefined
    return now.flatMap((text, at) => (isWrittenAs(text, before[at]) ? [] : [pathKey(text.path)]))
  }

  valueSpan(path: YamlPath): Span {
    return this.#current.valueSpan(path)
  }

  textSpans(path: YamlPath): (start: number, end: number) => Span {
    return (start, end) => new LastingSpan(this, path, start, end)
  }
}

/** The path of a text, under which it is known. */
export function pathKey(path: YamlPath): string {
  return path.join('\n')
}

/** A stretch of a text, wherever it stands by now. It holds on to no state of the file. */
class LastingSpan implements Span {
  readonly #source: LastingSource
  readonly #path: YamlPath
  readonly #from: number
  readonly #to: number
  /** The number of the state in which it was looked for last, and where it stood in that. */
  #state = -1
  #start = 0
  #end = 0

  constructor(source: LastingSource, path: YamlPath, from: number, to: number) {
    this.#source = source
    this.#path = path
    this.#from = from
    this.#to = to
  }

  get file(): SourceFile {
    return this.#look().file
  }

  get start(): number {
    this.#follow()
    return this.#start
  }

  get end(): number {
    this.#follow()
    return this.#end
  }

  /** A part of it, where it stands in the file as it is printed. */
  part(start: number, end: number): Span {
    return new LastingPart(this, start, end)
  }

  #follow(): void {
    if (this.#state === this.#source.state) return
    ;({ start: this.#start, end: this.#end } = this.#look())
    this.#state = this.#source.state
  }

  #look(): Span {
    return this.#source.current.textSpans(this.#path)(this.#from, this.#to)
  }
}

/** A part of a stretch, by how far it is from its beginning. */
class LastingPart implements Span {
  readonly #whole: LastingSpan
  readonly #from: number
  readonly #to: number

  constructor(whole: LastingSpan, from: number, to: number) {
    this.#whole = whole
    this.#from = from
    this.#to = to
  }

  get file(): SourceFile {
    return this.#whole.file
  }

  get start(): number {
    return this.#whole.start + this.#from
  }

  get end(): number {
    return this.#whole.start + this.#to
  }

  part(start: number, end: number): Span {
    return new LastingPart(this.#whole, this.#from + start, this.#from + end)
  }
}

function isSamePath(one: YamlPath, other: YamlPath | undefined): boolean {
  return one.length === other?.length && one.every((key, at) => key === other[at])
}

function isWrittenAs({ file, node }: ScalarAt, other: ScalarAt | undefined): boolean {
  return (
    node.type === other?.node.type &&
    node.value === other?.node.value &&
    file.text.slice(...node.range) === other?.file.text.slice(...other.node.range)
  )
}

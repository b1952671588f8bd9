import { Pair, type Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { DEPTH, VALUES } from './limits.ts'
import { FORMS, keyOf, placed, resolved, scalar, unescaped, Unsure } from './plain-yaml-text.ts'

/** What is read of a text: its nodes as the YAML library makes them, with their places, and its value. */
export interface PlainDocument {
  readonly contents: Node
  readonly toJS: () => unknown
}

type Node = Scalar | YAMLMap | YAMLSeq

/**
 * Reads a text in the plain part of YAML that data are written in: maps and lists by indentation, texts on one line, and such texts in brackets. Undefined for
 * all that is more than that or might be a fault, which is then read, and told of, by the YAML library; that takes ten times as long.
 */
export function plainYaml(text: string): PlainDocument | undefined {
  if (text.length > VALUES || UNUSUAL.test(text)) return undefined
  try {
    const { node, value } = new PlainReader(text).read()
    return { contents: node, toJS: () => value }
  } catch (error) {
    if (error instanceof Unsure) return undefined
    throw error
  }
}

/** Tabs, ends of lines other than one sign, characters that cannot be printed; marks of documents. */
const UNUSUAL = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|^(?:---|\.\.\.|%)/mu

/** A node, and the value that it stands for. */
interface Read {
  readonly node: Node
  readonly value: unknown
}

/** One that stands in a block, with the offset at which the next line begins. */
interface InBlock extends Read {
  readonly end: number
}

class PlainReader {
  readonly #text: string
  #at = 0
  /** Columns before the line that is read; -1 after the last. */
  #indent = 0
  /** The column of the block that is read. */
  #column = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): Read {
    this.#nextLine()
    const read = this.#block(this.#indent)
    // A line that stands in the column of no block ends all of them.
    if (this.#indent >= 0) throw new Unsure()
    return read
  }

  /** Goes to what the next line begins with that is neither blank nor a comment. */
  #nextLine(): void {
    for (let start = this.#at; start < this.#text.length;) {
      this.#at = start
      while (this.#text[this.#at] === ' ') this.#at++
      const sign = this.#text[this.#at]
      this.#indent = this.#at - start
      if (sign !== undefined && sign !== '\n' && sign !== '#') return
      const end = this.#text.indexOf('\n', this.#at)
      start = end < 0 ? this.#text.length : end + 1
    }
    this.#at = this.#text.length
    this.#indent = -1
  }

  #block(column: number): InBlock {
    if (++this.#depth > DEPTH / 2 || column < 0) throw new Unsure()
    const read = this.#isEntry() ? this.#list(column) : this.#map(column)
    this.#depth--
    return read
  }

  #isEntry(): boolean {
    return this.#text.startsWith('- ', this.#at)
  }

  #list(column: number): InBlock {
    const [node, value] = [new YAMLSeq(), [] as unknown[]]
    const start = this.#at
    let end: number
    do {
      const dash = this.#at
      this.#at++
      while (this.#text[this.#at] === ' ') this.#at++
      const read = this.#matches(FORMS.key) ? this.#block(column + this.#at - dash) : this.#onLine(column)
      node.items.push(read.node)
      value.push(read.value)
      end = read.end
    } while (this.#indent === column && this.#isEntry())
    return { node: placed(node, start, end), value, end }
  }

  #map(column: number): InBlock {
    const node = new YAMLMap<unknown, unknown>()
    const value: Record<string, unknown> = {}
    const start = this.#at
    let end: number
    do {
      const { name, key } = this.#key()
      if (Object.hasOwn(value, name) || name === '__proto__') throw new Unsure()
      const read = this.#isAtEnd() ? this.#below(column) : this.#onLine(column)
      node.items.push(new Pair<unknown, unknown>(key, read.node))
      value[name] = read.value
      end = read.end
    } while (this.#indent === column && !this.#isEntry())
    return { node: placed(node, start, end), value, end }
  }

  /** Whether nothing but a comment follows on the line. */
  #isAtEnd(): boolean {
    const sign = this.#text[this.#at]
    return sign === '\n' || sign === '#' || sign === undefined
  }

  /** What stands under a key: deeper, or as a list in its column. */
  #below(column: number): InBlock {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#text.length : end + 1
    this.#nextLine()
    if (this.#indent < column || (this.#indent === column && !this.#isEntry())) throw new Unsure()
    return this.#isBracket() ? this.#onLine(column) : this.#block(this.#indent)
  }

  #key(): ReturnType<typeof keyOf> {
    const start = this.#at
    const [, written = ''] = this.#take(FORMS.key)
    return keyOf(written, start)
  }

  /** A text or brackets, and the rest of the line, which says no more. */
  #onLine(column: number): InBlock {
    this.#column = column
    const read = this.#value(FORMS.onLine)
    this.#take(FORMS.endOfLine)
    const end = this.#at
    this.#nextLine()
    return { ...read, end }
  }

  #isBracket(): boolean {
    return this.#text[this.#at] === '[' || this.#text[this.#at] === '{'
  }

  #value(text: RegExp): Read {
    const start = this.#at
    const sign = this.#text[start]
    if (this.#isBracket()) return this.#brackets()
    if (sign === '"') return this.#quoted(FORMS.double, 'QUOTE_DOUBLE', unescaped)
    if (sign === "'") return this.#quoted(FORMS.single, 'QUOTE_SINGLE', (inner) => inner.replaceAll("''", "'"))
    const [whole] = this.#take(text)
    const written = whole.replace(/ +$/, '')
    this.#at = start + written.length
    const value = resolved(written)
    return { node: scalar(value, 'PLAIN', start, this.#at), value }
  }

  #quoted(form: RegExp, type: Scalar.Type, read: (inner: string) => string): Read {
    const start = this.#at
    const [, inner = ''] = this.#take(form)
    const value = read(inner)
    return { node: scalar(value, type, start, this.#at), value }
  }

  #brackets(): Read {
    if (++this.#depth > DEPTH / 2) throw new Unsure()
    const start = this.#at++
    const read = this.#text[start] === '[' ? this.#listIn(']') : this.#mapIn('}')
    this.#at++
    this.#depth--
    read.node.flow = true
    return { node: placed(read.node, start, this.#at), value: read.value }
  }

  #listIn(close: string): { readonly node: YAMLSeq; readonly value: unknown[] } {
    const [node, value] = [new YAMLSeq(), [] as unknown[]]
    this.#entries(close, () => {
      const read = this.#value(FORMS.inBrackets)
      node.items.push(read.node)
      value.push(read.value)
    })
    return { node, value }
  }

  #mapIn(close: string): { readonly node: YAMLMap; readonly value: Record<string, unknown> } {
    const node = new YAMLMap<unknown, unknown>()
    const value: Record<string, unknown> = {}
    this.#entries(close, () => {
      const { name, key } = this.#key()
      if (Object.hasOwn(value, name) || name === '__proto__') throw new Unsure()
      const read = this.#value(FORMS.inBrackets)
      node.items.push(new Pair<unknown, unknown>(key, read.node))
      value[name] = read.value
    })
    return { node, value }
  }

  /** What stands in brackets, up to the one that closes them. */
  #entries(close: string, read: () => void): void {
    let isParted = true
    for (let sign = this.#nextSign(); sign !== close; sign = this.#nextSign()) {
      if (!isParted) throw new Unsure()
      read()
      isParted = this.#nextSign() === ','
      if (isParted) this.#at++
    }
  }

  /** The next sign in brackets, also on a line that follows: it stands deeper than their block. */
  #nextSign(): string | undefined {
    let start = -Infinity
    for (; this.#text[this.#at] === ' ' || this.#text[this.#at] === '\n'; this.#at++)
      if (this.#text[this.#at] === '\n') start = this.#at + 1
    if (this.#at - start <= this.#column) throw new Unsure()
    return this.#text[this.#at]
  }

  #matches(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at
    return form.exec(this.#text) ?? undefined
  }

  #take(form: RegExp): RegExpExecArray {
    const match = this.#matches(form)
    if (!match) throw new Unsure()
    this.#at += match[0].length
    return match
  }
}

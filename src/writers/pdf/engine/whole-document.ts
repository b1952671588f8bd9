import pdfDocumentModule from 'pdfmake/js/PDFDocument.js'

/** Names that stand in the same order by their bytes as by the rules of any language (UTS #10). */
const PLAIN_NAME = /^[-.0-9a-z]*$/

/** Objects as they were written, with where each begins within that. */
export interface WrittenObjects {
  /** The number of the one that was numbered before; then that of the last object before all others, of which there were so many. */
  readonly numberedBefore: number
  readonly after: number
  readonly count: number
  readonly bytes: Uint8Array
  readonly places: readonly (readonly [number: number, place: number])[]
}

/**
 * pdfmake's document in one piece: pdfkit turns each line of a page and of an object into bytes by itself and sends it down a stream. The bytes are
 * the same.
 */
export class WholeDocument extends pdfDocumentModule.default {
  /** Operators of the page that is drawn on. */
  #content: string[] = []
  /** What is written of the file. It is begun by the constructor of the class above. */
  declare _written?: (string | Uint8Array)[]

  override addContent(operators: string): this {
    this.#content.push(operators)
    return this
  }

  /** What something adds to the page. */
  protected added(add: () => void): string {
    const from = this.#content.length
    add()
    return this.#content.slice(from).join('\n')
  }

  override flushPages(): void {
    this.writeContent()
    super.flushPages()
  }

  /** Gives the page what was drawn on it, or what is known to be drawn; tells what that is. */
  writeContent(known?: Uint8Array): Uint8Array {
    const content = known ?? Buffer.from(this.#content.map((operators) => `${operators}\n`).join(''), 'latin1')
    if (content.length > 0) this.page.content.write(content)
    this.#content = []
    return content
  }

  override _write(data: string | Uint8Array): void {
    const part = typeof data === 'string' ? `${data}\n` : data
    this._offset += part.length
    ;(this._written ??= []).push(part)
  }

  /** A number for an object that is to be written. */
  protected numberOfObject(): number {
    this._waiting++
    return this._offsets.push(null)
  }

  /** Writes an object under its number, with a stream where it has one. */
  protected writeObject(number: number, text: string, stream?: Uint8Array): void {
    this._offsets[number - 1] = this._offset
    this._waiting--
    if (!stream) {
      this._write(`${number} 0 obj\n${text}\nendobj`)
      return
    }
    this._write(`${number} 0 obj\n${text}\nstream`)
    this._write(stream)
    this._write('\nendstream\nendobj')
  }

  /** Has objects written, one of which was numbered before; tells what was written, so that it can be written again. */
  recorded(write: () => void, numberedBefore: number): WrittenObjects {
    const [after, part, start] = [this._offsets.length, this._written?.length, this._offset]
    write()
    const count = this._offsets.length - after
    const numbers = [numberedBefore, ...Array.from({ length: count }, (_, index) => after + index + 1)]
    return {
      numberedBefore,
      after,
      count,
      bytes: bytesOf(this._written?.slice(part) ?? []),
      places: numbers.map((number) => [number, (this._offsets[number - 1] ?? 0) - start]),
    }
  }

  /** Writes objects again, if they get the numbers that they had. */
  writeAgain(numberedBefore: number, objects: WrittenObjects): boolean {
    const { after, count, bytes, places } = objects
    if (objects.numberedBefore !== numberedBefore || this._offsets.length !== after) return false
    for (let index = 0; index < count; index++) this.numberOfObject()
    for (const [number, place] of places) this._offsets[number - 1] = this._offset + place
    this._waiting -= places.length
    this._write(bytes)
    return true
  }

  /** Ends the file, and gives its bytes. */
  bytes(): Uint8Array {
    const { Dests: places } = this._root.data.Names.data
    if (Object.keys(places._items).every((name) => PLAIN_NAME.test(name))) places._compareKeys = (a, b) => (a < b ? -1 : 1)
    this.end()
    if (this._written?.at(-1) !== '%%EOF\n') throw new Error('a PDF has not come to its end')
    return bytesOf(this._written)
  }
}

function bytesOf(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const bytes: Uint8Array[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    bytes.push(Buffer.from(text, 'latin1'), part)
    text = ''
  }
  return Buffer.concat([...bytes, Buffer.from(text, 'latin1')])
}

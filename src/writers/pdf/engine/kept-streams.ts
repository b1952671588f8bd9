import { deflateSync } from 'node:zlib'
import type { PdfDocument, Reference } from 'pdfmake/js/PDFDocument.js'

/** Streams of the documents that were written last, as they were compressed: what is in the next one too is not compressed again. */
export class KeptStreams {
  #former = new Map<string, Uint8Array>()
  #current = new Map<string, Uint8Array>()
  /** By the very bytes, where these are kept themselves. */
  readonly #same = new WeakMap<Uint8Array, Uint8Array>()

  /** Has the streams of a document compressed here, as it would do itself. */
  compressFor(document: PdfDocument): void {
    const make = document.ref.bind(document)
    const compressed = (bytes: Uint8Array): Uint8Array => this.#compressed(bytes)
    let finalize: Reference['finalize'] | undefined
    function finalizeKept(this: Reference): void {
      const [first, ...more] = this.buffer
      if (this.compress && first) {
        this.buffer = [compressed(more.length > 0 ? Buffer.concat(this.buffer) : first)]
        this.compress = false
      }
      finalize?.call(this)
    }
    document.ref = (data) => {
      const reference = make(data)
      finalize ??= reference.finalize
      reference.finalize = finalizeKept
      return reference
    }
  }

  /** To be called when a document has been written: what only those before it had is let go. */
  endDocument(): void {
    this.#former = this.#current
    this.#current = new Map()
  }

  #compressed(bytes: Uint8Array): Uint8Array {
    const same = this.#same.get(bytes)
    if (same) return same
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const compressed = this.#current.get(key) ?? this.#former.get(key) ?? deflateSync(bytes)
    this.#current.set(key, compressed)
    this.#same.set(bytes, compressed)
    return compressed
  }
}

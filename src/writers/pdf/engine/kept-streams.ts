import { deflateSync } from 'node:zlib'
import type { PdfDocument, Reference } from 'pdfmake/js/PDFDocument.js'

/** Streams of the documents that were written last, as they were compressed: what is in the next one too is not compressed again. */
export class KeptStreams {
  #former = new Map<string, Uint8Array>()
  #current = new Map<string, Uint8Array>()

  /** Has the streams of a document compressed here, as it would do itself. */
  compressFor(document: PdfDocument): void {
    const make = document.ref.bind(document)
    const compressed = (bytes: Uint8Array): Uint8Array => this.#compressed(bytes)
    let finalize: Reference['finalize'] | undefined
    function finalizeKept(this: Reference): void {
      if (this.compress && this.buffer.length > 0) {
        this.buffer = [compressed(Buffer.concat(this.buffer))]
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
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const compressed = this.#current.get(key) ?? this.#former.get(key) ?? deflateSync(bytes)
    this.#current.set(key, compressed)
    return compressed
  }
}

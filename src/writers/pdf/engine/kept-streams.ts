import { deflateSync } from 'node:zlib'

/** Streams of the documents that were written last, as they were compressed: what is in the next one too is not compressed again. */
export class KeptStreams {
  #former = new Map<string, Uint8Array>()
  #current = new Map<string, Uint8Array>()
  /** By the very bytes, where these are kept themselves. */
  readonly #same = new WeakMap<Uint8Array, Uint8Array>()

  /** To be called when a document has been written: what only those before it had is let go. */
  endDocument(): void {
    this.#former = this.#current
    this.#current = new Map()
  }

  /** Bytes as pdfkit would compress them. */
  compressed(bytes: Uint8Array): Uint8Array {
    const same = this.#same.get(bytes)
    if (same) return same
    const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const compressed = this.#current.get(key) ?? this.#former.get(key) ?? deflateSync(bytes)
    this.#current.set(key, compressed)
    this.#same.set(bytes, compressed)
    return compressed
  }
}

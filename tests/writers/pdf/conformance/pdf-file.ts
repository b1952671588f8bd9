import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'

/** A value of a PDF as qpdf writes it in JSON: names with a slash before them, text with `u:`, bytes with `b:`, references as `7 0 R`. */
export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDictionary
export interface PdfDictionary {
  [key: string]: PdfValue
}

/** An object of a file: a value, or a stream with its bytes in base 64 as they stand in the file. */
export interface PdfObject {
  value?: PdfValue
  stream?: { dict: PdfDictionary; data: string }
}

/** All that is in a file; a test may damage it before it is looked at. */
export interface PdfParts {
  /** The bytes as they stand in the file, for what is no object. */
  bytes: Buffer
  /** `obj:7 0 R` → object, and `trailer`. */
  objects: Record<string, PdfObject>
  encryption: { encrypted: boolean; parameters: { P: number } }
}

export function readParts(path: string): PdfParts {
  const args = ['--json=2', '--json-key=qpdf', '--json-key=encrypt', '--json-stream-data=inline', '--decode-level=none', path]
  const json = JSON.parse(execFileSync('qpdf', args, { maxBuffer: 1 << 28, encoding: 'utf8' })) as {
    qpdf: [unknown, Record<string, PdfObject>]
    encrypt: PdfParts['encryption']
  }
  return { bytes: readFileSync(path), objects: json.qpdf[1], encryption: json.encrypt }
}

/** A file whose references can be followed. */
export class PdfFile {
  readonly parts: PdfParts
  readonly #kept = new Map<string, unknown>()

  constructor(parts: PdfParts) {
    this.parts = parts
  }

  /** What a value is, itself or by reference. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    if (!isReference(value)) return value
    const object = this.parts.objects[`obj:${value}`]
    return object?.stream ? object.stream.dict : object?.value
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.get(value)
    return isDictionary(found) ? found : {}
  }

  has(value: PdfValue | undefined): boolean {
    return this.get(value) !== undefined && this.get(value) !== null
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.get(value)
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [value ?? null]
  }

  /** Text of a string, undefined when the value is none. */
  text(value: PdfValue | undefined): string | undefined {
    const found = this.get(value)
    if (typeof found !== 'string' || !/^[ub]:/.test(found)) return undefined
    return found.startsWith('u:') ? found.slice(2) : Buffer.from(found.slice(2), 'hex').toString('latin1')
  }

  /** Bytes of a stream, decoded; undefined when the value is none. */
  stream(value: PdfValue | undefined): Buffer | undefined {
    const stream = isReference(value) ? this.parts.objects[`obj:${value}`]?.stream : undefined
    return stream && decoded(stream)
  }

  /** All dictionaries, those within others too, each with the object that it stands in. */
  get dictionaries(): { name: string; dict: PdfDictionary }[] {
    return this.keep('dictionaries', () =>
      Object.entries(this.parts.objects).flatMap(([name, object]) =>
        within(object.stream ? object.stream.dict : (object.value ?? null)).map((dict) => ({ name, dict })),
      ),
    )
  }

  get trailer(): PdfDictionary {
    return this.dictionary(this.parts.objects['trailer']?.value)
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer['/Root'])
  }

  get metadata(): string | undefined {
    return this.stream(this.catalog['/Metadata'])?.toString('utf8')
  }

  /** Pages in order, as references. */
  get pages(): string[] {
    const leaves = (node: PdfValue): string[] =>
      this.dictionary(node)['/Type'] === '/Pages'
        ? this.list(this.dictionary(node)['/Kids']).flatMap(leaves)
        : isReference(node)
          ? [node]
          : []
    return leaves(this.catalog['/Pages'] ?? null)
  }

  /** Annotations with the page that shows them. */
  get annotations(): { page: string; reference: PdfValue; dict: PdfDictionary }[] {
    return this.pages.flatMap((page) =>
      this.list(this.dictionary(page)['/Annots']).map((reference) => ({ page, reference, dict: this.dictionary(reference) })),
    )
  }

  /** What is worked out once for a file. */
  keep<T>(name: string, work: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, work())
    return this.#kept.get(name) as T
  }
}

/** A name or a reference as it stands there, a number in digits; of anything else nothing. */
export function word(value: PdfValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value)
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const streams = new Map<string, Buffer>()

function decoded({ dict, data }: NonNullable<PdfObject['stream']>): Buffer {
  const key = `${JSON.stringify(dict['/Filter'] ?? null)} ${data}`
  const known = streams.get(key)
  if (known) return known
  const bytes = Buffer.from(data, 'base64')
  const filters = [dict['/Filter'] ?? []].flat()
  const result = filters.includes('/FlateDecode') ? inflateSync(bytes) : bytes
  streams.set(key, result)
  return result
}

/** Replaces the bytes of a stream, as one who damages a file does. */
export function rewriteStream(object: PdfObject | undefined, change: (bytes: Buffer) => Buffer): void {
  if (!object?.stream) throw new Error('only a stream can be rewritten')
  const { dict } = object.stream
  const changed = change(decoded(object.stream))
  object.stream.data = ('/Filter' in dict ? deflateSync(changed) : changed).toString('base64')
}

function within(value: PdfValue): PdfDictionary[] {
  if (Array.isArray(value)) return value.flatMap(within)
  return isDictionary(value) ? [value, ...Object.values(value).flatMap(within)] : []
}

import { isUtf8 } from 'node:buffer'
import { FILE_BYTES } from '../../source/limits.ts'
import { guessEncoding } from './guess-encoding.ts'
import { SourceFile, type TextFault } from '../../source/source-file.ts'

/** The text of a file's bytes, a byte-order mark kept; undefined when they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : undefined
}

/**
 * A file of text from its bytes. Of one that is not UTF-8, what can be read is read, so that a finding can show its place; it knows that
 * it is not what was written.
 */
export function sourceOfBytes(path: string, bytes: Uint8Array): SourceFile {
  if (bytes.length > FILE_BYTES) return new SourceFile(path, '', tooLarge(bytes.length))
  const text = decodeText(bytes)
  // In UTF-16 the letters of English have zeros between them, which UTF-8 has too.
  if (text !== undefined && !text.includes('\0')) return new SourceFile(path, text)
  const encoding = guessEncoding(bytes)
  if (text !== undefined)
    return encoding === undefined ? new SourceFile(path, text) : new SourceFile(path, text, notUtf8(text.indexOf('\0'), encoding))
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return new SourceFile(path, loose, notUtf8(foreignOffset(bytes, loose), encoding))
}

/** Of a file that is too large nothing is read. */
export function tooLarge(size: number): TextFault {
  return {
    code: 'data-limit',
    message: `the file has ${size} bytes`,
    help: `at most ${FILE_BYTES} may be; see Limits in docs/reliability.md`,
    at: 0,
  }
}

/** What else would be found in such a file is what became of the foreign bytes. */
function notUtf8(at: number, encoding: string | undefined): TextFault {
  const message = `this file is not UTF-8${encoding === undefined ? '' : `: it looks like ${encoding}`}`
  const label = 'the first character that cannot be read'
  const open = encoding === undefined ? '' : `open it as ${encoding}, and `
  return { code: 'encoding', message, label, help: `${open}save as UTF-8; nothing else was looked for in it`, at }
}

/** Offset of the first character that stands for bytes that are not UTF-8; the character itself may also stand in a text by right. */
function foreignOffset(bytes: Uint8Array, loose: string): number {
  const mark = loose.startsWith('\uFEFF') ? 1 : 0
  let [start, from] = [0, 0]
  for (let at = loose.indexOf('\uFFFD'); at >= 0; at = loose.indexOf('\uFFFD', at + 1)) {
    start += Buffer.byteLength(loose.slice(from, at))
    from = at
    // Up to the first foreign byte, the text and the bytes agree; U+FFFD by right is the bytes EF BF BD.
    if (bytes[start] !== 0xef || bytes[start + 1] !== 0xbf || bytes[start + 2] !== 0xbd) return at - mark
  }
  return 0
}

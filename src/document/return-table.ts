import { createHash } from 'node:crypto'
import type { PrintedText, Stretch } from './printed-texts.ts'

/**
 * What a file that people edit says of the paper from which it was made, so that it can be told later what was changed in it and what has
 * changed since.
 */
export interface ReturnTable {
  /** Name of the session's folder. */
  readonly session: string
  /** The code of the language. */
  readonly language: string
  /** Digest of the texts of the data. */
  readonly data: string
  readonly texts: readonly TextDigests[]
}

/** A text as it was printed: digests of all of it, of its words with their expressions, and of what these print. */
export interface TextDigests {
  readonly id: string
  /** The units of the wording in it. */
  readonly units: readonly string[]
  readonly text: string
  readonly words: string
  readonly printed: string
}

/** Length of a digest in hexadecimal digits: of some hundred texts no two have the same by chance. */
const LENGTH = 16

export function digestsOf({ id, text, stretches }: PrintedText): TextDigests {
  const units = [...new Set(stretches.flatMap(({ unit }) => unit ?? []))]
  return {
    id,
    units,
    text: digestOf(text),
    words: digestOf(stretches.map(sourceOf).join('')),
    printed: digestOf(stretches.map((stretch) => (stretch.kind === 'words' ? '' : `${stretch.text}\0`)).join('')),
  }
}

/** A short digest of a text, whatever its line ends. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, LENGTH)
}

/** A stretch as its wording has it: an expression as it is written. */
function sourceOf({ kind, text, span }: Stretch): string {
  if (kind === 'words') return text
  return kind === 'printed' && span ? `\0${span.file.text.slice(span.start, span.end)}\0` : '\0'
}

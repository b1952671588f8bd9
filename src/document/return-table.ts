import { createHash } from 'node:crypto'
import type { BodyTexts } from '../model/bodies/body-texts.ts'
import type { Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { WHOLE } from '../rendering/paper-view.ts'
import type { SourceFile } from '../source/source-file.ts'
import { evenly, type PrintedText, printedTexts, type Stretch } from './printed-texts.ts'
import type { Block } from './tree.ts'

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
  /** Version of the program; empty where nobody said it. */
  readonly program: string
  /** The part of the paper that it is; undefined for the whole. */
  readonly part?: string
  readonly texts: readonly TextDigests[]
}

/** The names under which a file has the properties of its table; docs/word.md has them too. */
export const RETURN_PROPERTIES = {
  session: 'papers.session',
  language: 'papers.language',
  program: 'papers.program',
  part: 'papers.part',
  data: 'papers.data',
} as const

/** The name of the elements of the table, where a file has it in XML. */
export const RETURN_TABLE = 'urn:papers:returns:1'

/** A text as it was printed: digests of all of it, of its words with their expressions, and of what these print. */
export interface TextDigests {
  readonly id: string
  /** The units of the wording in it. */
  readonly units: readonly string[]
  readonly text: string
  readonly words: string
  readonly printed: string
}

/** What a file made of a paper says of it. */
export function returnTable(
  session: Session,
  wording: Wording,
  blocks: readonly Block[],
  part: string,
  program = '',
): ReturnTable {
  const { language } = wording
  const bodies = (session.shared ?? []).map(({ texts }) => texts)
  const data = digestOfData(session.source.own.file, wording.source.own.file, bodies, language)
  const texts = printedTexts(blocks).map(digestsOf)
  return { session: session.name, language, data, program, ...(part === WHOLE ? {} : { part }), texts }
}

/** Digest of the facts of a session and of its words in a language, with those that it has from bodies. */
export function digestOfData(facts: SourceFile, words: SourceFile, bodies: readonly BodyTexts[], language: string): string {
  const shared = bodies.flatMap((body) => [
    body.facts.text,
    body.languages.find(({ code }) => code === language)?.words.text ?? '',
  ])
  return digestOf([facts.text, words.text, ...shared].join('\0'))
}

/** Length of a digest in hexadecimal digits: of some hundred texts no two have the same by chance. */
const LENGTH = 16

export function digestsOf({ id, text, stretches }: PrintedText): TextDigests {
  const units = [...new Set(stretches.flatMap(({ unit }) => unit ?? []))]
  return {
    id,
    units,
    text: digestOf(evenly(text)),
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

import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, writerOf } from '../../writers/formats.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { Claims } from './claims.ts'
import { now } from './now.ts'
import { readFonts } from './read-fonts.ts'

/** What a thread may make: a paper in a format, by its number. */
export interface WritingRequest {
  readonly index: number
  /** As plain data. */
  readonly tree: string
  readonly format: Format
}

/** What a thread has made, in how many milliseconds; or why it could not; or that somebody else had taken it. */
export type WritingAnswer = { readonly index: number } & (
  { readonly bytes: Uint8Array; readonly milliseconds: number } | { readonly error: PlainError } | { readonly isTaken: true }
)

/** What is kept of an error between threads. */
export interface PlainError {
  readonly message: string
  readonly stack?: string | undefined
  readonly code?: string | undefined
  readonly syscall?: string | undefined
}

/** In a thread: makes what nobody has taken, PDFs first, with its own fonts and writers, until it is told that there is no more. */
export function writeOnRequest(): void {
  const fonts = readFonts()
  const claims = new Claims(workerData as SharedArrayBuffer)
  const requests: WritingRequest[] = []
  let isWriting = false
  const work = async (): Promise<void> => {
    if (isWriting) return
    isWriting = true
    for (let request = nextOf(requests); request; request = nextOf(requests)) {
      parentPort?.postMessage(claims.take(request.index) ? await write(request, fonts) : { index: request.index, isTaken: true })
      // What was asked for meanwhile is heard of between two papers.
      await new Promise(setImmediate)
    }
    isWriting = false
  }
  parentPort?.on('message', (request: WritingRequest | 'end') => {
    if (request === 'end') process.exit()
    requests.push(request)
    void work()
  })
}

/** Takes out the one that takes longest: begun first, PDFs leave the Word files to fill up the ends. */
export function nextOf<T extends { readonly format: Format }>(requests: T[]): T | undefined {
  const at = requests.findIndex(({ format }) => format === 'pdf')
  return requests.splice(Math.max(0, at), 1)[0]
}

/** An error as it can be sent to another thread and still be told for what it is there. */
function toPlain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack, code, syscall } = error as NodeJS.ErrnoException
  return { message, stack, code, syscall }
}

/** Both formats of a paper are of one tree, which is read once. */
let lastTree: { readonly text: string; readonly tree: DocumentTree } | undefined

async function write({ index, tree: text, format }: WritingRequest, fonts: FontSource): Promise<WritingAnswer> {
  const begun = now()
  try {
    if (lastTree?.text !== text) lastTree = { text, tree: JSON.parse(text) as DocumentTree }
    const bytes = await (await writerOf(format))(lastTree.tree, fonts)
    return { index, bytes, milliseconds: now() - begun }
  } catch (error) {
    return { index, error: toPlain(error) }
  }
}

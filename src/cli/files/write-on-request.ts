import { parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, writerOf } from '../../writers/formats.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { readFonts } from './read-fonts.ts'
import type { PlainError, WorkerAnswer } from './write-papers.ts'

/** What a thread is asked for: a paper, by its place among all that are to be written. */
export interface WritingRequest {
  readonly index: number
  /** As plain data. */
  readonly tree: string
  readonly format: Format
}

/** In a thread: writes one paper after the other, with its own fonts and writers, until it is told that there are no more. */
export function writeOnRequest(): void {
  const fonts = readFonts()
  parentPort?.on('message', (request: WritingRequest | 'end') => {
    if (request === 'end') process.exit()
    void write(request, fonts).then((answer) => parentPort?.postMessage(answer))
  })
}

/** An error as it can be sent to another thread and still be told for what it is there. */
function toPlain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack, code, syscall } = error as NodeJS.ErrnoException
  return { message, stack, code, syscall }
}

async function write({ index, tree, format }: WritingRequest, fonts: FontSource): Promise<WorkerAnswer> {
  try {
    return { index, bytes: await (await writerOf(format))(JSON.parse(tree) as DocumentTree, fonts) }
  } catch (error) {
    return { index, error: toPlain(error) }
  }
}

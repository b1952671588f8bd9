import { parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, writerOf } from '../../writers/formats.ts'
import { readFonts } from './read-fonts.ts'
import type { PlainError, WorkerAnswer } from './write-papers.ts'

/** A thread that writes one paper after the other, with its own fonts and writers. */
const fonts = readFonts()

parentPort?.on('message', ({ index, tree, format }: { index: number; tree: DocumentTree; format: Format }) => {
  void write(index, tree, format).then((answer) => parentPort?.postMessage(answer))
})

/** An error as it can be sent to another thread and still be told for what it is there. */
function toPlain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack, code, syscall } = error as NodeJS.ErrnoException
  return { message, stack, code, syscall }
}

async function write(index: number, tree: DocumentTree, format: Format): Promise<WorkerAnswer> {
  try {
    return { index, bytes: await (await writerOf(format))(tree, fonts) }
  } catch (error) {
    return { index, error: toPlain(error) }
  }
}

import { parentPort } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, writerOf } from '../../writers/formats.ts'
import { readFonts } from './read-fonts.ts'
import type { WorkerAnswer } from './write-papers.ts'

/** A thread that writes one paper after the other, with its own fonts and writers. */
const fonts = readFonts()

parentPort?.on('message', ({ index, tree, format }: { index: number; tree: DocumentTree; format: Format }) => {
  void write(index, tree, format).then((answer) => parentPort?.postMessage(answer))
})

async function write(index: number, tree: DocumentTree, format: Format): Promise<WorkerAnswer> {
  try {
    return { index, bytes: await (await writerOf(format))(tree, fonts) }
  } catch (error) {
    return { index, error: error instanceof Error ? error.message : String(error) }
  }
}

import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, type WriterOf, writerOf as usualWriterOf } from '../../writers/formats.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { threadsFor } from './threads-for.ts'
import type { NewFile } from './write-files.ts'

/** A file that is to be written: a finished tree in a format. */
export interface WritingTask {
  readonly name: string
  readonly tree: DocumentTree
  readonly format: Format
}

/** What a worker answers. */
export type WorkerAnswer =
  { readonly index: number; readonly bytes: Uint8Array } | { readonly index: number; readonly error: PlainError }

/** What is kept of an error between threads. */
export interface PlainError {
  readonly message: string
  readonly stack?: string | undefined
  readonly code?: string | undefined
  readonly syscall?: string | undefined
}

/** Who follows the writing of papers. */
export interface WritingFollower {
  /** Is told of each when it is made, by its place among all, and how long it took. */
  readonly made?: (index: number, bytes: Uint8Array, milliseconds: number) => void
  /** Is waited for before each, where they are made one after another; an error thrown by it ends the writing. */
  readonly pause?: (() => Promise<void>) | undefined
  /** Gives the writers of this process; those that keep nothing when left out. */
  readonly writerOf?: WriterOf | undefined
}

/** Writes papers, on as many cores as `jobs` allows, or as pay where that is left open; the files do not depend on how many. */
export async function writePapers(
  tasks: readonly WritingTask[],
  fonts: FontSource,
  jobs: number | undefined,
  { made, pause, writerOf = usualWriterOf }: WritingFollower = {},
): Promise<NewFile[]> {
  const threads = jobs ?? threadsFor(tasks.length)
  // For two files the start of a thread costs what it saves.
  if (threads > 1 && tasks.length > 2) return writeInWorkers(tasks, Math.min(threads, tasks.length), made)
  const files: NewFile[] = []
  for (const [index, { name, tree, format }] of tasks.entries()) {
    await pause?.()
    const begun = performance.now()
    const bytes = await (await writerOf(format))(tree, fonts)
    made?.(index, bytes, performance.now() - begun)
    files.push({ name, bytes })
  }
  return files
}

function writeInWorkers(
  tasks: readonly WritingTask[],
  count: number,
  made: WritingFollower['made'] = () => undefined,
): Promise<NewFile[]> {
  // PDFs take longest: begun first, they leave the Word files to fill up the ends.
  const queue = tasks
    .map((task, index) => ({ task, index }))
    .sort((a, b) => Number(b.task.format === 'pdf') - Number(a.task.format === 'pdf'))
  const files = new Array<NewFile>(tasks.length)
  const begun = new Map<number, number>()
  return new Promise((resolve, reject) => {
    const workers: Worker[] = []
    let left = tasks.length
    const fail = (error: Error): void => {
      for (const worker of workers) void worker.terminate()
      reject(error)
    }
    const end = (): void => {
      for (const worker of workers) worker.postMessage('end')
      resolve(files)
    }
    const next = (worker: Worker): void => {
      const entry = queue.shift()
      if (!entry) return
      begun.set(entry.index, performance.now())
      worker.postMessage({ index: entry.index, format: entry.task.format, tree: plainTree(entry.task.tree) })
    }
    for (let started = 0; started < count; started++) {
      const worker = new Worker(new URL('./writer-worker.js', import.meta.url))
      workers.push(worker)
      worker.on('error', fail)
      worker.on('message', (answer: WorkerAnswer) => {
        if ('error' in answer) {
          fail(Object.assign(new Error(answer.error.message), answer.error))
          return
        }
        made(answer.index, answer.bytes, performance.now() - (begun.get(answer.index) ?? 0))
        files[answer.index] = { name: tasks[answer.index]?.name ?? '', bytes: answer.bytes }
        if (--left === 0) end()
        else next(worker)
      })
      next(worker)
    }
  })
}

/**
 * A tree as text: plain data, without the places that its pieces came from, which are of no use to a writer. All that a file says and shows follows
 * from it and the faces.
 */
export function plainTree(tree: DocumentTree): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'origin' || key === 'source' ? undefined : value))
}

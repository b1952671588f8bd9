import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, writerOf } from '../../writers/formats.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
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

/** Writes papers, on as many cores as `jobs` allows; the files do not depend on how many. */
export async function writePapers(tasks: readonly WritingTask[], fonts: FontSource, jobs: number): Promise<NewFile[]> {
  // For two files the start of a thread costs what it saves.
  if (jobs <= 1 || tasks.length <= 2) {
    const files: NewFile[] = []
    for (const { name, tree, format } of tasks) files.push({ name, bytes: await (await writerOf(format))(tree, fonts) })
    return files
  }
  return writeInWorkers(tasks, Math.min(jobs, tasks.length))
}

function writeInWorkers(tasks: readonly WritingTask[], count: number): Promise<NewFile[]> {
  // PDFs take longest: begun first, they leave the Word files to fill up the ends.
  const queue = tasks
    .map((task, index) => ({ task, index }))
    .sort((a, b) => Number(b.task.format === 'pdf') - Number(a.task.format === 'pdf'))
  const files = new Array<NewFile>(tasks.length)
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
      if (entry) worker.postMessage({ index: entry.index, format: entry.task.format, tree: withoutOrigins(entry.task.tree) })
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
        files[answer.index] = { name: tasks[answer.index]?.name ?? '', bytes: answer.bytes }
        if (--left === 0) end()
        else next(worker)
      })
      next(worker)
    }
  })
}

/** A tree as plain data: the places it came from are of no use to a writer, and cannot be sent to another thread. */
function withoutOrigins(tree: DocumentTree): DocumentTree {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'origin' || key === 'source' ? undefined : value)),
  ) as DocumentTree
}

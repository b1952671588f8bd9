import { Worker } from 'node:worker_threads'
import type { DocumentTree } from '../../document/tree.ts'
import { type Format, type WriterOf, writerOf as usualWriterOf } from '../../writers/formats.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { Claims } from './claims.ts'
import { now } from './now.ts'
import { plainTree } from './plain-tree.ts'
import { threadsFor } from './threads-for.ts'
import type { NewFile } from './write-files.ts'
import { nextOf, type WritingAnswer } from './write-on-request.ts'

/** A file that is to be written: a finished tree in a format. */
export interface WritingTask {
  readonly name: string
  readonly tree: DocumentTree
  readonly format: Format
}

/** How papers are written. */
export interface WritingOptions {
  /** Cores to use; as many as pay when left out. The files do not depend on how many. */
  readonly jobs?: number | undefined
  /** Is waited for before each that this thread makes; an error thrown by it ends the writing. */
  readonly pause?: (() => Promise<void>) | undefined
  /** Gives the writers of this thread; those that keep nothing when left out. */
  readonly writerOf?: WriterOf | undefined
}

/** Is told of each file as it is made, and how many milliseconds it took. */
export type TellMade<Task extends WritingTask> = (task: Task, bytes: Uint8Array, milliseconds: number) => void

interface BegunTask<Task extends WritingTask> {
  readonly task: Task
  readonly index: number
  readonly format: Format
}

/** How many files other threads are told of ahead: their trees take room there. */
const AHEAD = 24

/**
 * Writes papers: on threads of their own as soon as they are begun, while this thread still opens others, and on this one too when all are known. What
 * was begun and is not asked for in the end is thrown away.
 */
export class PaperWriting<Task extends WritingTask = WritingTask> {
  readonly #fonts: FontSource
  readonly #options: WritingOptions
  readonly #claims = new Claims()
  readonly #tellMade: TellMade<Task>
  readonly #begun: BegunTask<Task>[] = []
  readonly #made = new Map<Task, Uint8Array>()
  readonly #workers: Worker[] = []
  #lastTree: { readonly tree: DocumentTree; readonly text: string } | undefined
  #told = 0
  #answered = 0
  #failure: Error | undefined
  #heard: () => void = () => undefined

  constructor(fonts: FontSource, options: WritingOptions = {}, tellMade: TellMade<Task> = () => undefined) {
    this.#fonts = fonts
    this.#options = options
    this.#tellMade = tellMade
  }

  /** Begins files. Whether a thread pays follows from how many there are, and how many are still to come where some are to be made. */
  begin(tasks: readonly Task[], stillToCome = 0): void {
    if (tasks.length === 0) return
    for (const task of tasks) this.#begun.push({ task, index: this.#begun.length, format: task.format })
    const files = this.#begun.length + stillToCome
    const threads = files > 2 ? Math.min(this.#options.jobs ?? threadsFor(files), files) : 1
    while (this.#workers.length < threads - 1) this.#startWorker()
    this.#tellWorkers()
  }

  /** Hears what the threads have made meanwhile, and tells them of more. */
  async turn(): Promise<void> {
    if (this.#workers.length > 0) await new Promise(setImmediate)
  }

  /** The files, in the order of the tasks, all of which are begun now. */
  async files(tasks: readonly Task[]): Promise<NewFile[]> {
    const known = new Set(this.#begun.map(({ task }) => task))
    this.begin(tasks.filter((task) => !known.has(task)))
    const asked = new Set<Task>(tasks)
    for (const { task, index } of this.#begun) if (!asked.has(task)) this.#claims.take(index)
    await this.#writeHere(this.#begun.filter(({ task }) => asked.has(task)))
    for (const worker of this.#workers) worker.ref()
    while (tasks.some((task) => !this.#made.has(task))) await this.#hear()
    // They keep their compiled code for the next run as they end.
    for (const worker of this.#workers.splice(0)) worker.postMessage('end')
    return tasks.flatMap((task) => {
      const bytes = this.#made.get(task)
      return bytes ? { name: task.name, bytes } : []
    })
  }

  /** Ends what nobody waits for any more. */
  close(): void {
    for (const worker of this.#workers.splice(0)) void worker.terminate()
  }

  async #writeHere(tasks: readonly BegunTask<Task>[]): Promise<void> {
    const { pause, writerOf = usualWriterOf } = this.#options
    const left = [...tasks]
    for (let next = nextOf(left); next; next = nextOf(left)) {
      if (!this.#claims.take(next.index)) continue
      await pause?.()
      const begun = now()
      const bytes = await (await writerOf(next.format))(next.task.tree, this.#fonts)
      this.#keep(next.task, bytes, now() - begun)
      await this.turn()
      if (this.#failure) throw this.#failure
    }
  }

  #keep(task: Task, bytes: Uint8Array, milliseconds: number): void {
    this.#made.set(task, bytes)
    this.#tellMade(task, bytes, milliseconds)
  }

  #hear(): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#heard = () => {
        if (this.#failure) reject(this.#failure)
        else resolve()
      }
    })
  }

  #startWorker(): void {
    const worker = new Worker(new URL('./writer-worker.js', import.meta.url), { workerData: this.#claims.shared })
    const fail = (error: Error): void => {
      this.#failure ??= error
      this.#heard()
    }
    // A build that ends before its papers are asked for does not wait for it.
    worker.unref()
    worker.on('error', fail)
    worker.on('message', (answer: WritingAnswer) => {
      const { task } = this.#begun[answer.index] ?? {}
      if ('error' in answer) fail(Object.assign(new Error(answer.error.message), answer.error))
      else if ('bytes' in answer && task) this.#keep(task, answer.bytes, answer.milliseconds)
      this.#answered++
      this.#tellWorkers()
      this.#heard()
    })
    // What was told to the others is told to it, if nobody has taken it.
    for (const begun of this.#begun.slice(0, this.#told)) this.#tell(worker, begun)
    this.#workers.push(worker)
  }

  #tellWorkers(): void {
    const { length } = this.#workers
    if (length === 0) return
    for (; this.#told < this.#begun.length && this.#told - this.#answered / length < AHEAD; this.#told++) {
      const begun = this.#begun[this.#told]
      if (begun) for (const worker of this.#workers) this.#tell(worker, begun)
    }
  }

  #tell(worker: Worker, { task, index, format }: BegunTask<Task>): void {
    if (!this.#claims.canBeShared(index) || this.#claims.isTaken(index)) {
      this.#answered++
      return
    }
    // Both formats of a paper are of one tree.
    if (this.#lastTree?.tree !== task.tree) this.#lastTree = { tree: task.tree, text: plainTree(task.tree) }
    worker.postMessage({ index, format, tree: this.#lastTree.text })
  }
}

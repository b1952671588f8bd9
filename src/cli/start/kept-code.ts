import type { Script } from 'node:vm'
import { cacheFolder } from './cache-folder.ts'
import { KeptFiles } from './kept-files.ts'

/** How runs end: what stops at an error uses other code than what does not. */
const ENDS = ['well', 'ill'] as const
type End = (typeof ENDS)[number]

/** Pieces of code that are kept: of some fifteen kinds of work for each of the last versions of the program, most of them of one end alone; some use large libraries. */
const MOST = 120

/** The code that V8 compiled for runs of one kind before, under the ends of these runs. */
export class KeptCode {
  readonly #files = new KeptFiles(`${cacheFolder()}/code`, { files: MOST })
  readonly #name: string
  #ends: readonly End[] = []

  constructor(name: string) {
    this.#name = name
  }

  /** The code of runs of both ends, or of one; undefined where none is kept. */
  read(): Buffer | undefined {
    for (const ends of [ENDS, ...ENDS.map((end) => [end])]) {
      const code = this.#files.read(this.#nameOf(ends))
      if (!code) continue
      this.#ends = ends
      return code
    }
    return undefined
  }

  /** Keeps what a run has used by its end, where that of such an end is not kept. */
  keepAtExit(script: Script): void {
    const known = script.cachedDataRejected === false ? this.#ends : []
    process.once('exit', (code) => {
      const end: End = code === 0 ? 'well' : 'ill'
      // A job that was mistyped is none.
      if (code === 2 || known.includes(end)) return
      const ends = ENDS.filter((each) => each === end || known.includes(each))
      this.#files.write(this.#nameOf(ends), script.createCachedData())
    })
  }

  #nameOf(ends: readonly End[]): string {
    return [this.#name, ...ends].join('-')
  }
}

import { availableParallelism, freemem } from 'node:os'

/** What a machine has to give: cores, and bytes of memory that nothing else needs. */
export interface Machine {
  readonly cores: number
  readonly memory: number
}

/** A thread pays when it has so many papers to make: its start costs as much as half of one (docs/performance.md). */
const PAPERS_OF_A_THREAD = 3

/** What a thread takes at most, in bytes: its faces, the program, and room that is not collected yet. */
const MEMORY_OF_A_THREAD = 160 << 20

/**
 * On how many threads papers are made, where nobody says it: as many as the machine has cores and memory for, and as have enough to do. One is the thread
 * that the program has anyway.
 */
export function threadsFor(papers: number, { cores, memory }: Machine = thisMachine()): number {
  const threads = Math.min(cores, Math.floor(papers / PAPERS_OF_A_THREAD), Math.floor(memory / MEMORY_OF_A_THREAD))
  return Math.max(1, threads)
}

const thisMachine = (): Machine => ({ cores: availableParallelism(), memory: freemem() })

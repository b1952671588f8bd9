import { cacheFolder } from '../start/cache-folder.ts'
import { KeptFiles } from '../start/kept-files.ts'

/** Keeps from run to run what follows from other things alone, under names that stand for all of these. */
export interface Keeper {
  /** Stands for the program and what runs it. */
  readonly of: string
  readonly read: (name: string) => Uint8Array | undefined
  readonly write: (name: string, bytes: Uint8Array) => void
}

/** Some two hundred sessions in six languages, in as many states as go into it. */
const ROOM = { files: 10_000, bytes: 512 << 20 }

let program: string | undefined

/** Says for which program things are kept, by the print of its code; nothing is kept where that is not known. */
export function keepFor(print: string | undefined): void {
  program = print
}

/** Keeps papers, and what was found in them, where all that can be made anew is kept. */
export function keeperOnDisk(): Keeper | undefined {
  if (program === undefined) return undefined
  const files = new KeptFiles(`${cacheFolder()}/papers`, ROOM)
  return {
    of: [program, process.version, process.arch, process.platform].join(' '),
    read: (name) => files.read(name),
    write: (name, bytes) => files.write(name, bytes),
  }
}

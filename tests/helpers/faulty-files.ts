import { DISK, type FilePort } from '../../src/cli/files/file-port.ts'

/** The disk, which counts what is asked of it and does something else from the nth operation on. */
export interface Faulty {
  readonly port: FilePort
  readonly operations: () => readonly string[]
}

type Operation = (...args: unknown[]) => unknown

const NEVER: ReadonlySet<string> = new Set(['owner', 'isRunning'])

function faulty(owner: string, isFaulty: (count: number) => Error | undefined): Faulty {
  const asked: string[] = []
  const wrapped = Object.entries(DISK).map(([name, operation]: [string, unknown]) => {
    if (NEVER.has(name)) return [name, name === 'owner' ? owner : operation]
    const call: Operation = (...args) => {
      asked.push(name)
      const fault = isFaulty(asked.length)
      if (fault) throw fault
      return (operation as Operation)(...args)
    }
    return [name, call]
  })
  return { port: Object.fromEntries(wrapped) as FilePort, operations: () => asked }
}

/** The nth operation fails as on a full disk; those after it do what they should. */
export function failingAt(nth: number): Faulty {
  return faulty(DISK.owner, (count) => (count === nth ? full() : undefined))
}

/** The process is killed before the nth operation: it does nothing any more, and nobody is left to clear up. */
export function killedAt(nth: number): Faulty {
  return faulty(deadOwner(), (count) => (count >= nth ? new Error('killed') : undefined))
}

/** A process of this machine that cannot be: its number is beyond what any system gives. */
export function deadOwner(): string {
  return `99999999-0-${DISK.owner.split('-')[2] ?? ''}`
}

function full(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' })
}

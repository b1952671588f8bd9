import { CLEAN } from './outcome.ts'

/**
 * Has a command that goes on end cleanly when it is told to: by Ctrl-C, by a closed terminal, or politely by another process. What it leaves for the next
 * run is written then.
 */
export function endWhenTold(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(CLEAN))
}

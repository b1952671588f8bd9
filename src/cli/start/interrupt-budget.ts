import { setFlagsFromString } from 'node:v8'

/**
 * Sets how much is run of a function before V8 optimizes it, and says whether it could: V8 up to that of Node 20 has this flag, a later one has others and
 * complains of it on the standard error.
 */
export function setInterruptBudget(budget: number, version = process.versions.v8): boolean {
  const isKnown = Number.parseInt(version, 10) <= 11
  if (isKnown) setFlagsFromString(`--interrupt-budget=${budget}`)
  return isKnown
}

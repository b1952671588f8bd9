import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

/** A folder of the run with what takes its time to make: made by the first test file that asks, for all that read it. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name)
  const outcome = join(folder, '.outcome')
  if (begins(folder)) writeFileSync(outcome, await faultOf(() => make(folder)))
  while (!existsSync(outcome)) await wait(100)
  const fault = readFileSync(outcome, 'utf8')
  if (fault !== '') throw new Error(`${name} could not be made: ${fault}`)
  return folder
}

/** Whether nobody has begun yet. */
function begins(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

async function faultOf(step: () => Promise<void>): Promise<string> {
  try {
    await step()
    return ''
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { papers } from './run-papers.ts'

/** The folder with all six PDFs of the real paper: built by the first test file of a run that asks, read by all. */
export async function builtPdfs(): Promise<string> {
  const folder = join(inject('runFolder'), 'pdf')
  const outcome = join(folder, 'outcome.json')
  if (begins(folder)) {
    const built = await papers(['build', 'ctoc-cop-2016-1', '--format', 'pdf', '--out', join(folder, 'papers')])
    writeFileSync(outcome, JSON.stringify(built))
  }
  while (!existsSync(outcome)) await wait(100)
  const { code, stderr } = JSON.parse(readFileSync(outcome, 'utf8')) as { code: number; stderr: string }
  if (code !== 0) throw new Error(`the papers cannot be built: ${stderr}`)
  return join(folder, 'papers')
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

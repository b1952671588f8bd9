import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

/** A project that a test may break: what `prepare` reads, and the packages that are installed, without the programs that npm links. */
export function clone(): string {
  const folder = temporaryFolder()
  for (const name of ['src', 'templates', 'package.json']) cpSync(join(PROJECT, name), join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name))
  return folder
}

const run = promisify(execFile)

/** Runs a script of src/setup/ in a clone. */
export const setUp = (folder: string, script: 'compile' | 'link-program') =>
  run(process.execPath, [join(folder, 'src/setup', `${script}.mjs`)])

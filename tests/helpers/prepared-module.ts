import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PROJECT, temporaryFolder } from './run-papers.ts'

/** The compiled modules of the project. */
export const DIST = join(PROJECT, 'dist')

/** A script of src/setup/. */
export const setupOf = <T>(name: string): Promise<T> =>
  import(pathToFileURL(join(PROJECT, 'src/setup', `${name}.mjs`)).href) as Promise<T>

/** A module that was prepared as a text, as it is when it is run. */
export function runModule<T>(text: string): Promise<T> {
  const module = join(temporaryFolder(), 'prepared.mjs')
  writeFileSync(module, text)
  return import(pathToFileURL(module).href) as Promise<T>
}

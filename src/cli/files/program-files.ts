import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that this program is installed in: its languages, templates, faces and docs. */
export const PROGRAM = fileURLToPath(new URL('../../..', import.meta.url))

/** The languages of the program; the sessions beside them in a checkout are no part of it. */
export const DATA_OF_PROGRAM = join(PROGRAM, 'data')

/** All modules and libraries of the program in one file, where it was compiled with esbuild. */
export const BUNDLE = join(PROGRAM, 'dist', 'bundle', 'program.cjs')

/** Version of the program, from its package.json. */
export function version(): string {
  return ofPackage().version
}

/** Public address of the program, from its package.json. */
export function homepage(): string {
  return ofPackage().homepage
}

function ofPackage(): { version: string; homepage: string } {
  return JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8')) as { version: string; homepage: string }
}

/** The page of docs/ that explains the codes of diagnostics. */
export function readChecksPage(): string {
  return readFileSync(join(PROGRAM, 'docs', 'checks.md'), 'utf8')
}

/** The pages of docs/ that tell what the fields of the data hold. */
export function readDataPages(): { data: string; languages: string } {
  const read = (name: string): string => readFileSync(join(PROGRAM, 'docs', name), 'utf8')
  return { data: read('writing-data.md'), languages: read('languages.md') }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that this program is installed in: its data, templates, fonts and docs. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/** Version of the program, from its package.json. */
export function version(): string {
  return ofPackage().version
}

/** Public address of the program, from its package.json. */
export function homepage(): string {
  return ofPackage().homepage
}

function ofPackage(): { version: string; homepage: string } {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string; homepage: string }
}

/** The page of docs/ that explains the codes of diagnostics. */
export function readChecksPage(): string {
  return readFileSync(join(PROJECT, 'docs', 'checks.md'), 'utf8')
}

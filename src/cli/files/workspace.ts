import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SCHEMAS_FOLDER } from '../../schemas/modeline.ts'
import { note } from './noted.ts'
import { PROGRAM } from './program-files.ts'
import { shownPath } from './shown-path.ts'

/**
 * The folder that holds `data/`: the nearest one upward from where the command is given, as git finds its repository. Undefined where there is
 * none: then only sessions that are named by a path can be read, and never those of the program itself.
 */
function workspaceAt(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const data = join(folder, 'data')
    note('kind', data)
    if (statSync(data, { throwIfNoEntry: false })?.isDirectory()) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** The folder of all sessions, where there is one. */
export function dataFolder(): string | undefined {
  const workspace = workspaceAt(process.cwd())
  return workspace === undefined ? undefined : join(workspace, 'data')
}

/** The folder for what is built, from where the command is given: that beside the data, or else one there. */
export function outputFolder(): string {
  return shownPath(join(workspaceAt(process.cwd()) ?? process.cwd(), 'output')) || '.'
}

/** Folders in which templates, faces or languages are looked for, the user's own first: what it lacks comes from the program. */
export function foldersOf(name: string): string[] {
  const workspace = workspaceAt(process.cwd())
  const own = join(PROGRAM, name)
  const beside = workspace === undefined ? own : join(workspace, name)
  return beside === own ? [own] : [beside, own]
}

/** The folder for the schemas by which editors know the data: that beside the data, or else one where the command is given. */
export function schemasFolder(): string {
  return shownPath(join(workspaceAt(process.cwd()) ?? process.cwd(), ...SCHEMAS_FOLDER))
}

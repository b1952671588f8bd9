import { withoutRepeats } from '../../checks/index.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { applyFixes } from '../files/apply-fixes.ts'
import { editFiles } from '../files/edit-files.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { openProject } from '../files/open-project.ts'
import { takingTurns } from '../files/take-turns.ts'

export interface CheckOptions {
  readonly sessions: readonly string[]
  readonly languages: readonly string[] | undefined
}

/** All that is found in the sessions and languages asked for. */
export function checkSessions({ sessions, languages }: CheckOptions): readonly Diagnostic[] {
  const { diagnostics, hasTemplates, openSessions } = openProject()
  if (!hasTemplates) return diagnostics
  const found = openSessions(sessions, languages).flatMap((opened) => opened.diagnostics)
  return withoutRepeats([...diagnostics, ...found])
}

/** Makes the edits that findings offer, and tells how many files were changed: all of them or none. */
export async function makeFixes(options: CheckOptions): Promise<number> {
  const root = dataFolderOf(options.sessions)
  return takingTurns(root, async () => {
    const edits = applyFixes(checkSessions(options)).map(({ file, text }) => ({ path: file.path, former: file, text }))
    return (await editFiles(root, edits)).length
  })
}

import { readFileSync, writeFileSync } from 'node:fs'
import { withoutRepeats } from '../../checks/index.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { applyFixes } from '../files/apply-fixes.ts'
import { openProject } from '../files/open-project.ts'

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

/** Makes the edits that findings offer, and tells how many files were changed. */
export function makeFixes(diagnostics: readonly Diagnostic[]): number {
  const paths = new Set(diagnostics.flatMap(({ fix }) => (fix ? [fix.span.file.path] : [])))
  const originals = new Map([...paths].map((path) => [path, readFileSync(path, 'utf8')]))
  const changed = applyFixes(diagnostics, originals)
  for (const [path, text] of changed) writeFileSync(path, text)
  return changed.size
}

import { readFileSync, writeFileSync } from 'node:fs'
import { withoutRepeats } from '../checks/index.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { applyFixes } from './apply-fixes.ts'
import { loadProjectTemplates } from './load-project-templates.ts'
import { openSession } from './open-session.ts'
import { pickLanguages } from './pick-languages.ts'
import { findSessions, readFonts } from './read-project.ts'

export interface CheckOptions {
  readonly sessions: readonly string[]
  readonly languages: readonly string[] | undefined
}

/** All that is found in the sessions and languages asked for. */
export function check(options: CheckOptions): readonly Diagnostic[] {
  const { families } = readFonts()
  const { templates, diagnostics } = loadProjectTemplates()
  if (!templates) return diagnostics
  const found = findSessions(options.sessions).flatMap(
    (files) => openSession(files, pickLanguages(files, options.languages), templates, families).diagnostics,
  )
  return withoutRepeats([...diagnostics, ...found])
}

/** Makes the edits that findings offer, and tells how many files were changed. */
export function fix(diagnostics: readonly Diagnostic[]): number {
  const paths = new Set(diagnostics.flatMap(({ fix }) => (fix ? [fix.span.file.path] : [])))
  const originals = new Map([...paths].map((path) => [path, readFileSync(path, 'utf8')]))
  const changed = applyFixes(diagnostics, originals)
  for (const [path, text] of changed) writeFileSync(path, text)
  return changed.size
}

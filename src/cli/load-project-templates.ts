import { loadTemplates, type Templates } from '../rendering/render-markup.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { readTemplates } from './read-project.ts'

/** The project's templates, parsed once for all papers of a run. */
export function loadProjectTemplates(): { templates: Templates | undefined; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const templates = loadTemplates(readTemplates(), (diagnostic) => diagnostics.push(diagnostic))
  return { templates, diagnostics }
}

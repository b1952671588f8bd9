import { withoutRepeats } from '../../checks/index.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { fixedYaml } from '../../source/fixed-yaml.ts'
import { UnintendedEdit } from '../../source/intended.ts'
import { applyFixes, type FixedText } from '../files/apply-fixes.ts'
import { editFiles } from '../files/edit-files.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import type { PaperSummary } from '../reports/papers-table.ts'
import { keeperOnDisk } from '../files/keeper.ts'
import { openProject } from '../files/open-project.ts'
import { takingTurns } from '../files/take-turns.ts'
import { findingsOfEdits, reasonOf } from './prove-edits.ts'
import { findingsOf } from './summarize.ts'

export interface CheckOptions {
  readonly sessions: readonly string[]
  readonly languages: readonly string[] | undefined
  /** Is told of the languages that a session lacks. */
  readonly tellAbsent?: (absent: AbsentLanguage) => void
  /** Is told of each paper when it is done. */
  readonly tellPaper?: (paper: PaperSummary) => void
  /** Whether what was found before is told again, where all that it follows from is the same. */
  readonly isKept?: boolean
}

/** All that is found in the sessions and languages asked for. */
export function checkSessions({ sessions, languages, tellAbsent, tellPaper, isKept }: CheckOptions): readonly Diagnostic[] {
  const { diagnostics, hasTemplates, sessionsAtHand } = openProject(isKept ? keeperOnDisk() : undefined)
  if (!hasTemplates) return diagnostics
  const found = Array.from(sessionsAtHand(sessions, languages, tellAbsent), (opened) => {
    tellPaper?.(findingsOf(opened))
    return opened.diagnostics
  }).flat()
  return withoutRepeats([...diagnostics, ...found])
}

/** What became of fixes. */
export interface FixesMade {
  /** How many files were changed: all that have fixes, or none. */
  readonly files: number
  /** Why none was; undefined when all were. */
  readonly refusal: string | undefined
}

/**
 * Warnings that fixes are known to bring. A fix in the language that the others are translated from says the same, but only a translator can
 * say so of the translations; a symbol that was mended is seen as one, and so is what is odd about citing it there.
 */
const ANNOUNCED: readonly string[] = ['translation-stale', 'symbol-elsewhere', 'symbol-superseded']

/** Makes the edits that findings offer, when all are proved to change what they are meant to and to bring no error and no warning. */
export async function makeFixes(options: CheckOptions): Promise<FixesMade> {
  const root = dataFolderOf(options.sessions)
  return takingTurns(root, async () => {
    const fixed = fixedTexts(checkSessions(options))
    if ('refusal' in fixed) return { files: 0, refusal: fixed.refusal }
    const edits = new Map(fixed.texts.map(({ file, text }) => [file.path, text]))
    const brought = findingsOfEdits(openProject(), root, edits).find(
      ({ level, code }) => level === 'error' || !ANNOUNCED.includes(code),
    )
    if (brought) return { files: 0, refusal: reasonOf(brought) }
    const changed = await editFiles(
      root,
      fixed.texts.map(({ file, text }) => ({ path: file.path, former: file, text })),
    )
    return { files: changed.length, refusal: undefined }
  })
}

function fixedTexts(diagnostics: readonly Diagnostic[]): { texts: FixedText[] } | { refusal: string } {
  try {
    return { texts: applyFixes(diagnostics, fixedYaml) }
  } catch (error) {
    if (error instanceof UnintendedEdit) return { refusal: `${error.path}: ${error.message}` }
    throw error
  }
}

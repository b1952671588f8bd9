import type { Diagnostic, Level } from '../../../source/diagnostic.ts'
import { codeFrame } from '../code-frame.ts'
import { PLAIN } from '../palette.ts'
import { inOrder, type Reporter } from './reporter.ts'

const LEVELS: readonly Level[] = ['error', 'warning', 'note']

/** For people: every finding with its line, and how many there are. */
export const text: Reporter = (diagnostics, { palette = PLAIN } = {}) => {
  const frames = inOrder(diagnostics).map((diagnostic) => codeFrame(diagnostic, palette))
  return `${[...frames, summary(diagnostics)].join('\n\n')}\n`
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = LEVELS.flatMap((level) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.level === level).length
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`]
  })
  return counts.join(', ') || 'no findings'
}

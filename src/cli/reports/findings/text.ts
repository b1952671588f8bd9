import { type Diagnostic, LEVELS } from '../../../source/diagnostic.ts'
import { codeFrame } from '../code-frame.ts'
import { showControls } from '../display-width.ts'
import { PLAIN } from '../palette.ts'
import { type Reporter, shownOf } from './reporter.ts'

/** For people: the findings with their lines, as many of a file as can be read, and how many there are. */
export const text: Reporter = (diagnostics, { palette = PLAIN } = {}) => {
  const { findings, left } = shownOf(diagnostics)
  const frames = findings.map((diagnostic) => codeFrame(diagnostic, palette))
  const others = left.map(({ file, count }) => `… and ${count} more in ${showControls(file.path)}`)
  return `${[...frames, ...others, summary(diagnostics)].join('\n\n')}\n`
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = LEVELS.flatMap((level) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.level === level).length
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`]
  })
  return counts.join(', ') || 'no findings'
}

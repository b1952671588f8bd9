import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../../source/diagnostic.ts'

const LENGTH = 16

/**
 * What a service knows a finding by from one run to the next: its code, its file and the text of its line, so that it stays the same finding
 * when lines are put in above it. Those that would be the same are counted.
 */
export function fingerprintsOf(findings: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>()
  return findings.map(({ code, span: { file, start } }) => {
    const line = file.lineText(file.placeOf(start).line).trim()
    const hash = createHash('sha256')
      .update(JSON.stringify([code, file.path, line]))
      .digest('hex')
      .slice(0, LENGTH)
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  })
}

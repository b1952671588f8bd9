import type { TextPiece } from '../../src/rendering/text.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { all, type Changes, completeSources, replacing } from '../helpers/real-paper.ts'

const UNIT = ['items', 'other-serious-crimes', 'annotation', 'no-documents']

/** A paragraph of the real wording with another text in its place: what is printed, and what is found wrong with it. */
export function rendered(
  text: string,
  changes: Changes = {},
): { printed: string; faults: Diagnostic[]; pieces: readonly TextPiece[] } {
  const faults: Diagnostic[] = []
  const here = replacing('no-documents: 目前预计在该议程项目下没有文件。', `no-documents: '${text.replaceAll("'", "''")}'`)
  const { wording: others = (same: string): string => same } = changes
  const { session, language, wording } = completeSources({ ...changes, wording: all(others, here) })
  const unit = new WordingRenderer(session, language, wording, (fault) => faults.push(fault)).unit(UNIT)
  return { printed: unit.toString(), faults, pieces: unit.pieces }
}

import type { TextPiece } from '../../src/rendering/text.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { all, type Change, type Changes, completeSources } from '../helpers/real-paper.ts'

const UNIT = ['items', 'other-serious-crimes', 'annotation', 'no-documents']

/** The id of the paragraph. */
export const PARAGRAPH = UNIT.join('.')

/** The wording with other words for the paragraph, in whatever language it is. */
export function saying(words: string): Change {
  return (text) => text.replace(/(?<=^ +no-documents: ).*/m, () => `'${words.replaceAll("'", "''")}'`)
}

/** A paragraph of the real wording with another text in its place: what is printed, and what is found wrong with it. */
export function rendered(
  text: string,
  changes: Changes = {},
): { printed: string; faults: Diagnostic[]; pieces: readonly TextPiece[] } {
  const faults: Diagnostic[] = []
  const { wording: others = (same: string): string => same } = changes
  const { session, language, wording } = completeSources({ ...changes, wording: all(others, saying(text)) })
  const unit = new WordingRenderer(session, language, wording, (fault) => faults.push(fault)).unit(UNIT)
  return { printed: unit.toString(), faults, pieces: unit.pieces }
}

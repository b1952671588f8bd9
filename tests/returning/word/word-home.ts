import { bringIn, type BroughtIn } from '../../../src/returning/bring-in.ts'
import type { Accepting } from '../../../src/returning/word/accepting.ts'
import { findTexts, type FoundTexts } from '../../../src/returning/word/find-texts.ts'
import { readWordFile } from '../../../src/returning/word/read-word-file.ts'
import { tellStructure } from '../../../src/returning/word/tell-structure.ts'
import { wordUnits } from '../../../src/returning/word/word-units.ts'
import type { Diagnostic } from '../../../src/source/diagnostic.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { fonts } from '../../helpers/fonts.ts'
import type { PaperNow } from '../returning.ts'

const files = new Map<PaperNow, Promise<Uint8Array>>()

/** The paper as a Word file. */
export function wordFileOf(paper: PaperNow): Promise<Uint8Array> {
  const tree = paper.language.paper?.tree
  if (!tree) throw new Error('no paper')
  const known = files.get(paper) ?? writeDocx(tree, fonts)
  files.set(paper, known)
  return known
}

/** What comes of a Word file that was made from a paper, and comes back to it. */
export interface WordHome extends BroughtIn {
  readonly found: FoundTexts
  /** All that is not taken. */
  readonly refused: readonly Diagnostic[]
}

export function bringWordHome(
  bytes: Uint8Array,
  paper: PaperNow,
  { accepting = 'all', isBaseKnown = true, now = paper }: { accepting?: Accepting; isBaseKnown?: boolean; now?: PaperNow } = {},
): WordHome {
  const file = readWordFile(bytes, accepting)
  const found = findTexts(paper.texts, file)
  const printed = (one: PaperNow) => ({ ...one, language: one.code })
  const placeOf = (paragraph: number): string => `paragraph ${paragraph + 1}`
  const { units, expected, refusals } = wordUnits(found, file, { base: printed(paper), isBaseKnown, now: printed(now), placeOf })
  const brought = bringIn(now, units, expected)
  const structure = found.changes.map((change) => tellStructure(change, { language: paper.code, span: paper.span, placeOf }))
  return { ...brought, found, refused: [...brought.units.flatMap((unit) => unit.refusals), ...refusals, ...structure] }
}

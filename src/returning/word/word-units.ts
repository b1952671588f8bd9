import { evenly, type PrintedText } from '../../document/printed-texts.ts'
import { digestOf, digestsOf, type TextDigests } from '../../document/return-table.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { quoted, refusal } from '../refusals.ts'
import { type BasePaper, type FoundText, returnedTexts, type ReturnedTexts } from '../returned-texts.ts'
import { unitsWhereTheyAre } from '../unit-source.ts'
import type { FoundTexts } from './find-texts.ts'
import type { PlacedText } from './placed-text.ts'
import type { WordFile } from './read-word-file.ts'
import { likeness } from './theirs.ts'

/** A paper with all its texts, as it is now or was when the file was made. */
export interface PrintedPaper extends BasePaper {
  readonly texts: readonly PrintedText[]
}

/** What a Word file is held against. */
export interface HeldAgainst {
  /** The paper from which the file was made; where that is not known, the paper as it is now. */
  readonly base: PrintedPaper
  readonly isBaseKnown: boolean
  readonly now: PrintedPaper
  readonly placeOf: (paragraph: number, text: PrintedText | undefined) => string
}

/**
 * The units that come back in a Word file. A text that reads as it was made is not edited. Where nobody knows from which data the file was
 * made, its table says of each text whether it would be made the same now; otherwise an edit cannot be told from what has changed since.
 */
export function wordUnits(
  { placed }: FoundTexts,
  file: WordFile,
  { base, isBaseKnown, now, placeOf }: HeldAgainst,
): ReturnedTexts {
  const found: FoundText[] = []
  const refusals: Diagnostic[] = []
  const nowById = new Map(now.texts.map((text) => [text.id, text]))
  const byId = new Map([...(file.told.table ?? new Map<string, never>()).values()].map((row) => [row.id, row]))
  for (const one of placed) {
    const { text, theirs, paragraph } = one
    if (evenly(theirs) === evenly(text.text).trim()) continue
    const row = byId.get(text.id)
    if (row?.text === digestOf(evenly(theirs))) continue
    const same = digestsOf(text)
    // A part by itself has a title of its own, which is no word of a wording.
    const isOfPart = file.told.part !== undefined && row?.text !== same.text
    const isMadeSo = (other: TextDigests | undefined): boolean => other?.words === same.words && other.printed === same.printed
    const own = nowById.get(text.id)
    if (!isOfPart && (isBaseKnown || isMadeSo(row)))
      found.push({ base: own && isMadeSo(digestsOf(own)) ? own : text, theirs, place: placeOf(paragraph, text) })
    else refusals.push(ofOtherData(one, base, placeOf(paragraph, text), row !== undefined))
  }
  const returned = returnedTexts(found, { ...base, session: now.session, sources: unitsWhereTheyAre(base.sources, now.sources) })
  // What has changed since cannot read as it does in the file.
  const expected = new Map(
    [...returned.expected].filter(([id]) => nowById.get(id)?.text === base.texts.find((text) => text.id === id)?.text),
  )
  return { ...returned, expected, refusals: [...refusals, ...returned.refusals] }
}

function ofOtherData({ text, theirs }: PlacedText, { language, span }: PrintedPaper, place: string, hasRow: boolean): Diagnostic {
  return refusal('edit-conflict', language, {
    message: `${place} differs from ${text.id}, and it is not known what the file was made from`,
    span: text.stretches.find((stretch) => stretch.unit !== undefined)?.span ?? span,
    label: 'as it is now; nothing of it is written',
    help: `the file has ${quoted(theirs, 400)}, the paper now ${quoted(text.text, 400)}; ${
      hasRow ? 'one of the two, or both, have changed since' : 'the file does not say more'
    }: name the revision that it was made from with --base, for example --base HEAD`,
  })
}

/** Whether the texts of a file are those of a paper: words of another paper, or of another language, stand at the places of hardly any. */
export function isOfPaper({ placed }: FoundTexts, texts: readonly PrintedText[]): boolean {
  const alike = placed.filter(({ text, theirs }) => likeness(text.text, theirs) > LIKE)
  return placed.length * 4 >= Math.min(texts.length, 40) && alike.length * 2 >= placed.length
}

const LIKE = 0.4

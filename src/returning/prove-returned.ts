import type { OpenedLanguage } from '../opening/open-language.ts'
import { type PrintedText, printedTexts } from '../document/printed-texts.ts'
import type { Span } from '../source/source-file.ts'
import type { JudgedUnit } from './returned.ts'
import { unitSources } from './unit-source.ts'

/** What keeps edits from being kept: of one unit, or of all where `unit` is undefined. */
export interface Unproved {
  readonly unit: string | undefined
  readonly reason: string
}

/**
 * Proves edits by the paper that is made from the new wordings: each unit says what it was to say, the texts that came back read as they did in
 * the file (`expected`, by their ids), and no text that prints none of these units has changed.
 */
export function unprovedUnits(
  before: OpenedLanguage,
  after: OpenedLanguage,
  taken: readonly JudgedUnit[],
  expected: ReadonlyMap<string, string>,
): Unproved[] {
  if (!before.paper || !after.paper || !after.wording)
    return [{ unit: undefined, reason: 'no paper could be made of the new words' }]
  const now = unitSources(after.wording)
  const texts = new Map(printedTexts(after.paper.tree.blocks).map((text) => [text.id, text]))
  const unread = taken.flatMap(({ unit, theirs }): Unproved[] =>
    now.get(unit)?.value === theirs ? [] : [{ unit, reason: 'it would not be read as it is in the file' }],
  )
  const others = printedTexts(before.paper.tree.blocks).flatMap((text): Unproved[] => {
    const wanted = expected.get(text.id)
    const found = texts.get(text.id)?.text
    // A name that is taken with other words is printed so here too.
    if (wanted !== undefined)
      return found === wanted || printsOthers(text, taken)
        ? []
        : unitsOf(text, taken).map((unit) => ({ unit, reason: 'the paper would not read as the file does' }))
    if (found === text.text || prints(text, taken)) return []
    return [{ unit: undefined, reason: `${text.id} would change, and was not edited` }]
  })
  return [...unread, ...others]
}

function unitsOf({ stretches }: PrintedText, taken: readonly JudgedUnit[]): string[] {
  const units = new Set(stretches.flatMap(({ unit }) => unit ?? []))
  return taken.filter(({ unit }) => units.has(unit)).map(({ unit }) => unit)
}

/** Whether an expression of a text prints one of these units. */
function printsOthers({ stretches }: PrintedText, taken: readonly JudgedUnit[]): boolean {
  return stretches.some(({ inner }) => inner !== undefined && taken.some(({ ours }) => ours?.holds(inner) === true))
}

/** Whether a text prints something that stands in one of these units, by itself or by an expression. */
function prints({ stretches }: PrintedText, taken: readonly JudgedUnit[]): boolean {
  const isIn = (span: Span | undefined): boolean => span !== undefined && taken.some(({ ours }) => ours?.holds(span) === true)
  return stretches.some(({ span, inner }) => isIn(span) || isIn(inner))
}

import type { ChangedPassage } from '../changes/changed-passages.ts'
import { inlinesOf, weightOf, type WordToken, wordTokens } from '../changes/word-tokens.ts'
import type { Change, Inline } from '../document/tree.ts'
import { textOf } from '../document/contents.ts'
import type { CorrectionData } from '../model/wording.ts'
import type { PrintedPlace } from './places.ts'

/** A passage that was changed, with its place in the paper as issued and the offsets at which its printed lines begin. */
export interface CorrectedPassage {
  readonly passage: ChangedPassage
  readonly place: PrintedPlace
  /** One only where the passage is not parted into lines, or where nobody set it. */
  readonly lines: readonly number[]
}

/** Writes a text of print as a wording writes it. */
export type WriteWording = (content: readonly Inline[]) => string

/** Two changes with no more than this many words and blanks between them are one correction: a reader corrects a phrase, not a word. */
const NEAR = 5

/** The corrections of a passage: each change with as much of the words before it as makes it the only such place in the passage. */
export function correctionsOf({ passage, place, lines }: CorrectedPassage, write: WriteWording): CorrectionData[] {
  const tokens = changedTokens(passage.content)
  const earlier = textOf(inlinesOf(tokens.filter((each) => each.change !== 'inserted').map(({ token }) => token)))
  if (passage.kind === 'inserted') return [{ ...place, reads: write(passage.content) }]
  if (passage.kind === 'deleted') return [{ ...place, was: write(passage.content) }]
  return hunksOf(tokens).map((hunk) => {
    const { start, end } = widened(tokens, hunk, earlier)
    const within = tokens.slice(start, end)
    const was = inlinesOf(within.filter(({ change }) => change !== 'inserted').map(({ token }) => token))
    const reads = inlinesOf(within.filter(({ change }) => change !== 'deleted').map(({ token }) => token))
    const from = lengthBefore(tokens, hunk.start)
    const line = lineOf(lines, from, Math.max(from, lengthBefore(tokens, hunk.end) - 1))
    return { ...place, ...(line !== undefined && { line }), ...withoutSharedMarks(write(was), write(reads)) }
  })
}

/**
 * Marks with which both texts begin or end are no part of what changed: a stop would stand before that of the sentence that quotes them, a
 * quotation mark without the other one of its pair.
 */
function withoutSharedMarks(was: string, reads: string): { was: string; reads: string } {
  const [first] = FIRST_MARK.exec(was) ?? []
  if (first !== undefined && reads.startsWith(first) && was !== reads) {
    const rest = { was: was.slice(first.length), reads: reads.slice(first.length) }
    if (rest.was !== '' && rest.reads !== '') return withoutSharedMarks(rest.was, rest.reads)
  }
  const [last] = LAST_MARK.exec(was) ?? []
  if (last === undefined || !reads.endsWith(last)) return { was, reads }
  const rest = { was: was.slice(0, -last.length), reads: reads.slice(0, -last.length) }
  return rest.was === '' || rest.reads === '' ? { was, reads } : withoutSharedMarks(rest.was, rest.reads)
}

/** Quotation marks and points, with the blanks that part them from the words; no hyphens and no brackets, which belong to what is in them. */
const FIRST_MARK = /^(?:[\p{Pi}\p{Pf}\p{Po}«»“”„‘]\s*)/u
const LAST_MARK = /(?:\s*[\p{Pi}\p{Pf}\p{Po}«»“”„‘])$/u

interface ChangedToken {
  readonly token: WordToken
  readonly change: Change | undefined
}

function changedTokens(content: readonly Inline[]): ChangedToken[] {
  const tokens: ChangedToken[] = []
  let run: Inline[] = []
  let change: Change | undefined
  const end = (): void => {
    tokens.push(...wordTokens(run.map(unchanged)).map((token) => ({ token, change })))
    run = []
  }
  for (const inline of content.flatMap(partsThatChange)) {
    // Notes are passages of their own.
    if (inline.kind === 'note') continue
    const own = changeOf(inline)
    if (own !== change) end()
    change = own
    run.push(inline)
  }
  end()
  return tokens
}

/** A kept group that is changed in part is taken apart. */
function partsThatChange(inline: Inline): readonly Inline[] {
  return inline.kind === 'keep' && new Set(inline.content.map(({ change }) => change)).size > 1 ? inline.content : [inline]
}

function changeOf(inline: Inline): Change | undefined {
  return inline.kind === 'keep' ? inline.content[0]?.change : inline.change
}

function unchanged(inline: Inline): Inline {
  return inline.kind === 'keep'
    ? { ...inline, content: inline.content.map((part) => ({ ...part, change: undefined })) }
    : { ...inline, change: undefined }
}

interface Hunk {
  readonly start: number
  readonly end: number
}

function hunksOf(tokens: readonly ChangedToken[]): Hunk[] {
  const hunks: Hunk[] = []
  for (const [index, { change }] of tokens.entries()) {
    if (change === undefined) continue
    const last = hunks.at(-1)
    if (last && index - last.end <= NEAR) hunks[hunks.length - 1] = { start: last.start, end: index + 1 }
    else hunks.push({ start: index, end: index + 1 })
  }
  return hunks
}

/** What a quoted text must weigh, so that it is a word and not a letter: two Han characters, four letters of others. */
const LEAST = 4

/**
 * A change with the words around it that a reader needs: both texts have words, neither begins or ends with a blank, and the earlier one
 * stands there once only. It never reaches into another change.
 */
function widened(tokens: readonly ChangedToken[], hunk: Hunk, earlier: string): Hunk {
  let { start, end } = hunk
  const isFree = (index: number): boolean => index in tokens && tokens[index]?.change === undefined
  for (;;) {
    const within = tokens.slice(start, end)
    const [was, reads] = (['inserted', 'deleted'] as const).map((gone) => {
      const side = within.flatMap(({ token, change }) => (change === gone ? [] : [token]))
      return { text: textOf(inlinesOf(side)), weight: weightOf(side) }
    })
    if (!was || !reads) return { start, end }
    const sides = [was.text, reads.text]
    const wantsRight = sides.some((text) => /\s$/.test(text)) || (Math.min(was.weight, reads.weight) < LEAST && isFree(end))
    const wantsLeft = sides.some((text) => /^\s/.test(text)) || sides.includes('') || earlier.split(was.text).length > 2
    if (wantsRight && isFree(end)) end++
    else if ((wantsLeft || wantsRight) && isFree(start - 1)) start--
    else if (wantsLeft && isFree(end)) end++
    else return { start, end }
  }
}

function lengthBefore(tokens: readonly ChangedToken[], index: number): number {
  return textOf(inlinesOf(tokens.slice(0, index).flatMap(({ token, change }) => (change === 'inserted' ? [] : [token])))).length
}

/** The line of a stretch of the earlier text, or the first and the last of its lines; none where there is only one. */
function lineOf(starts: readonly number[], from: number, to: number): CorrectionData['line'] {
  if (starts.length < 2) return undefined
  const [first, last] = [from, to].map((offset) => Math.max(1, starts.filter((start) => start <= offset).length))
  return first === undefined || last === undefined || first === last ? first : [first, last]
}

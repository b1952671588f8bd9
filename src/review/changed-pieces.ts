import { align, type Aligned } from '../changes/align.ts'
import { WORDS } from '../changes/word-tokens.ts'
import type { ReviewPiece, ReviewText } from './review-copy.ts'

/** The forms of a unit with what changed in each since `former`, word by word; a form that it did not have is new as a whole. */
export function changedTexts(former: readonly ReviewText[], now: readonly ReviewText[]): ReviewText[] {
  return now.map(({ form, pieces }) => {
    const before = former.find((text) => text.form === form)?.pieces ?? []
    return { form, pieces: changedPieces(before, pieces) }
  })
}

function changedPieces(former: readonly ReviewPiece[], now: readonly ReviewPiece[]): ReviewPiece[] {
  const steps = align(wordsOf(former), wordsOf(now), ({ text }) => text)
  const pieces: ReviewPiece[] = []
  for (let at = 0; at < steps.length;) {
    const end = endOfChange(steps, at)
    if (end > at) pieces.push(...changeOf(steps.slice(at, end)))
    else pieces.push(...[steps[at]?.head ?? []].flat())
    at = Math.max(end, at + 1)
  }
  return joined(pieces)
}

/** What was taken out, then what was put in; a blank at the end of both has not changed. */
function changeOf(steps: readonly Aligned<ReviewPiece>[]): ReviewPiece[] {
  const deleted = steps.flatMap(({ base }) => base ?? [])
  const inserted = steps.flatMap(({ head }) => head ?? [])
  const last = inserted.at(-1)
  const isBlank = last?.text.trim() === '' && deleted.at(-1)?.text === last.text
  const cut = isBlank ? -1 : undefined
  return [
    ...deleted.slice(0, cut).map((piece) => ({ ...piece, change: 'deleted' as const })),
    ...inserted.slice(0, cut).map((piece) => ({ ...piece, change: 'inserted' as const })),
    ...(isBlank ? [last] : []),
  ]
}

/** Where words that changed one after another end: blanks between them have changed with them, so that a phrase is read as one. */
function endOfChange(steps: readonly Aligned<ReviewPiece>[], start: number): number {
  let end = start
  for (let at = start; at < steps.length; at++) {
    const { base, head } = steps[at] ?? {}
    if (!base || !head) end = at + 1
    else if (end === start || head.text.trim() !== '') break
  }
  return end
}

/** Neighbours that are alike as one piece. */
function joined(pieces: readonly ReviewPiece[]): ReviewPiece[] {
  const whole: ReviewPiece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (last && last.expression === piece.expression && last.change === piece.change)
      whole[whole.length - 1] = { ...last, text: last.text + piece.text }
    else whole.push(piece)
  }
  return whole
}

function wordsOf(pieces: readonly ReviewPiece[]): ReviewPiece[] {
  return pieces.flatMap((piece) => Array.from(piece.text.matchAll(WORDS), ([text]) => ({ ...piece, text })))
}

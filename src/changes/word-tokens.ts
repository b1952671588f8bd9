import type { Change, Inline, TextInline } from '../document/tree.ts'
import { textOf } from '../document/contents.ts'
import type { Emphasis } from '../rendering/unit-parts.ts'
import { sliceOrigin } from '../source/origin.ts'

/** The smallest piece of a text that a redline changes: a word, a single Han character, a sign, a symbol, a kept group, a note. */
export interface WordToken {
  /** Equal for pieces that are the same in print. */
  readonly key: string
  /** How much of the text's sense the piece carries: letters and digits, those of Han twice; nothing for blanks, signs and notes. */
  readonly weight: number
  readonly pieces: readonly Cut[]
}

/** A part of an inline, from `start` to `end` of its text; only text is ever cut. */
interface Cut {
  readonly inline: Inline
  readonly start: number
  readonly end: number
}

/**
 * Words by the properties of Unicode's characters alone, never by the dictionary of the machine's ICU, which another Node has otherwise:
 * Han has no blanks, so each character is a token; letters elsewhere, with a hyphen between them, are a word, and so are the digits of
 * `10.30` and `7/1`.
 */
export const WORDS =
  /\p{Script=Han}|\p{N}+(?:[./:,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[-\u2010\u2011](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*|\s+|./gsu

export function wordTokens(content: readonly Inline[]): WordToken[] {
  const tokens: WordToken[] = []
  let run: TextInline[] = []
  const endRun = (): void => {
    tokens.push(...tokensOfRun(run))
    run = []
  }
  for (const inline of content) {
    if (inline.kind === 'text') {
      run.push(inline)
      continue
    }
    endRun()
    const token = wholeToken(inline)
    const last = tokens.at(-1)
    // A raised ending is of the numeral before it: the two change together.
    if (inline.kind === 'raised' && last && last.weight > 0) tokens[tokens.length - 1] = joined(last, token)
    else tokens.push(token)
  }
  endRun()
  return tokens
}

/** Tokens as inlines again, cut no smaller than they came; all of them changed in the same way, or none. */
export function inlinesOf(tokens: readonly WordToken[], change?: Change): Inline[] {
  const pieces: Cut[] = []
  for (const piece of tokens.flatMap((token) => token.pieces)) {
    const last = pieces.at(-1)
    if (last?.inline === piece.inline && last.end === piece.start) pieces[pieces.length - 1] = { ...last, end: piece.end }
    else pieces.push(piece)
  }
  return pieces.map((piece) => withChange(sliced(piece), change))
}

export function weightOf(tokens: readonly WordToken[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0)
}

function tokensOfRun(run: readonly TextInline[]): WordToken[] {
  let at = 0
  const placed = run.map((inline) => {
    const start = at
    at += inline.text.length
    return { inline, start, end: at }
  })
  return [...textOf(run).matchAll(WORDS)].map(({ index, 0: text }) => {
    const end = index + text.length
    const pieces = placed
      .filter((part) => part.start < end && index < part.end)
      .map((part) => ({
        inline: part.inline,
        start: Math.max(index, part.start) - part.start,
        end: Math.min(end, part.end) - part.start,
      }))
    const looks = pieces.map(({ inline }) => inline.emphasis ?? 'plain')
    return { key: `text ${text}${lookKey(looks)}`, weight: weightOfText(text), pieces }
  })
}

function wholeToken(inline: Exclude<Inline, TextInline>): WordToken {
  const text = inline.kind === 'keep' ? textOf(inline.content) : inline.text
  return { key: keyOf(inline), weight: weightOfText(text), pieces: [{ inline, start: 0, end: text.length }] }
}

/** What makes a piece the same in print. Of a kept group it is what its parts are, however its text is cut. */
function keyOf(inline: Exclude<Inline, TextInline>): string {
  switch (inline.kind) {
    case 'keep':
      return `keep ${keyOfParts(inline.content)}`
    case 'note':
      return `note ${inline.joint ?? ''}${inline.mark} ${keyOfParts(inline.content)}`
    default:
      return `${inline.kind} ${inline.text}${lookKey([inline.emphasis ?? 'plain'])}`
  }
}

function keyOfParts(content: readonly Inline[]): string {
  const parts: { kind: string; text: string; emphasis?: Emphasis }[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (part.kind !== 'text') parts.push({ kind: part.kind, text: keyOf(part) })
    else if (last?.kind === 'text' && last.emphasis === part.emphasis) last.text += part.text
    else parts.push({ kind: 'text', text: part.text, ...(part.emphasis ? { emphasis: part.emphasis } : {}) })
  }
  return JSON.stringify(parts)
}

/** Words in another type are another piece; of plain words it says nothing. */
function lookKey(looks: readonly (Emphasis | 'plain')[]): string {
  return looks.every((look) => look === 'plain') ? '' : ` ${looks.join(' ')}`
}

function joined(first: WordToken, second: WordToken): WordToken {
  return {
    key: `${first.key} ${second.key}`,
    weight: first.weight + second.weight,
    pieces: [...first.pieces, ...second.pieces],
  }
}

function weightOfText(text: string): number {
  let weight = 0
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) weight += /\p{Script=Han}/u.test(letter) ? 2 : 1
  return weight
}

function sliced({ inline, start, end }: Cut): Inline {
  if (inline.kind !== 'text' || (start === 0 && end === inline.text.length)) return inline
  return { ...inline, text: inline.text.slice(start, end), origin: sliceOrigin(inline.origin, start, end) }
}

function withChange(inline: Inline, change: Change | undefined): Inline {
  if (change === undefined) return inline
  return inline.kind === 'keep'
    ? { ...inline, content: inline.content.map((part) => ({ ...part, change })) }
    : { ...inline, change }
}

import { partsOf } from '../../src/document/contents.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { textsOf } from '../../src/document/walk.ts'

/** How many pieces of a text are written, and how many of them a reader finds. */
export interface Found {
  readonly written: number
  readonly found: number
  /** The pieces that are found less often than they are written. */
  readonly missing: readonly string[]
}

/** What a tree says: a line for each of its texts, their numbers, and what a redline shows as inserted or deleted. */
export function textOfTree({ blocks }: DocumentTree): string {
  const lines = [...textsOf(blocks)].flatMap(({ number, content }) => {
    const stretches = [
      { change: undefined as unknown, text: number?.mark ?? '' },
      { change: undefined as unknown, text: '' },
    ]
    for (const part of partsOf(content)) {
      const text = part.kind === 'note' ? '' : part.text
      const last = stretches.at(-1)
      if (last && last.change === part.change && part.kind !== 'note') last.text += text
      else stretches.push({ change: part.change, text })
    }
    return stretches.map(({ text }) => text)
  })
  return lines.join('\n').normalize('NFC')
}

/** Words with their marks, and numbers; in Chinese whatever stands between marks of punctuation. They may run on at the end of a line. */
export function wordsFound(written: string, read: string): Found {
  return found(written, written.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [], withoutSigns(read).replaceAll(/\s*\n/g, ''))
}

/** Two words of one script with the blank between them, or the end of a line. */
export function pairsFound(written: string, read: string): Found {
  const pairs = ['Arabic', 'Cyrillic', 'Latin'].flatMap((script) => {
    const word = `[\\p{Script=${script}}\\p{M}]+`
    return [...written.matchAll(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?=( ${word}))`, 'gu'))]
  })
  return found(
    written,
    pairs.map(([first, second = '']) => first + second),
    withoutSigns(read).replaceAll(/\s+/g, ' '),
  )
}

/** Without what readers add: which way a text runs, and where a word is divided. */
function withoutSigns(read: string): string {
  return read.normalize('NFC').replaceAll(/[\u202a-\u202e\ufffe]|\u00ad\r?\n/g, '')
}

/** Each piece as often as it stands in both texts, also within others. */
function found(written: string, pieces: readonly string[], read: string): Found {
  const missing = new Set<string>()
  let sum = 0
  for (const [piece, count] of tally(pieces)) {
    const [wanted, seen] = [countOf(piece, written), countOf(piece, read)]
    sum += count * Math.min(1, seen / wanted)
    if (seen < wanted) missing.add(piece)
  }
  return { written: pieces.length, found: Math.round(sum), missing: [...missing] }
}

function tally(pieces: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  return counts
}

function countOf(piece: string, text: string): number {
  return text.split(piece).length - 1
}

import { InternalHyperlink, NoBreakHyphen, TextRun, type ParagraphChild } from 'docx'
import type { Inline, KeepInline } from '../../document/tree.ts'
import { bookmarkName } from './bookmarks.ts'
import { stretches } from './directions.ts'
import { textOf } from '../../document/text-of.ts'
import { characterStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

type PieceKind = Exclude<Inline, KeepInline>['kind']

interface Piece {
  readonly kind: PieceKind
  readonly text: string
  /** Held on one line: its hyphens do not break. */
  readonly kept: boolean
}

/** The runs of a paragraph. They carry a character style or the direction of their text, and no face or size. */
export function runs(content: readonly Inline[], writing: Writing): ParagraphChild[] {
  return joined(content.flatMap((inline) => pieces(inline, writing))).flatMap((piece) => linked(piece, writing))
}

function pieces(inline: Inline, writing: Writing): Piece[] {
  switch (inline.kind) {
    case 'keep': {
      // The seams between the inlines of a group count as well as those within them.
      const kept = writing.lineBreaks.keep(textOf(inline.content))
      let from = 0
      return inline.content.map(({ kind, text }) => {
        const piece = { kind, text: kept.slice(from, from + text.length), kept: true }
        from += text.length
        return piece
      })
    }
    case 'symbol':
      return [{ kind: inline.kind, text: inline.text, kept: true }]
    case 'text':
    case 'raised':
      return [{ kind: inline.kind, text: inline.text, kept: false }]
  }
}

/** Text that comes from several places makes one run where it looks the same. */
function joined(all: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of all) {
    const last = result.at(-1)
    if (last?.kind === piece.kind && last.kept === piece.kept) {
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    } else if (piece.text !== '') {
      result.push(piece)
    }
  }
  return result
}

/** A symbol that leads somewhere is a link to the bookmark there; it looks like any other. */
function linked(piece: Piece, { rightToLeft, targetOf }: Writing): ParagraphChild[] {
  const children = runsOf(piece, rightToLeft)
  const target = piece.kind === 'symbol' ? targetOf(piece.text) : undefined
  return target === undefined ? children : [new InternalHyperlink({ anchor: bookmarkName(target), children })]
}

/** In a right-to-left paper Latin words and symbols are runs of their own. */
function runsOf({ kind, text, kept }: Piece, rightToLeft: boolean): TextRun[] {
  const parts = rightToLeft && kind !== 'symbol' ? stretches(text) : [{ text, rightToLeft: false }]
  return parts.map(
    (part) =>
      new TextRun({
        children: kept ? withoutBreakingHyphens(part.text) : [part.text],
        ...(kind === 'text' ? {} : { style: characterStyle[kind] }),
        ...(part.rightToLeft ? { rightToLeft: true } : {}),
      }),
  )
}

/** Word breaks after a hyphen, not after a slash: it has a hyphen of its own that holds. */
function withoutBreakingHyphens(text: string): (string | NoBreakHyphen)[] {
  return text.split('-').flatMap((part, index) => [...(index === 0 ? [] : [new NoBreakHyphen()]), ...(part === '' ? [] : [part])])
}

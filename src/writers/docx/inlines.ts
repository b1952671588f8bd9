import { Bookmark, InternalHyperlink, NoBreakHyphen, Paragraph, Tab, TextRun, type ParagraphChild } from 'docx'
import type { Change, Inline, Masthead, NoteInline, SimpleInline } from '../../document/tree.ts'
import { bookmarkName } from './bookmarks.ts'
import { numberField } from './cross-references.ts'
import type { Stretch } from './directions.ts'
import { stretchesOfPieces } from './directions-of-changes.ts'
import { textOf } from '../../document/text-of.ts'
import { characterStyle, paragraphStyle } from './style-ids.ts'
import { withinNote, type Writing } from './writing.ts'

interface Piece {
  readonly kind: SimpleInline['kind']
  readonly text: string
  /** Held on one line: its hyphens do not break. */
  readonly kept: boolean
  /** Id of what it leads to. */
  readonly target: string | undefined
  /** Address outside the paper that it leads to. */
  readonly address: string | undefined
  /** Id of the heading whose number it is. */
  readonly numberOf: string | undefined
  readonly change: Change | undefined
  /** The note whose mark it is, in place of a text. */
  readonly note?: NoteInline
}

/** A piece with the ways that its text runs in a right-to-left paper. */
interface DirectedPiece extends Piece {
  readonly directions: readonly Stretch[] | undefined
}

/** The runs of a paragraph. They carry a character style or the direction of their text, and no face or size. */
export function runs(content: readonly Inline[], writing: Writing): ParagraphChild[] {
  const all = joined(content.flatMap((inline) => pieces(inline, writing)))
  const directions = writing.rightToLeft ? stretchesOfPieces(all) : []
  return linked(
    all.map((piece, index) => ({ ...piece, directions: directions[index] })),
    writing,
  )
}

/** The symbol of the masthead, of which the series letters are printed large; in a redline the former symbol and the new one. */
export function seriesRuns({ symbol }: Masthead, writing: Writing): ParagraphChild[] {
  return symbol.flatMap((inline) => {
    if (inline.kind !== 'symbol') return runs([inline], writing)
    const [series = ''] = inline.text.split('/')
    const large = writing.trackedChanges.run(
      { style: characterStyle.series, children: [series] },
      writing.change ?? inline.change,
    )
    return [large, ...runs([{ ...inline, text: inline.text.slice(series.length) }], writing)]
  })
}

/** The mark of a note, which Word makes itself unless it is an asterisk, in the bookmark by which the note can be referred to again. */
function noteMark(note: NoteInline, writing: Writing): ParagraphChild[] {
  const { id, mark, isGeneral, content } = note
  const inside = withinNote(writing, note)
  const { change } = inside
  const words = new Paragraph({
    style: paragraphStyle.note,
    children: [new TextRun({ children: [new Tab()] }), ...runs(content, inside)],
  })
  const reference = writing.notes.add(words, isGeneral ? mark : undefined, change)
  const run = writing.trackedChanges.run({ style: characterStyle.noteMark, children: reference }, change)
  if (change === 'deleted' && writing.hasBookmarkElsewhere(id)) return [run]
  return [new Bookmark({ id: bookmarkName(id), children: [run] })]
}

function pieces(inline: Inline, writing: Writing): Piece[] {
  if (inline.kind !== 'keep') return [pieceOf(inline, inline.text, inline.kind === 'symbol', writing)]
  // The seams between the inlines of a group count as well as those within them.
  const kept = writing.lineBreaks.keep(textOf(inline.content))
  let from = 0
  return inline.content.map((part) => {
    const piece = pieceOf(part, kept.slice(from, from + part.text.length), true, writing)
    from += part.text.length
    return piece
  })
}

function pieceOf(inline: SimpleInline, text: string, kept: boolean, writing: Writing): Piece {
  const { kind } = inline
  const change = writing.change ?? inline.change
  const piece = { kind, text, kept, change, target: undefined, address: undefined, numberOf: undefined }
  if (kind === 'note') return { ...piece, note: inline }
  if (kind === 'reference') return { ...piece, target: inline.to, numberOf: inline.numberOf }
  if (kind !== 'symbol') return piece
  return { ...piece, target: writing.targetOf(text, change), address: writing.addressOf(text) }
}

/** Text that comes from several places makes one run where it looks the same. */
function joined(all: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of all) {
    const last = result.at(-1)
    if (piece.note) {
      result.push(piece)
    } else if (
      last &&
      !last.note &&
      last.kind === piece.kind &&
      last.kept === piece.kept &&
      last.target === piece.target &&
      last.address === piece.address &&
      last.numberOf === piece.numberOf &&
      last.change === piece.change
    ) {
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    } else if (piece.text !== '') {
      result.push(piece)
    }
  }
  return result
}

/** What leads somewhere is a link to the bookmark there or out of the paper, with all that leads to the same place; it looks like any other text. */
function linked(all: readonly DirectedPiece[], writing: Writing): ParagraphChild[] {
  const groups: DirectedPiece[][] = []
  for (const piece of all) {
    const last = groups.at(-1)
    if (last && piece.target !== undefined && last[0]?.target === piece.target) last.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group) => {
    const children = group.flatMap((piece) => numberOrRuns(piece, writing))
    const { target, address } = group[0] ?? {}
    if (target !== undefined) return [new InternalHyperlink({ anchor: bookmarkName(target), children })]
    return address === undefined ? children : [writing.addresses.link(address, children)]
  })
}

function numberOrRuns(piece: DirectedPiece, writing: Writing): ParagraphChild[] {
  if (piece.note) return noteMark(piece.note, writing)
  const field = piece.numberOf === undefined ? undefined : numberField(piece.numberOf, piece, writing)
  return field ?? runsOf(piece, writing)
}

/** In a right-to-left paper Latin words and symbols are runs of their own. */
function runsOf({ kind, text, kept, change, directions }: DirectedPiece, { trackedChanges }: Writing): ParagraphChild[] {
  const parts = directions && kind !== 'symbol' ? directions : [{ text, rightToLeft: false }]
  return parts.map((part) =>
    trackedChanges.run(
      {
        children: kept ? withoutBreakingHyphens(part.text) : [part.text],
        ...(kind === 'symbol' || kind === 'raised' ? { style: characterStyle[kind] } : {}),
        ...(part.rightToLeft ? { rightToLeft: true } : {}),
      },
      change,
    ),
  )
}

/** Word breaks after a hyphen, not after a slash: it has a hyphen of its own that holds. */
function withoutBreakingHyphens(text: string): (string | NoBreakHyphen)[] {
  return text.split('-').flatMap((part, index) => [...(index === 0 ? [] : [new NoBreakHyphen()]), ...(part === '' ? [] : [part])])
}

import type { Span } from '../source/source-file.ts'
import type { Page } from '../writers/pdf/pages/page.ts'
import type { PiecePlace } from './messages.ts'
import { textsOfPage } from './texts-of-page.ts'

/** The pages of a paper in a language, as they are shown. */
export interface ShownPaper {
  readonly language: string
  readonly pages: readonly Page[]
}

/** The first piece that is printed from a place of the sources, in each of the shown papers that prints it. */
export function piecesOfSpan(papers: readonly ShownPaper[], span: Span): PiecePlace[] {
  return papers.flatMap(({ language, pages }) => firstPiece(language, pages, (one) => isFrom(one, span)) ?? [])
}

/** The first piece of a unit, or of one within it, in each of the shown papers. */
export function piecesOfUnit(papers: readonly ShownPaper[], unit: string): PiecePlace[] {
  return papers.flatMap(
    ({ language, pages }) =>
      firstPiece(language, pages, (one) => one.unit === unit) ??
      firstPiece(language, pages, (one) => one.unit?.startsWith(`${unit}.`) === true) ??
      [],
  )
}

/** The first piece that prints a fact, or a part of it, in each of the shown papers that does. */
export function piecesOfFact(papers: readonly ShownPaper[], fact: string): PiecePlace[] {
  return papers.flatMap(
    ({ language, pages }) =>
      firstPiece(
        language,
        pages,
        ({ origin }) => origin?.facts.some((each) => each === fact || each.startsWith(`${fact}.`)) === true,
      ) ?? [],
  )
}

type Piece = ReturnType<typeof textsOfPage>[number]

function firstPiece(language: string, pages: readonly Page[], isMeant: (piece: Piece) => boolean): PiecePlace | undefined {
  for (const [index, page] of pages.entries()) {
    const piece = textsOfPage(page).findIndex(isMeant)
    if (piece >= 0) return { language, page: index + 1, piece }
  }
  return undefined
}

function isFrom({ origin }: Piece, { file, start, end }: Span): boolean {
  if (origin?.span.file.path !== file.path) return false
  return origin.span.start < Math.max(end, start + 1) && start < origin.span.end
}

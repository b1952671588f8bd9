import { execFileSync } from 'node:child_process'
import { type DrawnText, type ReadElement, readPdf } from './read-content.ts'

/** A word or a part of one as poppler sees it; lengths in points from the page's upper left corner. */
export interface SetWord {
  readonly text: string
  readonly left: number
  readonly right: number
  /** From the head of the face to its foot, at the size of the word. */
  readonly faceHeight: number
}

/** A line of a paragraph. */
export interface SetLine {
  readonly page: number
  readonly baseline: number
  /** In the order in which it is read. */
  readonly text: string
  readonly pieces: readonly DrawnText[]
  /** From left to right. */
  readonly words: readonly SetWord[]
  readonly left: number
  readonly right: number
}

/** A paragraph, a heading or a paragraph of a cell, with the structure elements that it stands in. */
export interface SetBlock {
  readonly type: string
  readonly parents: readonly ReadElement[]
  readonly lines: readonly SetLine[]
}

/** A vowel mark or a raised letter stands less than this from the baseline of its line, in points. */
const RAISED = 7
/** The foot of a face is less than this under its baseline, in points. */
const FOOT = 13

/** What a PDF sets on its pages, read back: its paragraphs in reading order, line by line, without page furniture. */
export function blocksOf(path: string): SetBlock[] {
  const { root } = readPdf(path)
  const found: { element: ReadElement; parents: ReadElement[]; pieces: DrawnText[] }[] = []
  const visit = (element: ReadElement, parents: ReadElement[]): void => {
    if (/^(P|H\d)$/.test(element.type)) found.push({ element, parents, pieces: textsIn(element) })
    else element.kids.forEach((kid) => 'type' in kid && visit(kid, [...parents, element]))
  }
  visit(root, [])
  const baselines = grouped(
    found.flatMap(({ pieces }) => pieces),
    ({ page }) => page,
  )
  const words = wordsOn(path)
  const wordsAt = (page: number, baseline: number, from: number, to: number): SetWord[] => {
    const known = [...new Set(baselines.get(page)?.map((piece) => piece.baseline))]
    const next = Math.min(baseline + FOOT, ...known.filter((other) => other > baseline + RAISED))
    return (words[page - 1] ?? []).filter(
      ({ left, bottom }) => bottom >= baseline && bottom < next && left > from - 0.5 && left < to,
    )
  }
  return found.map(({ element, parents, pieces }) => {
    const lines = rowsOf(pieces).map((row): SetLine => {
      const { page, baseline } = row[0]!
      const isCell = parents.some(({ type }) => type === 'TR')
      const own = isCell ? [] : wordsAt(page, baseline, Math.min(...row.map(({ x }) => x)), Infinity)
      return {
        page,
        baseline,
        text: row.map(({ text }) => text).join(''),
        pieces: row,
        words: own.toSorted((a, b) => a.left - b.left),
        left: Math.min(...own.map(({ left }) => left)),
        right: Math.max(...own.map(({ right }) => right)),
      }
    })
    return { type: element.type, parents, lines }
  })
}

/** Pieces by lines. */
function rowsOf(pieces: readonly DrawnText[]): DrawnText[][] {
  const rows: DrawnText[][] = []
  for (const piece of pieces) {
    const first = rows.at(-1)?.[0]
    if (first?.page === piece.page && Math.abs(first.baseline - piece.baseline) < RAISED) rows.at(-1)?.push(piece)
    else rows.push([piece])
  }
  return rows
}

function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

function textsIn(element: ReadElement): DrawnText[] {
  return element.kids.flatMap((kid) => ('type' in kid ? textsIn(kid) : [kid]))
}

function wordsOn(path: string): (SetWord & { bottom: number })[][] {
  const text = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, word = '']) => ({
          text: word,
          left: Number(left),
          right: Number(right),
          bottom: Number(bottom),
          faceHeight: Number(bottom) - Number(top),
        }),
      ),
    )
}

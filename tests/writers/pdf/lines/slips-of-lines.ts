import type { PlacedRun } from '../../../../src/writers/pdf/lines/run.ts'
import type { Item, Page, TextItem } from '../../../../src/writers/pdf/pages/page.ts'
import { style } from '../../../../src/writers/style.ts'
import type { LaidOut } from '../../../../src/writers/pdf/write-pdf.ts'

/** What a reader would mark on the pages of a paper, each by the words of its line. */
export interface Slips {
  /** Lines whose words stand further apart than 0.6 em in the mean, or whose Han is drawn out by more than 0.12. */
  readonly loose: readonly string[]
  /** Lines that end in a word of one letter. */
  readonly letterAtEnd: readonly string[]
  /** Pages that end in a divided word. */
  readonly dividedTurn: readonly string[]
  /** Last lines under 8 per cent of the measure, of paragraphs with more than three lines. */
  readonly short: readonly string[]
}

const LOOSEST = 0.6
/** The same of two characters of Han, beyond what they stand apart by themselves. */
const LOOSEST_HAN = 0.12
const SHORTEST = 0.08

/** Measures every line of a paper as it is composed for the PDF. */
export function slipsOf({ composer, pages }: LaidOut): Slips {
  const loose: string[] = []
  const letterAtEnd: string[] = []
  const short: string[] = []
  for (const [box, lines] of composer.set) {
    const measure = Math.max(...lines.map(({ runs }) => endOf(runs) - (runs[0]?.x ?? 0)))
    lines.forEach(({ runs }, index) => {
      const text = textOf(runs)
      const gap = meanGap(runs)
      const drawnOut = Math.max(0, ...runs.map(({ characterSpacing, fontSize }) => characterSpacing / fontSize))
      if (drawnOut > LOOSEST_HAN) loose.push(`${drawnOut.toFixed(2)} ${text}`)
      if (gap !== undefined && gap > LOOSEST) loose.push(`${gap.toFixed(2)} ${text}`)
      if (index < lines.length - 1 && /(?<![\p{L}\p{N}.’-])\p{L} *$/u.test(text) && !/\p{Script=Han} *$/u.test(text))
        letterAtEnd.push(text)
      const isShort = endOf(runs) - (runs[0]?.x ?? 0) < SHORTEST * measure
      if (index > 2 && index === lines.length - 1 && isShort && box.alignment === 'justify') short.push(text)
    })
  }
  return { loose, letterAtEnd, dividedTurn: pages.slice(0, -1).flatMap((page) => dividedEnd(page)), short }
}

const textOf = (runs: readonly PlacedRun[]): string => runs.map(({ text }) => text).join('')
const endOf = (runs: readonly PlacedRun[]): number => Math.max(0, ...runs.map(({ x, width }) => x + width))

/** Room between the words of a line, in em of its type; undefined where it has no blank. */
function meanGap(runs: readonly PlacedRun[]): number | undefined {
  const gaps = runs.flatMap((run, index) => {
    const next = runs[index + 1]
    if (!next || !run.text.endsWith(' ') || run.mark === true) return []
    const word = run.font.widthOfString(run.text.trimEnd(), run.fontSize, run.fontFeatures)
    return [(run.width - word) / run.fontSize]
  })
  return gaps.length === 0 ? undefined : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}

/** The last line of a page's text, over the foot, where it ends in the hyphen of a divided word. */
function dividedEnd({ items, height }: Page): string[] {
  const texts = items.flatMap(textsIn).filter(({ baseline }) => baseline < height - style.page.marginBottom)
  const last = Math.max(...texts.map(({ baseline }) => baseline))
  const line = texts.filter(({ baseline }) => Math.abs(baseline - last) < 1)
  return line.some(({ alias }) => alias === 'soft-hyphen') ? [line.map(({ text }) => text).join('')] : []
}

function textsIn(item: Item): TextItem[] {
  if (item.kind === 'tag' || item.kind === 'link') return item.items.flatMap(textsIn)
  return item.kind === 'text' ? [item] : []
}

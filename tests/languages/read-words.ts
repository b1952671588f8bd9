import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A piece of text on a page; lengths in points from the upper left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** A line in the order in which it is read from right to left: its pieces, and its text without vowel signs. */
export interface LogicalRow {
  readonly text: string
  readonly words: readonly Word[]
}

/**
 * A text without what its readers do not see or may differ in: white space, soft hyphens, controls of direction, a no-break
 * hyphen in place of a hyphen, joined forms in place of letters, and the order of two vowel signs on one letter.
 */
export function bare(text: string): string {
  return text
    .replace(/[\s\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]/g, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
}

/** The words of every page as poppler finds them; of Arabic it gives single letters where a word has several joined forms. */
export async function wordsOfPages(path: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', path, '-'], { maxBuffer: 1 << 26 })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: numberOf(page, 'width'),
      height: numberOf(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>([^<]*)</g)].map(([, box = '', text = '']) => ({
        text: inReadingOrder(bare(text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'))),
        left: numberOf(box, 'xMin'),
        right: numberOf(box, 'xMax'),
        bottom: numberOf(box, 'yMax'),
      })),
    }))
}

/** Latin figures and Arabic letters of one line differ by less than this in the lower edge of their boxes. In points. */
const ROW_TOLERANCE = 7

/** The lines of an Arabic page, each from right to left; vowel signs, which have no width of their own, are left out. */
export function logicalRows({ words }: Page): LogicalRow[] {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => a.bottom - b.bottom)) {
    const text = word.text.replace(/\p{M}/gu, '')
    if (text === '') continue
    const row = rows.at(-1)
    if (row?.[0] && word.bottom - row[0].bottom < ROW_TOLERANCE) row.push({ ...word, text })
    else rows.push([{ ...word, text }])
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => b.right - a.right)
    return { words: sorted, text: sorted.map(({ text }) => text).join('') }
  })
}

/** Poppler gives the letters of an Arabic word as they stand on the page, from left to right. */
function inReadingOrder(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? Array.from(text).reverse().join('') : text
}

function numberOf(text: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1])
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A piece of text that stands on one line, as a reader sees it; lengths in points from the page's upper left corner. */
export interface PrintedLine {
  readonly page: number
  /** Without white space. */
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
}

type Word = PrintedLine

/** Farther apart than this, two words of a row stand in two columns, or are an item's mark and its words. In points. */
const COLUMN_GAP = 7.5
/** Latin letters and Han of one row differ by less than this in the lower edge of their boxes. In points. */
const ROW_TOLERANCE = 2

/** The text in the order in which it was written, page by page, without white space. */
export async function textOfPages(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', path, '-'], { maxBuffer: 1 << 26 })
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/g, ''))
}

/** The lines of every page from top to bottom and left to right, page furniture among them. */
export async function linesOfPages(path: string): Promise<PrintedLine[][]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', path, '-'], { maxBuffer: 1 << 26 })
  return stdout
    .split(/<page /)
    .slice(1)
    .map((page, index) => rowsOf(wordsOf(page, index + 1)).flatMap(linesOf))
}

/** Rows of a page: lines at one height, joined. */
export function rowsOf<T extends PrintedLine>(lines: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const line of lines.toSorted((a, b) => a.bottom - b.bottom)) {
    const row = rows.at(-1)
    if (row?.[0] && line.bottom - row[0].bottom < ROW_TOLERANCE) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left))
}

export const textOf = (lines: readonly PrintedLine[]): string => lines.map(({ text }) => text).join('')

function wordsOf(page: string, number: number): Word[] {
  return [...page.matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
    ([, left, right, bottom, text = '']) => ({
      page: number,
      text: unescape(text).replaceAll(/\s/g, ''),
      left: Number(left),
      right: Number(right),
      bottom: Number(bottom),
    }),
  )
}

function linesOf(row: readonly Word[]): PrintedLine[] {
  const lines: Word[][] = []
  for (const word of row) {
    const last = lines.at(-1)?.at(-1)
    if (last && word.left - last.right < COLUMN_GAP) lines.at(-1)?.push(word)
    else lines.push([word])
  }
  return lines.map((words) => ({
    page: words[0]!.page,
    text: textOf(words),
    left: words[0]!.left,
    right: Math.max(...words.map(({ right }) => right)),
    bottom: words[0]!.bottom,
  }))
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** An entry of the outline, with the page that it leads to and the height there, in points from the upper edge. */
export interface OutlineEntry {
  readonly title: string
  readonly page: number
  readonly top: number
  readonly entries: readonly OutlineEntry[]
}

interface QpdfEntry {
  title: string
  destpageposfrom1: number
  dest: [string, string, number, number, number]
  kids: QpdfEntry[]
}

/** The outline as a reader shows it in its margin. */
export async function outlineOf(path: string, pageHeight: number): Promise<OutlineEntry[]> {
  const { stdout } = await run('qpdf', ['--json', '--json-key=outlines', path], { maxBuffer: 1 << 26 })
  const read = ({ title, destpageposfrom1, dest, kids }: QpdfEntry): OutlineEntry => ({
    title,
    page: destpageposfrom1,
    top: pageHeight - dest[3],
    entries: kids.map(read),
  })
  return (JSON.parse(stdout) as { outlines: QpdfEntry[] }).outlines.map(read)
}

/** The catalogue of the document, what a PDF says of itself as a whole; what it refers to stands in the place of the reference. */
export async function catalogOf(path: string): Promise<Record<string, unknown>> {
  const { stdout } = await run('qpdf', ['--json', '--json-key=qpdf', path], { maxBuffer: 1 << 28 })
  const [, objects] = (JSON.parse(stdout) as { qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>] }).qpdf
  const find = (reference: unknown) => objects[`obj:${String(reference)}`]?.value
  const catalog = find(objects['trailer']?.value?.['/Root'])
  if (!catalog) throw new Error('the PDF has no catalogue')
  return Object.fromEntries(Object.entries(catalog).map(([key, value]) => [key, find(value) ?? value]))
}

/** The lines of a report of poppler's tools as names and values. */
export async function infoOf(path: string): Promise<Record<string, string>> {
  const { stdout } = await run('pdfinfo', [path])
  return Object.fromEntries(stdout.split('\n').map((line) => line.split(/:\s+(.*)/).slice(0, 2) as [string, string]))
}

/** Fonts of the document, one a row: its name, and what pdffonts says of embedding, subset and Unicode map. */
export async function fontsOf(path: string): Promise<{ name: string; embedded: string; subset: string; unicode: string }[]> {
  const { stdout } = await run('pdffonts', [path])
  return stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const [name = '', ...rest] = row.split(/\s+/)
      const [embedded = '', subset = '', unicode = ''] = rest.slice(-5)
      return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded, subset, unicode }
    })
}

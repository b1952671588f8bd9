import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { outlineOf } from '../writers/pdf/read-pdf.ts'

const run = promisify(execFile)

/** Pages of a paper that stand for the others, by what they show. */
export const SHOWN = ['first-page', 'annotations', 'timetable'] as const
export type Shown = (typeof SHOWN)[number]

/** A documentation list that stands between paragraphs and the heading of the next item in every language. */
const LIST = 'items.smuggling-protocol.documents'

/** The number of a page in a PDF of the real paper; an annotation page is one with headings, paragraphs and a documentation list. */
export async function findPage(pdf: string, shown: Shown): Promise<number> {
  if (shown === 'first-page') return 1
  const page = shown === 'annotations' ? await pageOfPlace(pdf, LIST) : (await outlineOf(pdf, 0)).at(-1)?.page
  if (page === undefined) throw new Error(`${pdf} has no page with the ${shown}`)
  return page
}

/** The page of a place that links lead to, by its name. */
async function pageOfPlace(pdf: string, name: string): Promise<number | undefined> {
  const { stdout } = await run('pdfinfo', ['-dests', pdf])
  const line = stdout.split('\n').find((row) => row.trimEnd().endsWith(` "${name}"`))
  return line === undefined ? undefined : Number.parseInt(line, 10)
}

// What files say, so that what is compared in time can be compared in that too.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

/** Pages of a PDF, and how many characters it has that are no blanks; undefined where poppler-utils is not there. */
export function contentOfPdf(path) {
  const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' })
  const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (info.error || text.error) return undefined
  return { pages: Number(/^Pages: +(\d+)/m.exec(info.stdout)?.[1]), characters: characters(text.stdout) }
}

/** How many characters a Word file has that are no blanks: of its text, without notes, heads and feet. */
export function contentOfDocx(path) {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'])
  return { characters: characters([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')) }
}

const characters = (text) => text.replaceAll(/\s/gu, '').length

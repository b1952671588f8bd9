import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { has, papers } from '../helpers/run-papers.ts'
import { everything, type HtmlElement, readHtml, textOf as textOfHtml } from '../writers/html/read-html.ts'
import { EARLIER, everythingIn, smallSession } from './small-session.ts'
import { text, textOf } from './spoiled-cases.ts'

const TEXTS = z
  .array(
    z.strictObject({
      name: z.string(),
      text,
      /** No paper can hold it. */
      refused: z.boolean().default(false),
    }),
  )
  .parse(parse(readFileSync(new URL('./hostile.yaml', import.meta.url), 'utf8')))

/** What stands around the text in the paper, so that it is found again. */
const [BEGIN, END] = ['Beginning', 'ending']

/** Places of the wording into which each text goes. */
const PLACES: Readonly<Record<string, readonly [from: string, to: (text: string) => string]>> = {
  'the title of the paper': ['title: Provisional agenda and annotations', (words) => `title: ${words}`],
  'the title of an item': ['title: Lakes', (words) => `title: ${words}`],
  'a paragraph': ['article: States shall cooperate in the use of rivers.', (words) => `article: ${words}`],
  'a note': ['late: The dates follow {{cite decisions.agenda}}.', (words) => `late: ${words}`],
}

const NAME = 'UNX-CONF-2020-1.en'

/** White space is set as the line wants it, and a hyphen stands where a word is divided. */
const plain = (words: string): string =>
  words.replaceAll(/[\s\u00a0\u202f\u2028\u00ad\u2010\u2011\u200b-\u200f\u202a-\u202e\u2066-\u2069-]/gu, '').normalize('NFKC')

/** The names of the elements of a part of XML, and its text; a part that is not well formed is an error. */
function readXml(xml: string): { names: Set<string>; words: string } {
  const parser = new SaxesParser()
  const names = new Set<string>()
  let words = ''
  parser.on('opentag', ({ name }) => names.add(name))
  parser.on('text', (piece) => (words += piece))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return { names, words }
}

interface Written {
  readonly docx: { names: Set<string>; words: string }
  readonly html: HtmlElement
  readonly pdf: string
}

function readPapers(folder: string): Written {
  const bytes = (ending: string): Buffer => readFileSync(join(folder, 'out', `${NAME}.${ending}`))
  const parts = Object.entries(unzipSync(bytes('docx'))).filter(([name]) => /\.(xml|rels)$/.test(name))
  const read = parts.map(([, part]) => readXml(strFromU8(part)))
  const pdf = join(folder, 'out', `${NAME}.pdf`)
  if (has('qpdf')) execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' })
  return {
    docx: { names: new Set(read.flatMap(({ names }) => [...names])), words: read.map(({ words }) => words).join('') },
    html: readHtml(bytes('html')),
    pdf: has('pdftotext') ? execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }) : '',
  }
}

const BUILD = ['build', 'data/waters', '--out', 'out', '--lang', 'en', '--format', 'pdf,docx,html', '--draft', '--jobs', '1']

/** The small session with a text in all places. */
function sessionWith(words: string): string {
  const folder = smallSession()
  const path = join(folder, 'data/waters/wording/en.yaml')
  let wording = readFileSync(path, 'utf8')
  for (const [from, to] of Object.values(PLACES)) {
    if (!wording.includes(from)) throw new Error(`${from} is not in the wording`)
    // JSON is YAML, in which every character can be written.
    wording = wording.replace(from, () => to(JSON.stringify(`${BEGIN} ${words} ${END}`)))
  }
  writeFileSync(path, wording)
  return folder
}

describe('hostile text in PDF, Word and HTML', () => {
  test.each(TEXTS.map((each) => [each.name, each] as const))('%s', async (_, { text: hostile, refused }) => {
    const words = textOf(hostile)
    const folder = sessionWith(words)
    const before = everythingIn(folder)
    // What does not belong in a paper is found, and a draft has it all the same.
    const { stdout: found } = await papers(['check', 'data/waters', '--lang', 'en'], { cwd: folder })
    const { code, stderr } = await papers(BUILD, { cwd: folder })
    if (refused) {
      expect(code).toBe(1)
      expect(everythingIn(folder)).toEqual(before)
      return
    }
    expect(code, stderr).toBe(0)
    const { docx, html, pdf } = readPapers(folder)
    const wanted = plain(`${BEGIN} ${words} ${END}`)
    const places = Object.keys(PLACES).length
    expect(plain(docx.words).split(wanted).length - 1).toBeGreaterThanOrEqual(places)
    expect(plain(textOfHtml(html)).split(wanted).length - 1).toBeGreaterThanOrEqual(places)
    // Where a face lacks a character or it is none of a paper, which is found, the PDF has a box; words from right to left stand in it in the order of print.
    const isPrinted = !/(glyph-missing|not-normalized)\]/.test(found) && !/\p{Script=Arabic}/u.test(words)
    if (isPrinted && has('pdftotext')) expect(plain(pdf)).toContain(wanted)
    expectNothingForeign(html)
    expect([...docx.names].filter((name) => /^(w:(object|altChunk|subDoc|control|script)|o:OLEObject)$/.test(name))).toEqual([])
    for (const name of Object.keys(EARLIER)) expect(existsSync(join(folder, name))).toBe(true)
    rmSync(folder, { recursive: true })
  })
})

/** A page has no script, no handler of events and no address but those of the program. */
function expectNothingForeign(page: HtmlElement): void {
  for (const { name, attributes } of everything(page)) {
    expect(['script', 'iframe', 'object', 'embed', 'form', 'input', 'base', 'link']).not.toContain(name)
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^on/i)
      if (/^(href|src|action|xlink:href)$/.test(key)) expect(value).toMatch(/^(#|https:\/\/undocs\.org\/|data:(image|font)\/)/)
    }
  }
}

import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { CODES, passagesOf } from '../../languages/language-facts.ts'
import { builtPapers } from '../../helpers/built-papers.ts'
import { has } from '../../helpers/run-papers.ts'

const noPoppler = !has('pdftotext')
const noQpdf = !has('qpdf')

const run = promisify(execFile)

let folder: string

beforeAll(async () => {
  folder = await builtPapers()
})

const fileOf = (language: string): string => join(folder, `CTOC-COP-2016-1.${language}.pdf`)

const read = (tool: string, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

/** Text without what readers of a PDF put in or leave out: blanks, soft hyphens, signs of direction. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u202a-\u202e]/g, '')

/** Types of the structure elements in reading order, each with its depth. */
function structureOf(language: string): { depth: number; type: string }[] {
  return [...read('pdfinfo', '-struct', fileOf(language)).matchAll(/^( *)([A-Z][A-Za-z0-9]*)(?: \(| <|:|$)/gm)].map(
    ([, blanks = '', type = '']) => ({ depth: blanks.length / 2, type }),
  )
}

/** The drawing operators of a file that stand outside marked content. */
function drawnOutside(language: string): { drawn: number; outside: number } {
  const file = execFileSync('qpdf', ['--qdf', '--object-streams=disable', fileOf(language), '-'], { maxBuffer: 1 << 28 })
  let drawn = 0
  let outside = 0
  for (const [, stream = ''] of file
    .toString('latin1')
    .matchAll(/%% Contents for page \d+[\s\S]*?stream\n([\s\S]*?)endstream/g)) {
    let depth = 0
    for (const [operator] of stream.matchAll(/\b(?:BDC|BMC|EMC|BT|S|f)\b/g)) {
      if (operator === 'BDC' || operator === 'BMC') depth++
      else if (operator === 'EMC') depth--
      else {
        drawn++
        if (depth === 0) outside++
      }
    }
    expect(depth).toBe(0)
  }
  return { drawn, outside }
}

// Poppler takes many seconds a paper to find the words of its tags: every language is held by reading-order.test.ts.
it.skipIf(noPoppler)('hears the words of the Chinese paper in the order in which they are written', async () => {
  const { stdout } = await run('pdfinfo', ['-struct-text', fileOf('zh')], { maxBuffer: 1 << 28 })
  const spoken = bare([...stdout.matchAll(/"(.*)"/g)].map(([, text = '']) => text).join(''))
  let at = 0
  for (const [id, text] of passagesOf('zh')) {
    const found = spoken.indexOf(bare(text), at)
    expect(found, id).toBeGreaterThanOrEqual(at)
    at = found + bare(text).length
  }
})

describe.each(CODES)('who does not see the paper in %s', (language) => {
  it.skipIf(noPoppler)('hears its headings, lists, quotations and its table for what they are', () => {
    const count = new Map<string, number>()
    for (const { type } of structureOf(language)) count.set(type, (count.get(type) ?? 0) + 1)
    const types = [
      'Document',
      'H1',
      'H2',
      'H3',
      'H4',
      'H5',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'BlockQuote',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
    ]
    expect(Object.fromEntries(types.map((type) => [type, count.get(type)]))).toEqual({
      Document: 1,
      // The title; agenda, annotations, annex; nine items; ten sub-items and three documentation heads of items; five of sub-items.
      H1: 1,
      H2: 3,
      H3: 9,
      H4: 13,
      H5: 5,
      // The agenda, its two lists of sub-items, and eight documentation lists.
      L: 11,
      LI: 34,
      Lbl: 19,
      LBody: 34,
      BlockQuote: 2,
      Table: 1,
      // A head, five days, ten half days and nine items that go on with one.
      TR: 25,
      TH: 18,
      TD: 29,
      // Twelve papers are named in the annotations and stand on a list, whose fifteen entries lead to where the public reads them;
      // nineteen items in the timetable, and one in an annotation.
      Link: 47,
    })
  })

  it.skipIf(noPoppler)('finds no level of heading passed over', () => {
    const levels = structureOf(language).flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []))
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    }, 0)
  })

  it.skipIf(noPoppler)('is told which cells head a column, a day and a row', () => {
    const structure = read('pdfinfo', '-struct', fileOf(language))
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(8)
    expect(structure.match(/\/Scope \/Row/g)).toHaveLength(10)
    expect(structure.match(/\/ColSpan 3/g)).toHaveLength(5)
    expect(structure.match(/\/RowSpan 6/g)).toHaveLength(2)
  })

  it.skipIf(noQpdf)('hears nothing of running heads and rules: all that is drawn is content or furniture', () => {
    const { drawn, outside } = drawnOutside(language)
    expect(drawn).toBeGreaterThan(1000)
    expect(outside).toBe(0)
  })

  it.skipIf(noPoppler)('reads in the file that it is PDF/A-2a and PDF/UA-1', () => {
    const metadata = read('pdfinfo', '-meta', fileOf(language))
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>')
  })
})

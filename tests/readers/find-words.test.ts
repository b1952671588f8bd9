import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentTree } from '../../src/document/tree.ts'
import { builtPaper } from '../helpers/built-papers.ts'
import { issuedIn } from '../helpers/issued-paper.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { has, temporaryFolder } from '../helpers/run-papers.ts'
import { writeTree } from '../helpers/write-tree.ts'
import { CODES } from '../languages/language-facts.ts'
import { editedPaper } from '../writers/pdf/edited-papers.ts'
import { type Found, pairsFound, textOfTree, wordsFound } from './words-found.ts'

const READERS = ['poppler', 'PDFium', 'pdf.js', 'MuPDF'] as const
type Reader = (typeof READERS)[number]

const here = fileURLToPath(new URL('.', import.meta.url))
const isInstalled = existsSync(join(here, 'node_modules')) && has('pdftotext')

/** What a reader does not find of the Arabic papers, each with the reason: docs/accessibility.md tells them. */
const LOST: Readonly<Record<Reader, RegExp>> = {
  // A blank is put between a letter and the number that is written close to it.
  poppler: /^\p{Script=Arabic}+\d+$/u,
  // A mark at the end of a word changes places with the comma or the full stop after it.
  PDFium: /\p{M}$|^\p{Script=Arabic}\d+$/u,
  // A mark at the left end of a line goes to the line before.
  'pdf.js': /\p{M}$/u,
  MuPDF: /\p{M}$/u,
}

/**
 * How many words of a paper a reader does not find: of an Arabic one those above; of others what goes on over the end of a page.
 */
const MOST_LOST: Readonly<Record<string, number>> = { ar: 10, zh: 2 }

/** Chinese has none; in Russian many words are divided, and pdf.js leaves the end of the line between their parts. */
const HAS_BLANKS = /^(ar|en|es|fr)$/

interface ReadPaper {
  readonly name: string
  readonly words: Readonly<Record<Reader, Found>>
  readonly pairs: Readonly<Record<Reader, Found>>
}

const papers: [name: string, code: string, tree: () => DocumentTree, path?: () => Promise<string>][] = [
  ...CODES.map((code): [string, string, () => DocumentTree, () => Promise<string>] => [
    `the paper in ${code}`,
    code,
    () => faultlessPaper({ code }).tree,
    () => builtPaper(code, 'pdf'),
  ]),
  ['an issued paper in ar', 'ar', () => faultlessPaper(issuedIn('ar')).tree],
  ['a redline in ar', 'ar', () => editedPaper('ar').redline],
]

describe.skipIf(!isInstalled)('who searches a paper in poppler, PDFium, pdf.js or MuPDF', () => {
  const read = new Map<string, ReadPaper>()

  beforeAll(async () => {
    const folder = temporaryFolder()
    const files = await Promise.all(
      papers.map(async ([, , tree, built], index) => {
        if (built) return built()
        const path = join(folder, `${index}.pdf`)
        writeFileSync(path, await writeTree(tree()))
        return path
      }),
    )
    const output = execFileSync('node', [join(here, 'read.mjs'), ...files], { encoding: 'utf8', maxBuffer: 1 << 28 })
    const texts = JSON.parse(output) as Record<Reader, string>[]
    papers.forEach(([name, , tree], index) => {
      const written = textOfTree(tree())
      const by = (find: typeof wordsFound): Record<Reader, Found> =>
        Object.fromEntries(READERS.map((reader) => [reader, find(written, texts[index]?.[reader] ?? '')])) as Record<
          Reader,
          Found
        >
      read.set(name, { name, words: by(wordsFound), pairs: by(pairsFound) })
    })
    console.log(tableOf([...read.values()]))
  })

  describe.each(papers)('%s', (name, code) => {
    it.each(READERS)('finds every word as often as it is written: %s', (reader) => {
      const { written, found, missing } = read.get(name)!.words[reader]
      if (code === 'ar') expect(missing.filter((word) => !LOST[reader].test(word))).toEqual([])
      expect(written - found).toBeLessThanOrEqual(MOST_LOST[code] ?? 0)
    })

    it.runIf(HAS_BLANKS.test(code)).each(READERS)('finds a blank between two words of a page: %s', (reader) => {
      const { written, found } = read.get(name)!.pairs[reader]
      expect(found / written).toBeGreaterThan(0.98)
    })
  })
})

/** Of how many words, and pairs of words with their blank, each reader finds how many. */
function tableOf(rows: readonly ReadPaper[]): string {
  const cells = ({ written, found }: Found): string => `${found} of ${written}`
  const lines = rows.flatMap(({ name, words, pairs }) => [
    [name, ...READERS.map((reader) => cells(words[reader]))],
    ['  pairs', ...READERS.map((reader) => cells(pairs[reader]))],
  ])
  return [['found', ...READERS], ...lines]
    .map((row) => row.map((cell, index) => cell.padEnd(index === 0 ? 24 : 15)).join(''))
    .join('\n')
}

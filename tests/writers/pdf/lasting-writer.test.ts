import { describe, expect, it } from 'vitest'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { LastingPdfWriter } from '../../../src/writers/pdf/lasting-writer.ts'
import { writePdf } from '../../../src/writers/pdf/write-pdf.ts'
import { fonts } from '../../helpers/fonts.ts'
import { type FileChanges, testSession, treeIn } from '../../helpers/test-session.ts'

type Edit = (text: string) => string

const TITLE = /^( {2}financial-matters: )/mu

/** What becomes of a wording, and of the facts, one after the other. */
const EDITS: readonly (readonly [what: string, words: Edit, facts?: Edit])[] = [
  ['as it was', (text) => text],
  ['a comment that moves every place', (text) => `# a comment\n${text}`],
  ['a letter more in the name of a document', (text) => text.replace(TITLE, '$1a')],
  ['a character in it that was nowhere', (text) => text.replace(TITLE, '$1ẞ')],
  ['the same in the title of the paper', (text) => text.replace(/^(title: )/mu, '$1ẞ')],
  ['another symbol, to which texts lead', (text) => text, (facts) => facts.replaceAll('CTOC/COP/2016/8', 'CTOC/COP/2016/88')],
  ['a symbol at the end of it', (text) => text.replace(/^( {2}financial-matters: .*)$/mu, '$1{{symbol documents.paper}}')],
  ['that is gone again', (text) => text],
  ['a letter more in every name', (text) => text.replace(/^( {2}[a-z-]+: )(\p{L})/gmu, '$1$2$2')],
  ['as it was', (text) => text],
]

/** The last languages are few edits: each letter of Arabic is drawn for itself. */
const LANGUAGES: readonly [code: string, edits: number][] = [
  ['zh', EDITS.length],
  ['en', 4],
  ['ar', 3],
]

describe('papers that are written one after another', () => {
  it.each(LANGUAGES)('are in %s to the byte those that are written alone', async (code, edits) => {
    const writer = new LastingPdfWriter()
    const { language } = paper(code, (text) => text)
    for (const [what, words, facts] of EDITS.slice(0, edits)) {
      const tree = { ...paper(code, words, facts), language }
      expect([what, same(await writer.write(tree, fonts), await writePdf(tree, fonts))]).toEqual([what, true])
    }
  })

  it('are so where languages take turns', async () => {
    const writer = new LastingPdfWriter()
    for (const code of ['fr', 'zh', 'fr', 'zh']) {
      const tree = paper(code, (text) => text)
      expect([code, same(await writer.write(tree, fonts), await writePdf(tree, fonts))]).toEqual([code, true])
    }
  })
})

function paper(code: string, words: Edit, facts?: Edit): DocumentTree {
  const changes: FileChanges = { [`wording/${code}.yaml`]: words, ...(facts && { 'session.yaml': facts }) }
  return treeIn(testSession('data/ctoc-cop-2016-1', changes, [code]), code)
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

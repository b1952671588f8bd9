import { describe, expect, it } from 'vitest'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { LastingPdfWriter } from '../../../src/writers/pdf/lasting-writer.ts'
import { writePdf } from '../../../src/writers/pdf/write-pdf.ts'
import { fonts } from '../../helpers/fonts.ts'
import { testSession, treeIn } from '../../helpers/test-session.ts'

/** What becomes of a wording, one after the other. */
const EDITS: readonly [what: string, change: (text: string) => string][] = [
  ['as it was', (text) => text],
  ['a comment that moves every place', (text) => `# a comment\n${text}`],
  ['a letter more in the first annotation', (text) => text.replace(/^( +title: )(\p{L})/mu, '$1$2$2')],
  ['a letter more in every title', (text) => text.replace(/^( +title: )(\p{L})/gmu, '$1$2$2')],
  ['a character that was nowhere', (text) => text.replace(/^( +title: )/mu, '$1ẞ')],
  ['the same at the end', (text) => text.replace(/^( +title: )(?![^]*^ +title: )/mu, '$1ẞ')],
  ['as it was', (text) => text],
]

describe('papers that are written one after another', () => {
  it.each(['en', 'zh', 'ar'])('are in %s to the byte those that are written alone', async (code) => {
    const writer = new LastingPdfWriter()
    for (const [what, change] of EDITS) {
      const tree = paper(code, change)
      expect([what, same(await writer.write(tree, fonts), await writePdf(tree, fonts))]).toEqual([what, true])
    }
  })

  it('are so where languages take turns', async () => {
    const writer = new LastingPdfWriter()
    for (const code of ['fr', 'zh', 'fr', 'ru', 'zh']) {
      const tree = paper(code, (text) => text)
      expect([code, same(await writer.write(tree, fonts), await writePdf(tree, fonts))]).toEqual([code, true])
    }
  })
})

function paper(code: string, change: (text: string) => string): DocumentTree {
  return treeIn(testSession('data/ctoc-cop-2016-1', { [`wording/${code}.yaml`]: change }, [code]), code)
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

import { describe, expect, it } from 'vitest'
import { printedTexts } from '../../../src/document/printed-texts.ts'
import { officeFile } from '../../helpers/office-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import { CODES } from '../../languages/language-facts.ts'
import { paperNow } from '../returning.ts'
import { playedEdits } from './office-edits.ts'
import { bringWordHome } from './word-home.ts'

const missing = !has('soffice')

describe.skipIf(missing).each(CODES)('what a user does in LibreOffice comes home: %s', (code) => {
  const paper = paperNow(code)
  const edits = playedEdits(paper)
  const home = officeFile('edited', code).then((bytes) => bringWordHome(bytes, paper))

  it.each(edits.map((edit) => [edit.name, edit] as const))('%s', async (_, { id, comes }) => {
    const { found, after, refused } = await home
    if ('change' in comes) {
      expect(found.changes.find(({ text, kind }) => text?.id === id && kind === comes.change)).toBeDefined()
      return
    }
    const texts = printedTexts(after.languages[0]?.paper?.tree.blocks ?? [])
    const told = refused.map(({ message, help = '' }) => `${message} (${help})`).join('\n')
    expect(texts.find((text) => text.id === id)?.text, told).toBe(comes.words)
  })

  it('and nothing else', async () => {
    const { units, found, texts } = await home
    const words = edits.filter(({ comes }) => 'words' in comes)
    expect(units.filter(({ verdict }) => verdict === 'taken')).toHaveLength(words.length)
    const ids = new Set([...edits.map(({ id }) => id), 'items.participation.annotation.non-signatories'])
    expect(found.changes.filter(({ text }) => !ids.has(text?.id ?? ''))).toEqual([])
    expect([...texts.keys()].every((path) => path.endsWith(`wording/${code}.yaml`))).toBe(true)
  })
})

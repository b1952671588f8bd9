import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evenly, printedTexts } from '../../../src/document/printed-texts.ts'
import { findTexts } from '../../../src/returning/word/find-texts.ts'
import { readWordFile } from '../../../src/returning/word/read-word-file.ts'
import { asWords } from '../../../src/returning/word/theirs.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { fonts } from '../../helpers/fonts.ts'
import { somePapers } from '../../helpers/test-papers.ts'
import { builtPaper } from '../../helpers/built-papers.ts'
import { officeFile } from '../../helpers/office-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import { CODES } from '../../languages/language-facts.ts'
import { paperNow } from '../returning.ts'
import { EditedDocx } from './edited-docx.ts'
import { bringWordHome } from './word-home.ts'

const missing = !has('soffice')
const NOTHING = { units: [], texts: new Map(), refused: [] }

describe.each(CODES)('a Word file that nobody has edited changes nothing: %s', (code) => {
  const paper = paperNow(code)
  const all = paper.texts.length

  it('as it was built', async () => {
    const home = bringWordHome(readFileSync(await builtPaper(code, 'docx')), paper)
    expect(home).toMatchObject(NOTHING)
    expect(home.found.byBookmark).toBe(all)
  })

  it('without bookmarks, properties and table', async () => {
    const file = new EditedDocx(readFileSync(await builtPaper(code, 'docx'))).stripped()
    const home = bringWordHome(file.bytes(), paper, { isBaseKnown: false })
    expect(home).toMatchObject(NOTHING)
    expect(home.found.placed).toHaveLength(all)
  })

  it.skipIf(missing).each(['saved', 'through-odt'] as const)('after LibreOffice: %s', async (name) => {
    const home = bringWordHome(await officeFile(name, code), paper)
    expect(home).toMatchObject(NOTHING)
    expect(home.found.byBookmark).toBe(all)
  })
})

describe('a paper of any shape is found in its file, text by text', () => {
  it.each(somePapers().map((one) => [`${one.name} in ${one.code}`, one.tree] as const))('%s', async (_, tree) => {
    const texts = printedTexts(tree.blocks).filter(({ text }) => text.trim() !== '')
    const { placed, changes, byBookmark } = findTexts(texts, readWordFile(await writeDocx(tree, fonts), 'all'))
    expect(changes).toEqual([])
    expect(byBookmark).toBe(texts.length)
    expect(
      placed
        .filter(({ text, theirs }) => evenly(theirs) !== evenly(asWords(text.text)))
        .map(({ text, theirs }) => [text.id, theirs]),
    ).toEqual([])
  })
})

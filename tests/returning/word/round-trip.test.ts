import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

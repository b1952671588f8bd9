import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { replacing } from '../helpers/real-paper.ts'
import { commitAll } from '../helpers/repository.ts'
import { papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { all, byClass, byId, elementsOf, type HtmlElement, readHtml, textOf } from '../writers/html/read-html.ts'

const UNIT = 'items.opening.annotation.date'

/** A folder with the small session, which English is the original of. */
function folderWithWaters(): string {
  const folder = temporaryFolder()
  cpSync(join(PROJECT, 'tests/torture/data'), join(folder, 'data'), { recursive: true })
  return folder
}

function reword(folder: string, language: string, from: string, to: string): void {
  const path = join(folder, `data/waters/wording/${language}.yaml`)
  writeFileSync(path, replacing(from, to)(readFileSync(path, 'utf8')))
}

async function review(folder: string, language: string): Promise<HtmlElement> {
  const { code, stderr } = await papers(['build', '--format', 'html', '--review', language, '--out', 'out'], { cwd: folder })
  expect({ code, errors: stderr.includes('error') }).toEqual({ code: 0, errors: false })
  return readHtml(readFileSync(join(folder, `out/UNX-CONF-2020-1.review.${language}.html`)))
}

/** The original and the translation of a unit. */
function sidesOf(page: HtmlElement, unit: string): [HtmlElement, HtmlElement] {
  const [, original, translation] = elementsOf(byId(page, unit))
  return [original!, translation!]
}

describe('a review copy of what is up to date', () => {
  let page: HtmlElement
  beforeAll(async () => {
    page = await review(folderWithWaters(), 'ar')
  })

  it('has the original and its translation side by side, each as it is written', () => {
    const [original, translation] = sidesOf(page, 'title')
    expect([original, translation].map((side) => [side.attributes['lang'], side.attributes['dir'], textOf(side)])).toEqual([
      ['en-GB', 'ltr', 'Provisional agenda and annotations'],
      ['ar', 'rtl', 'جدول الأعمال المؤقت والشروح'],
    ])
  })

  it('marks what is printed from a fact, and says by which expression', () => {
    const [original] = sidesOf(page, UNIT)
    expect(byClass(original, 'fact').map((fact) => [textOf(fact), fact.attributes['title']])).toContainEqual([
      'UNX/CONF/2020/1',
      'symbol documents.paper',
    ])
  })

  it('counts the units through, title and agenda first', () => {
    const rows = all(page, 'tr').filter(({ attributes }) => attributes['id'] !== undefined)
    expect(rows.map((row) => parseInt(textOf(row), 10))).toEqual(rows.map((_, index) => index + 1))
    expect(rows[0]?.attributes['id']).toBe('title')
  })

  it('says that all is up to date', () => expect(textOf(all(page, 'header')[0]!)).toContain('all up to date'))
})

describe('a unit whose original has changed since', () => {
  const CHANGE = ['will open at {{time opening}}', 'opens at {{time opening}} sharp'] as const

  it('has the former words struck and the new ones underlined, as git knows them', async () => {
    const folder = folderWithWaters()
    commitAll(folder)
    reword(folder, 'en', ...CHANGE)
    const [original, translation] = sidesOf(await review(folder, 'zh'), UNIT)
    const said = (name: string): string[] => all(original, name).map((piece) => textOf(piece).trim())
    expect({ del: said('del'), ins: said('ins') }).toEqual({ del: ['will open'], ins: ['opens', 'sharp'] })
    expect(all(translation, 'del', 'ins')).toEqual([])
  })

  it('says that its former words are not known where no repository has them', async () => {
    const folder = folderWithWaters()
    reword(folder, 'en', ...CHANGE)
    const page = await review(folder, 'zh')
    expect(textOf(byId(page, UNIT))).toContain('its former words are not known')
    expect(
      all(page, 'header')
        .map((header) => textOf(header))
        .join(),
    ).toContain('1 whose original has changed')
  })
})

it.each([
  ['a paper in PDF', ['--review', 'ar'], 'a review copy is HTML'],
  ['the original itself', ['--format', 'html', '--review', 'en'], 'en is the language that the others are translated from'],
])('there is no review copy of %s', async (_, args, message) => {
  const { code, stderr } = await papers(['build', ...args], { cwd: folderWithWaters() })
  expect({ code, stderr: stderr.includes(message) }).toEqual({ code: 2, stderr: true })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { has, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'
import { testPapers } from '../helpers/test-papers.ts'
import { writeTree } from '../helpers/write-tree.ts'
import { approvedFile, holdAgainstApproved } from './approved.ts'
import { drawPage } from './picture.ts'

/** The pictures that docs/shapes.md shows, each named for the session, the language and the page. */
const SHOWN = [
  ...readFileSync(join(PROJECT, 'docs/shapes.md'), 'utf8').matchAll(/\]\(pictures\/(shapes\/([\w-]+)\.(\w\w)\.(\d+))\.png\)/g),
]
const names = [...new Set(SHOWN.map(([, name = '']) => name))]

const papers = new Map(testPapers().map(({ name, code, tree }) => [`${name}.${code}`, tree]))

describe.skipIf(!has('pdftoppm') || !has('qpdf'))('docs/shapes.md shows papers as they are built', () => {
  const folder = temporaryFolder()
  const written = new Map<string, Promise<string>>()

  /** A paper as PDF, written once for all of its pages. */
  const pdfOf = (paper: string): Promise<string> => {
    const path = join(folder, `${paper}.pdf`)
    const tree = papers.get(paper)
    if (!tree) throw new Error(`there is no paper ${paper}`)
    const made = written.get(paper) ?? writeTree(tree).then((bytes) => (writeFileSync(path, bytes), path))
    written.set(paper, made)
    return made
  }

  it('in two languages at least of each session that it shows the first page of', () => {
    const firsts = names.filter((name) => name.endsWith('.1')).map((name) => name.split('.')[0])
    expect(new Set(firsts).size).toBeGreaterThanOrEqual(12)
  })

  it.each(names)('%s', async (name) => {
    const [, paper = '', page = ''] = /^shapes\/(.+)\.(\d+)$/.exec(name) ?? []
    holdAgainstApproved(await drawPage(await pdfOf(paper), Number(page)), approvedFile(name))
  })
})

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { issuedIn } from '../helpers/issued-paper.ts'
import { type Changes, faultlessPaper, replacing } from '../helpers/real-paper.ts'
import { has, temporaryFolder } from '../helpers/run-papers.ts'
import { writeTree } from '../helpers/write-tree.ts'
import { holdAgainstApproved } from './approved.ts'
import { compare, TOLERANCE } from './compare-pictures.ts'
import { drawPage, type Picture, readPng, writePng } from './picture.ts'

const noRenderer = !has('pdftoppm') || !has('qpdf')

describe.skipIf(noRenderer)('a picture of a first page', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'approved', 'page.png')
  const approve = { approving: true }
  const judge = { approving: false, shownIn: folder }
  let pdf: string
  let page: Picture

  const written = async (name: string, changes: Changes = {}, without: string[] = []): Promise<string> => {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, await writeTree(faultlessPaper({ ...issuedIn('en'), ...changes }).tree, without))
    return path
  }
  const differenceOf = async (path: string): Promise<number> => compare(readPng(writePng(page)), await drawPage(path, 1)).greatest

  beforeAll(async () => {
    pdf = await written('paper')
    page = await drawPage(pdf, 1)
  })

  it('is accepted when another rasterizer has drawn the same page', async () => {
    const other = await drawPage(pdf, 1, 'pdftocairo')
    expect(other.data).not.toEqual(page.data)
    expect(compare(readPng(writePng(page)), other).greatest).toBeLessThanOrEqual(TOLERANCE)
  })

  it('is refused when a line has moved by two points', async () => {
    expect(await differenceOf(withLineMoved(pdf, join(folder, 'moved.pdf')))).toBeGreaterThan(TOLERANCE)
  })

  it('is refused when a word has become another of its length', async () => {
    const changes = { wording: replacing('title: Other matters', 'title: Other objects') }
    expect(await differenceOf(await written('word', changes))).toBeGreaterThan(TOLERANCE)
  })

  it('is refused when a letter has become another', async () => {
    const changes = { wording: replacing('title: Other matters', 'title: Other mattens') }
    expect(await differenceOf(await written('letter', changes))).toBeGreaterThan(TOLERANCE)
  })

  it('is refused when what is bold was set in the regular face', async () => {
    expect(await differenceOf(await written('regular', {}, ['bold']))).toBeGreaterThan(TOLERANCE)
  })

  it('is refused when the page has another size', () => {
    const { width, height, data } = page
    expect(compare(page, { width, height: height - 1, data: data.subarray(width) }).greatest).toBeGreaterThan(TOLERANCE)
  })

  it('has to be approved first, then is held against what was approved', async () => {
    const moved = await drawPage(withLineMoved(pdf, join(folder, 'moved.pdf')), 1)
    expect(() => holdAgainstApproved(page, file, judge)).toThrow('page has no approved picture')
    holdAgainstApproved(page, file, approve)
    holdAgainstApproved(page, file, judge)
    expect(() => holdAgainstApproved(moved, file, judge)).toThrow('npm run pictures:approve')
    holdAgainstApproved(moved, file, approve)
    holdAgainstApproved(moved, file, judge)
  })

  it('is not written anew when it is like what was approved', async () => {
    holdAgainstApproved(page, file, approve)
    const before = readFileSync(file)
    holdAgainstApproved(await drawPage(pdf, 1, 'pdftocairo'), file, approve)
    expect(readFileSync(file)).toEqual(before)
  })

  it('is shown beside the difference when it is refused', async () => {
    const moved = await drawPage(withLineMoved(pdf, join(folder, 'moved.pdf')), 1)
    holdAgainstApproved(page, file, approve)
    const shown = /the page now: (.*)\n.*they differ: (.*)\n/.exec(errorOf(() => holdAgainstApproved(moved, file, judge)))
    expect(shown?.slice(1).map((path) => existsSync(path))).toEqual([true, true])
    expect(readPng(readFileSync(shown![1]!))).toEqual(readPng(writePng(moved)))
  })
})

function errorOf(action: () => void): string {
  try {
    action()
  } catch (error) {
    return String(error)
  }
  return ''
}

/** Writes the first page of a paper with one line of its text, of more than one piece, two points lower. */
function withLineMoved(pdf: string, to: string): string {
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--pages', pdf, '1', '--', pdf, to])
  const content = readFileSync(to, 'latin1')
  const heights = [...content.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, height = '']) => height)
  const line = heights.find((height) => Number(height) > 102 && heights.filter((other) => other === height).length > 1)
  if (line === undefined) throw new Error('the first page has no line')
  const decimals = line.split('.')[1]?.length ?? 0
  const moved = content.replaceAll(` ${line} Tm`, ` ${(Number(line) - 2).toFixed(decimals)} Tm`)
  writeFileSync(to, moved, 'latin1')
  return to
}

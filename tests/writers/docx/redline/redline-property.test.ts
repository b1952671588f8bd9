import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { redlineTree } from '../../../../src/changes/redline-tree.ts'
import { linksOf } from '../../../../src/document/links.ts'
import type { DocumentTree } from '../../../../src/document/tree.ts'
import { Choices, examples, numbers } from '../../../changes/choices.ts'
import { edited, plans } from '../../../changes/random-edits.ts'
import { wordsFrom } from '../../../changes/random-words.ts'
import { faultlessPaper } from '../../../helpers/real-paper.ts'
import { extractDocx, valuesOf, type Leaving } from './extract-docx.ts'
import { partsOf, type Parts } from './redline-parts.ts'
import { settleDocx, type Verdict } from './settle-docx.ts'
import { smallPaper } from './small-paper.ts'
import { childrenNamed, descendants, value } from './xml-tree.ts'

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

/** Redlines of the papers of each language, of one to six edits each; over 1,000 edits in all. */
const REDLINES = Number(process.env['REDLINES'] ?? 52)

const by = { author: 'Secretariat', date: '2016-08-15' }

test.each(LANGUAGES)(
  '%s: whatever is edited, accepting all changes in Word gives the later paper and rejecting all gives the earlier one',
  async (code) => {
    const { tree } = faultlessPaper({ code })
    const words = wordsFrom(tree)
    const isRightToLeft = tree.language.direction === 'rtl'
    const property = fc.asyncProperty(numbers, plans(6), async (chosen, plan) => {
      const base = smallPaper(tree, new Choices(chosen, words))
      const head = edited(base, plan, words)
      const [redline, later, earlier] = await Promise.all([redlineTree(base, head.tree, by), head.tree, base].map(partsOf))
      if (!redline || !later || !earlier) throw new Error('a paper was not written')
      expectSound(redline, [later, earlier], hasTwins(head.tree) || hasTwins(base), head.name)
      expectSame(redline, 'accept', later, {}, head.name)
      // What stands in both texts has the links and directions of the later one: Word tracks neither.
      const leaving = { links: haveOtherLinks(base, head.tree), directions: isRightToLeft }
      expectSame(redline, 'reject', earlier, leaving, head.name)
    })
    await fc.assert(property, examples(REDLINES, code))
  },
)

/** Compares the text, the tables and the running heads; asks the slow comparison only where something differs. */
function expectSame(redline: Parts, verdict: Verdict, expected: Parts, leaving: Leaving, name: string): void {
  const read = (parts: Parts, settle: boolean): unknown =>
    [parts.body, ...parts.heads.map(([, head]) => head)].map((part) =>
      extractDocx(settle ? settleDocx(part, verdict) : part, parts, leaving),
    )
  const actual = read(redline, true)
  const wanted = read(expected, false)
  if (!isDeepStrictEqual(actual, wanted)) expect(actual, `${name}: ${verdict}`).toEqual(wanted)
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:pPrChange', 'w:tcPrChange', 'w:rPrChange', 'w:trPrChange'])

/** What must hold of every redline whatever is done with it. */
function expectSound(redline: Parts, [later, earlier]: readonly [Parts, Parts], twins: boolean, name: string): void {
  const { body, heads } = redline
  const all = [body, ...heads.map(([, head]) => head)].flatMap((part) => descendants(part))
  const changes = all.filter((element) => CHANGES.has(element.name))
  const bookmarks = all.filter((element) => element.name === 'w:bookmarkStart')
  const numbers = [...changes, ...bookmarks].map((element) => value(element, 'w:id'))
  const names = bookmarks.map((element) => value(element, 'w:name')?.toLowerCase())
  const lost = lostLinks(redline).filter((anchor) => ![later, earlier].flatMap(lostLinks).includes(anchor))
  const authors = new Set(changes.map((element) => `${value(element, 'w:author')} ${value(element, 'w:date')}`))
  const within = (holder: string, held: string): boolean =>
    all.some((element) => element.name === holder && descendants(element).some((one) => one.name === held))
  const faults = [
    numbers.length === new Set(numbers).size ? '' : 'two changes or bookmarks have one number',
    names.length === new Set(names).size || twins ? '' : 'two bookmarks have one name',
    lost.length === 0 ? '' : `links lead nowhere: ${lost.join(' ')}`,
    [...authors].every((one) => one === 'Secretariat 2016-08-15T00:00:00Z') ? '' : `changes by ${[...authors].join(', ')}`,
    within('w:del', 'w:t') || within('w:ins', 'w:delText') ? 'deleted text is written as text, or the reverse' : '',
    within('w:ins', 'w:hyperlink') || within('w:del', 'w:hyperlink') ? 'a link is within a change' : '',
    all.some((element) => element.name === 'w:tr' && childrenNamed(element, 'w:tc').length === 0) ? 'a row is empty' : '',
  ].filter((fault) => fault !== '')
  expect(faults, name).toEqual([])
}

/** Where links of a paper lead that it has no bookmark for: a part of a paper cites items that stand in another. */
function lostLinks({ body }: Parts): string[] {
  const names = valuesOf(body, 'w:bookmarkStart', 'w:name').map((name) => name.toLowerCase())
  return valuesOf(body, 'w:hyperlink', 'w:anchor').filter((anchor) => !names.includes(anchor.toLowerCase()))
}

/** Whether an editor has given two pieces one id, so that the paper by itself has a bookmark twice. */
function hasTwins(tree: DocumentTree): boolean {
  const ids = textsUnder('id', [tree])
  return ids.length !== new Set(ids).size
}

/** Whether a symbol leads elsewhere in the earlier text, or a cited heading has another number there, or none. */
function haveOtherLinks(base: DocumentTree, head: DocumentTree): boolean {
  const [earlier, later] = [linksOf(base.blocks), linksOf(head.blocks)]
  return (
    textsUnder('text', [base, head]).some((symbol) => earlier.entryOf(symbol) !== later.entryOf(symbol)) ||
    textsUnder('numberOf', [base, head]).some((id) => earlier.numberOf(id)?.mark !== later.numberOf(id)?.mark)
  )
}

/** Every text that a tree has under this key. */
function textsUnder(key: string, trees: readonly DocumentTree[]): string[] {
  const found: string[] = []
  JSON.stringify(
    trees.map(({ blocks }) => blocks),
    (name, part: unknown) => {
      if (name === key && typeof part === 'string') found.push(part)
      return name === 'origin' ? undefined : part
    },
  )
  return found
}

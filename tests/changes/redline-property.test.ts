import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { acceptChanges, rejectChanges } from '../../src/changes/settle-changes.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { examples } from './choices.ts'
import { printed } from './printed.ts'
import { edited, plans } from './random-edits.ts'
import { wordsFrom } from './random-words.ts'

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

/** Edits of each language's paper; 1,200 in all. */
const EDITS = 200

const by = { author: 'Secretariat', date: '2016-10-17' }

test.each(LANGUAGES)('%s: whatever is edited, accepting all gives the later text and rejecting all the earlier one', (code) => {
  const { tree } = faultlessPaper({ code })
  const words = wordsFrom(tree)
  const property = fc.property(fc.option(plans(), { freq: 2 }), plans(), (before, after) => {
    const base = before ? edited(tree, before, words).tree : tree
    const head = edited(base, after, words)
    const redline = redlineTree(base, head.tree, by)
    expectSame(acceptChanges(redline), head.tree, `${head.name}: accepted`)
    expectSame(rejectChanges(redline), base, `${head.name}: rejected`)
  })
  fc.assert(property, examples(EDITS, code))
})

/** Asks the slow comparison, which shows what differs, only where something does. */
function expectSame(actual: DocumentTree, expected: DocumentTree, name: string): void {
  const [one, other] = [printed(actual), printed(expected)]
  if (!isDeepStrictEqual(one, other)) expect(one, name).toEqual(other)
}

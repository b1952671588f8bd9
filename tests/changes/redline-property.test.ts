import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { acceptChanges, rejectChanges } from '../../src/changes/settle-changes.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { printed } from './printed.ts'
import { randomEdit } from './random-edits.ts'
import { Seeded } from './seeded.ts'

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']

/** Edits of each language's paper; 1,200 in all. */
const EDITS = 200

const by = { author: 'Secretariat', date: '2016-10-17' }

test.each(LANGUAGES)('%s: whatever is edited, accepting all gives the later text and rejecting all the earlier one', (code) => {
  const { tree } = faultlessPaper({ code })
  for (let seed = 1; seed <= EDITS; seed++) {
    const random = new Seeded(seed * 7919 + code.charCodeAt(0))
    const base = seed % 3 === 0 ? randomEdit(tree, random).tree : tree
    const head = randomEdit(base, random)
    const redline = redlineTree(base, head.tree, by)
    expectSame(acceptChanges(redline), head.tree, `seed ${seed}, ${head.name}: accepted`)
    expectSame(rejectChanges(redline), base, `seed ${seed}, ${head.name}: rejected`)
  }
})

/** Asks the slow comparison, which shows what differs, only where something does. */
function expectSame(actual: DocumentTree, expected: DocumentTree, name: string): void {
  const [one, other] = [printed(actual), printed(expected)]
  if (!isDeepStrictEqual(one, other)) expect(one, name).toEqual(other)
}

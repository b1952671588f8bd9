import { expect, it } from 'vitest'
import { setInterruptBudget } from '../../../src/cli/start/interrupt-budget.ts'

it.each([
  ['Node 22', '12.4.254.21-node.57'],
  ['Node 24', '13.6.233.17-node.53'],
])('the V8 of %s is not asked for a flag that it has not, of which it would complain on every run', (_, version) => {
  expect(setInterruptBudget(1_000_000, version)).toBe(false)
})

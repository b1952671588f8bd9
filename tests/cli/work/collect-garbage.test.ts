import { constants, type NodeGCPerformanceDetail, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks'
import { Script } from 'node:vm'
import { expect, it, vi } from 'vitest'
import { collectGarbage } from '../../../src/cli/work/collect-garbage.ts'

it('has the young garbage collected at once', async () => {
  const kinds: unknown[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      kinds.push((entry as PerformanceEntry & { detail: NodeGCPerformanceDetail }).detail.kind)
  })
  observer.observe({ entryTypes: ['gc'] })
  for (let time = 0; time < 3; time++) collectGarbage()
  const minor = (): unknown[] => kinds.filter((kind) => kind === constants.NODE_PERFORMANCE_GC_MINOR)
  await vi.waitFor(() => expect(minor().length).toBeGreaterThanOrEqual(3))
  observer.disconnect()
})

it('leaves the settings of V8 as they were: code that was compiled before is still good', () => {
  const text = '(function () { return 6 * 7 })()'
  const cachedData = new Script(text).createCachedData()
  collectGarbage()
  expect(new Script(text, { cachedData }).cachedDataRejected).toBe(false)
  expect(globalThis).not.toHaveProperty('gc')
})

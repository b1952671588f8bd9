import type { Reporter, TestCase, TestModule } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases a test has tried; one, when it does not say. */
    tried?: number
  }
}

interface Count {
  readonly tried: number
  /** Whether the promise of the test held in all that it tried. */
  readonly held: number
}

/** Prints, at the end of a run, how many cases of each kind were tried and how many held. A kind is the outermost `describe` of a test. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const kinds = new Map<string, Count>()
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const before = kinds.get(kindOf(test)) ?? { tried: 0, held: 0 }
        const { tried = 1 } = test.meta()
        const isHeld = test.result().state === 'passed'
        if (test.result().state !== 'skipped')
          kinds.set(kindOf(test), { tried: before.tried + tried, held: before.held + (isHeld ? tried : 0) })
      }
    const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))
    const sum = (field: keyof Count): number => rows.reduce((total, [, count]) => total + count[field], 0)
    const width = Math.max(...rows.map(([kind]) => kind.length), 5)
    const line = (kind: string, tried: string, held: string): string =>
      `${kind.padEnd(width)} ${tried.padStart(7)} ${held.padStart(7)}`
    console.log(
      [
        line('kind', 'tried', 'held'),
        ...rows.map(([kind, { tried, held }]) => line(kind, String(tried), String(held))),
        line('all', String(sum('tried')), String(sum('held'))),
      ].join('\n'),
    )
  }
}

function kindOf(test: TestCase): string {
  let [kind, suite] = [test.name, test.parent]
  while (suite.type === 'suite') {
    kind = suite.name
    suite = suite.parent
  }
  return kind
}

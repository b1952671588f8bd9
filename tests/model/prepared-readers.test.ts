import fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

type Reader = (value: unknown) => unknown

interface Setup {
  readonly readersOf: (schemas: Record<string, z.ZodType>, functions: ReadonlyMap<unknown, Asked>) => string
  readonly schemasOf: (dist: string) => Promise<{ schemas: Record<string, z.ZodType>; functions: Map<unknown, Asked> }>
}
interface Asked {
  readonly module: string
  readonly name: string
}

const DIST = join(PROJECT, 'dist')

const yamlBelow = (folder: string): string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(PROJECT, folder, name))

function valueOf(path: string): unknown[] {
  try {
    return [parse(readFileSync(path, 'utf8'))]
  } catch {
    return []
  }
}

let schemas: Record<string, z.ZodType>
let readers: Record<string, Reader>

beforeAll(async () => {
  const setup = (path: string): Promise<Setup> => import(pathToFileURL(join(PROJECT, 'src/setup', path)).href) as Promise<Setup>
  const { readersOf } = await setup('readers.mjs')
  const { schemasOf } = await setup('schemas-of.mjs')
  const found = await schemasOf(DIST)
  schemas = found.schemas
  const fromThere = new Map(
    Array.from(found.functions, ([asked, { module, name }]) => [
      asked,
      { module: pathToFileURL(join(DIST, 'model', module)).href, name },
    ]),
  )
  const module = join(temporaryFolder(), 'readers.mjs')
  writeFileSync(module, readersOf(schemas, fromThere))
  const { PREPARED } = (await import(pathToFileURL(module).href)) as { PREPARED: Record<string, Reader> }
  readers = PREPARED
})

/** What a schema makes of a value, and what its reader does: the same, with fields in the same order; or both refuse it. */
function holdEqual(name: string, value: unknown): boolean {
  const { success, data } = schemas[name]!.safeParse(value)
  const read = readers[name]!(value)
  expect(read === undefined ? undefined : JSON.stringify(read), name).toBe(success ? JSON.stringify(data) : undefined)
  if (success) expect(read).toStrictEqual(data)
  return success
}

describe('readers that were prepared from the schemas', () => {
  it('read every file of data and of the tests as the schemas do, by whichever schema', { timeout: 60_000 }, () => {
    const values = ['data', 'tests'].flatMap(yamlBelow).flatMap(valueOf)
    const good = values.map((value) => Object.keys(schemas).filter((name) => holdEqual(name, value)).length)
    expect(good.filter((count) => count > 0).length).toBeGreaterThan(60)
  })

  it('refuse what the schemas refuse, and nothing else, when anything in good data is changed', { timeout: 60_000 }, () => {
    const good = ['data', 'tests']
      .flatMap(yamlBelow)
      .flatMap(valueOf)
      .flatMap((value) =>
        Object.keys(schemas)
          .filter((name) => schemas[name]!.safeParse(value).success)
          .map((name) => ({ name, value })),
      )
    let refused = 0
    const choices = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 })
    fc.assert(
      fc.property(choices, (numbers) => {
        let at = 0
        const next = (below: number): number => numbers[at++ % numbers.length]! % below
        const { name, value } = good[next(good.length)]!
        if (!holdEqual(name, changed(value, next))) refused++
      }),
      { numRuns: 4000 },
    )
    expect(refused).toBeGreaterThan(1000)
    expect(refused).toBeLessThan(3900)
  })
})

const ODD: readonly unknown[] = [
  '',
  ' ',
  'a',
  'A',
  'no-such',
  '2016-10-17',
  '2016-02-30',
  '1492-10-12',
  '10:00',
  '(a)',
  '(',
  'X/{number}',
  'to-be-decided',
  'default',
  0,
  1,
  -1,
  1.5,
  10_000,
  NaN,
  Infinity,
  true,
  null,
  [],
  {},
  [1],
  ['a', 'b', 'c'],
  { default: 'a' },
  { a: 'a' },
  { __proto__: null },
]

/** A copy with one change somewhere: a field or an entry less, more, elsewhere, or with another value. */
function changed(value: unknown, next: (below: number) => number): unknown {
  if (typeof value !== 'object' || value === null || next(12) === 0) return ODD[next(ODD.length)]
  const odd = ODD[next(ODD.length)]
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])]
    const at = next(list.length + 1)
    if (next(4) === 0 || list.length === 0) list.splice(at, next(2), odd)
    else list[at % list.length] = changed(list[at % list.length], next)
    return list
  }
  const entries = Object.entries(value)
  const at = next(Math.max(1, entries.length))
  const [key, inner] = entries[at] ?? ['a', undefined]
  switch (next(8)) {
    case 0:
      return Object.fromEntries(entries.filter((_, index) => index !== at))
    case 1:
      return { ...value, [['a', 'no-such', 'default', 'items', 'at', '2016'][next(6)]!]: odd }
    case 2:
      return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)])
    default:
      return { ...value, [key]: changed(inner, next) }
  }
}

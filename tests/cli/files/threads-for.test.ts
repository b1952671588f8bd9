import { expect, it } from 'vitest'
import { threadsFor } from '../../../src/cli/files/threads-for.ts'

const GIB = 2 ** 30

it.each<[papers: number, cores: number, memory: number, threads: number]>([
  [2, 8, 16 * GIB, 1],
  [5, 8, 16 * GIB, 1],
  [12, 1, 16 * GIB, 1],
  [12, 2, 16 * GIB, 2],
  [12, 8, 16 * GIB, 4],
  [600, 8, 16 * GIB, 8],
  [600, 8, GIB / 2, 3],
  [600, 8, 0, 1],
])('%i papers on %i cores with %i bytes to spare are made on %i threads', (papers, cores, memory, threads) => {
  expect(threadsFor(papers, { cores, memory })).toBe(threads)
})

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentTree } from '../../src/document/tree.ts'
import { temporaryFolder } from './run-papers.ts'

const WRITER = fileURLToPath(new URL('../writers/pdf/write-tree.mjs', import.meta.url))

/** Writes a tree as PDF; styles of the faces that are named are left out. Where the tree came from is of no use to a writer. */
export function writeTree(tree: DocumentTree, without: readonly string[] = []): Buffer {
  const input = JSON.stringify(tree, (key, value: unknown) => (key === 'origin' || key === 'source' ? undefined : value))
  return execFileSync(process.execPath, [WRITER, ...without], { input, maxBuffer: 1 << 28 })
}

/** Writes a tree as PDF to a file, and gives its path. */
export function writeTreeFile(tree: DocumentTree): string {
  const path = join(temporaryFolder(), 'paper.pdf')
  writeFileSync(path, writeTree(tree))
  return path
}

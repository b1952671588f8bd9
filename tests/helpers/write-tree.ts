import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFonts } from '../../src/cli/files/read-fonts.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { writePdf } from '../../src/writers/pdf/write-pdf.ts'
import { temporaryFolder } from './run-papers.ts'

const { families, open } = readFonts()

/** Writes a tree as PDF; styles of the faces that are named are left out, and the nearest one stands in. */
export function writeTree(tree: DocumentTree, without: readonly string[] = []): Promise<Uint8Array> {
  const leftOf = (files: object): object =>
    Object.fromEntries(Object.entries(files).filter(([style]) => !without.includes(style)))
  const given = Object.entries(families).map(([name, family]) => [name, { ...family, files: leftOf(family.files) }])
  return writePdf(tree, { families: Object.fromEntries(given) as typeof families, open })
}

/** Writes a tree as PDF to a file, and gives its path. */
export async function writeTreeFile(tree: DocumentTree): Promise<string> {
  const path = join(temporaryFolder(), 'paper.pdf')
  writeFileSync(path, await writeTree(tree))
  return path
}

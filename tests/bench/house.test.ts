import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

/** A house with one of everything that the report is there to find. */
const HOUSE = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      module: 'NodeNext',
      lib: ['ES2023'],
      types: [],
      allowImportingTsExtensions: true,
      noEmit: true,
    },
    include: ['src', 'tests'],
  }),
  'package.json': '{ "type": "module" }',
  'eslint.config.js': `const ROOMS = ['document', 'writers', 'cli']\nexport default []\n`,
  'src/document/tree.ts': `
export type Block = Heading | Text | Annex
export interface Heading { readonly kind: 'heading' }
interface Text { readonly kind: 'text' }
export interface Annex { readonly kind: 'annex'; readonly blocks: readonly Block[] }
export type Unwanted = 'unwanted'
`,
  'src/document/walk.ts': `
import type { Block } from './tree.ts'
export function walk(block: Block): number {
  switch (block.kind) { case 'heading': return 1; case 'text': return 2; case 'annex': return 3 }
}
`,
  'src/document/upwards.ts': `
import type { Written } from '../writers/write.ts'
export function wanted(written: Written): number { return written.size }
`,
  'src/writers/write.ts': `
import { type Annex, type Block, type Heading } from '../document/tree.ts'
import { walk } from '../document/walk.ts'
import { wanted } from '../document/upwards.ts'
export interface Written { readonly size: number }
export const forTestsAlone = 1
export const forNobody = 2
interface Options { readonly block: Block }
export type { Options }
export const write = ({ block: { kind } }: { block: Block }): number =>
  kind === 'heading' || kind === 'text' || 'annex' === kind ? wanted({ size: 0 }) : 0
export const below = (block: Block): readonly Block[] => (block.kind === 'annex' ? block.blocks.flatMap(below) : [block])
export const isHeading = (block: Block): block is Heading => block.kind === 'heading'
export const sizes = { heading: 1, text: 2, annex: 3, other: 4 }
export const anotherKind = (piece: { kind: 'heading' | 'text' | 'annex' }): boolean =>
  piece.kind === 'heading' || piece.kind === 'text' || piece.kind === 'annex'
export const walked = (block: Annex): number => walk(block)
`,
  'src/cli/main.ts': `
import { anotherKind, below, isHeading, sizes, walked, write } from '../writers/write.ts'
const { late } = await import('./late.ts')
console.log(anotherKind, below, isHeading, sizes, walked, write, late)
`,
  'src/cli/late.ts': `export const late = 1\n`,
  'tests/write.test.ts': `import { forTestsAlone } from '../src/writers/write.ts'\nconsole.log(forTestsAlone)\n`,
}

describe('npm run house', () => {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const report = execFileSync(process.execPath, [join(PROJECT, 'bench/house/report.mjs'), folder], { encoding: 'utf8' })

  /** The lines under a title. */
  function under(title: string): string[] {
    const lines = report.split('\n')
    const start = lines.findIndex((line) => line.startsWith(`${title}:`))
    expect(start, report).toBeGreaterThan(-1)
    const end = lines.findIndex((line, index) => index > start && !line.startsWith('  '))
    return lines.slice(start + 1, end).map((line) => line.trim())
  }

  it('counts files and lines by room, in the order of the rooms', () => {
    const rows = report.split('\n').slice(0, 5)
    expect(rows.map((row) => row.split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'room files',
      'document 3',
      'writers 1',
      'cli 2',
      'together 6',
    ])
  })

  it('finds walks by the type of what is compared, and no tables or kinds of other things', () => {
    expect(under('walks by kind of block, outside document/walk.ts')).toEqual([
      '3 kinds  writers/write.ts:10 write',
      '1 kinds  writers/write.ts:12 below',
    ])
    expect(under('functions that ask for one kind or two')).toEqual(['1 kinds  writers/write.ts:13 isHeading'])
  })

  it('finds imports against the order and circles, types included', () => {
    expect(under('imports that run upwards')).toEqual(['document/upwards.ts → writers/write.ts'])
    expect(under('circles of files, types included')).toEqual(['2: document/upwards.ts, writers/write.ts'])
    expect(under('circles of folders')).toEqual(['2: document, writers'])
  })

  it('finds exports that no other file uses, late imports being uses and tests being none', () => {
    expect(under('values exported that no other file of src/ uses')).toEqual([
      'writers/write.ts forTestsAlone (tests use it)',
      'writers/write.ts forNobody',
    ])
    expect(
      under(
        'types exported for nobody: no other file of src/ names them, no value that their own file exports is declared by them',
      ),
    ).toEqual(['document/tree.ts Unwanted', 'writers/write.ts Options'])
  })
})

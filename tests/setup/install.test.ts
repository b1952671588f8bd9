import { execFile } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import typescript from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PROJECT } from '../helpers/run-papers.ts'
import { clone, setUp } from './clone.ts'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')

interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(read('package.json')) as Manifest

describe('an install', () => {
  it('puts the program where npx looks for it', async () => {
    const folder = clone()
    await setUp(folder, 'compile')
    await setUp(folder, 'link-program')
    await setUp(folder, 'link-program')
    const { stdout } = await promisify(execFile)(join(folder, 'node_modules/.bin/papers'), ['--version'])
    expect(stdout).toBe(`${manifest.version}\n`)
    expect(readdirSync(join(folder, 'node_modules/.bin'))).toEqual(['papers'])
  })

  it('without the tools of development has all that the program and its preparation load', () => {
    const loaded = ['dist', 'src/setup'].flatMap((room) =>
      readdirSync(join(PROJECT, room), { recursive: true, encoding: 'utf8' })
        // The types are made where the package is packed, and the bundle where esbuild is, with the tools of development.
        .filter((path) => /\.m?js$/.test(path) && !['declare.mjs', 'bundle.mjs'].includes(path))
        .flatMap((path) => typescript.preProcessFile(read(join(room, path))).importedFiles.map(({ fileName }) => fileName))
        .filter((name) => !name.startsWith('.') && !isBuiltin(name))
        .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')),
    )
    expect(loaded).toEqual(expect.arrayContaining(['@swc/wasm-typescript', 'docx', 'pdfmake']))
    expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(loaded))
  })
})

interface Workflow {
  readonly jobs: {
    readonly tests: {
      readonly strategy: { readonly matrix: { readonly node: readonly number[] } }
      readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[]
    }
  }
}

describe('the workflow', () => {
  const { strategy, steps } = (parse(read('.github/workflows/papers.yml')) as Workflow).jobs.tests
  const withOf = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with ?? {}

  it('tests on the oldest Node that may be used, and on those with long support since', () => {
    expect(`>=${Math.min(...strategy.matrix.node)}`).toBe(manifest.engines.node)
    expect(strategy.matrix.node).toEqual([20, 22, 24])
    expect(withOf('setup-node')['node-version']).toBe('${{ matrix.node }}')
  })
})

// Writes dist/, which is src/ without its types: `npm run compile`. Nothing is checked here: `npm run types` does that, with the compiler
// of TypeScript, which a plain install does not have.
import swc from '@swc/wasm-typescript'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCE = join(PROJECT, 'src')
const TARGET = join(PROJECT, 'dist')
/** What bundle.mjs writes, beside the bundle. */
const LAUNCHER = 'papers.cjs'
/** What declare.mjs writes: npm compiles once more after it, before it packs. */
const TYPES = 'api.d.ts'

/** The end of an import of our own. Node loads what was compiled from it; `js` is as long as `ts`, so no column moves. */
const OWN_IMPORT = /(\b(?:from|import)\s*\(?\s*'\.[^'\n]*)\.ts'/g

/** Paths of the files below a folder, from it. */
const filesIn = (folder) => readdirSync(folder, { recursive: true }).filter((path) => extname(path) !== '')

/** JavaScript of a module. Blanks stand where types stood, so that a place in dist/ is the same place in src/. */
function withoutTypes(path) {
  const { code } = swc.transformSync(readFileSync(join(SOURCE, path), 'utf8'), {
    filename: `src/${path}`,
    mode: 'strip-only',
    module: true,
  })
  return code.replace(OWN_IMPORT, "$1.js'")
}

/**
 * Brings dist/ to these files. A program that is running loads parts of itself late, so dist/ is never missing or half written: what is new
 * is written beside it and renamed into its place, and a file that stays the same is left alone.
 */
function replace(files) {
  const isSame = ([path, text]) => existsSync(join(TARGET, path)) && readFileSync(join(TARGET, path), 'utf8') === text
  const changed = [...files].filter((file) => !isSame(file))
  const beside = mkdtempSync(`${TARGET}.`)
  try {
    for (const [path, text] of changed) {
      mkdirSync(dirname(join(beside, path)), { recursive: true })
      writeFileSync(join(beside, path), text)
    }
    for (const [path] of changed) {
      mkdirSync(dirname(join(TARGET, path)), { recursive: true })
      renameSync(join(beside, path), join(TARGET, path))
    }
  } finally {
    rmSync(beside, { recursive: true })
  }
  const isOther = (path) => path === TYPES || path === LAUNCHER || path.startsWith('bundle')
  for (const path of filesIn(TARGET)) if (!files.has(path) && !isOther(path)) rmSync(join(TARGET, path))
}

const modules = filesIn(SOURCE).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
try {
  replace(new Map(modules.map((path) => [path.replace(/ts$/, 'js'), withoutTypes(path)])))
  await bundle(TARGET)
} catch (error) {
  // The library throws plain objects: of a text that is no TypeScript, and of one whose types are more than types, such as `enum`.
  if (error instanceof Error) throw error
  console.error(`${error.filename}:${error.startLine}:${error.startColumn + 1}: ${error.message}\n${error.snippet}`)
  process.exitCode = 1
}

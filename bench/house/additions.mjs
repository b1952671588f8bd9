// Adds to a scratch clone, one after the other, a kind of block, a masthead field, a command and a language, proves that each does what it
// is for, and prints the files that it touches. The additions are patches beside this file: additions/<name>.patch. When the house has
// changed under a patch, `git apply --3way` it in a clone, mend what is left, and write `git diff` in its place.
// Use: npm run house:additions [-- FOLDER OF ANOTHER CHECKOUT] [--patches FOLDER] [--only NAME]. Wants poppler-utils; takes a few minutes.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { placesOfNewKind } from './new-kind.mjs'
import { proofs } from './proofs.mjs'

const { values, positionals } = parseArgs({
  options: { patches: { type: 'string' }, only: { type: 'string' } },
  allowPositionals: true,
})
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const tree = resolve(positionals[0] ?? here('../..'))
const patches = resolve(values.patches ?? here('additions'))

/** A clone of the last commit, with the packages that are installed. */
function clone() {
  const folder = mkdtempSync(join(tmpdir(), 'papers-house-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['-c', 'advice.detachedHead=false', 'clone', '--quiet', '--shared', tree, folder])
  symlinkSync(join(tree, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Runs a program in a folder; what it says is told only if it fails. */
function run(folder, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

/** Files of a change, by the folder at the root that they are in. */
function told(paths) {
  const rooms = [...new Set(paths.map(root))].map((room) => [room, paths.filter((path) => root(path) === room)])
  return rooms.map(([room, some]) => `  ${room}: ${some.length}\n${some.map((path) => `    ${path}`).join('\n')}`).join('\n')
}
const root = (path) => (path.includes('/') ? path.split('/', 1)[0] : '.')

const { kind, pointed, silent, lint } = placesOfNewKind(clone(), run)
console.log(
  `the kind ${kind} in the union alone: the compiler points to ${pointed.length} places of src/, lint to ${lint.length} files`,
)
for (const place of pointed) console.log(`  ${place}`)
console.log(`walks to which the compiler does not point: ${silent.length}`)
for (const { place, name, isLinted } of silent) console.log(`  ${place} ${name}${isLinted ? ' (lint does)' : ''}`)

let failed = 0
for (const [name, { title, make, prove }] of Object.entries(proofs).filter(([name]) => name === (values.only ?? name))) {
  const folder = clone()
  try {
    if (make) make(folder, run)
    else run(folder, 'git', 'apply', '--3way', join(patches, `${name}.patch`))
    const touched = run(folder, 'git', 'diff', '--cached', '--name-only').trim().split('\n')
    const [lines] = run(folder, 'git', 'diff', '--cached', '--shortstat').split('\n')
    run(folder, 'npx', 'tsc', '-p', 'tsconfig.json')
    run(folder, 'npx', 'eslint', 'eslint.config.js', ...touched.filter((path) => path.endsWith('.ts')))
    run(folder, 'npm', 'run', '--silent', 'compile')
    prove(folder, run)
    console.log(`\n${title}: ${touched.length} files;${lines.replace(/^.*?changed,/, '')}\n${told(touched)}`)
  } catch (error) {
    failed++
    console.log(`\n${title}: FAILED\n${error.message}`)
  }
}
process.exitCode = failed > 0 ? 1 : 0

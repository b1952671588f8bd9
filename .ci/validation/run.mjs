// Has the Word files of a folder read by Microsoft's validator (Open XML SDK), which needs no network once it is installed.
//
//   npm run validate                 the files in output/
//   npm run validate -- FOLDER       those of another folder
//
// Ends with 0 when there is no error, 1 when there is one or nothing to read, 3 when the validator cannot be had here: then nothing is
// known of the files, and whoever calls this has to say so.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const VALIDATOR = join(HERE, 'node_modules/.bin/ooxml-validator')
const SKIPPED = 3

const folder = resolve(process.argv[2] ?? join(HERE, '../../output'))
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.docx'))
      .sort()
  : []

if (files.length === 0) {
  console.error(`there are no Word files in ${folder}: run npm start first`)
  process.exit(1)
}
if (!install()) process.exit(SKIPPED)

let failed = 0
for (const name of files) {
  const { ok, errors } = validate(join(folder, name))
  console.log(`${ok ? 'valid ' : 'faulty'}  ${name}`)
  if (ok) continue
  failed++
  for (const { description, path, xPath } of errors) console.log(`        ${description} (${path}${xPath})`)
}
console.log(`${files.length - failed} of ${files.length} Word files without an error`)
process.exitCode = failed === 0 ? 0 : 1

/** Installs the validator on the first run. The lock file of the project is without it: `npm ci` fails on its binaries for other systems. */
function install() {
  if (existsSync(VALIDATOR)) return true
  console.error('installing the validator, once')
  const { status, error, stderr } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: HERE,
    encoding: 'utf8',
  })
  if (status === 0 && existsSync(VALIDATOR)) return true
  console.error(`the validator cannot be had here: ${error?.message ?? stderr.split('\n').slice(0, 3).join(' ')}`)
  return false
}

/** What the validator says of a file; a validator that does not run says nothing of it. */
function validate(path) {
  const { stdout, stderr, error } = spawnSync(VALIDATOR, [path], { encoding: 'utf8', maxBuffer: 1 << 26 })
  try {
    return JSON.parse(stdout)
  } catch {
    console.error(`the validator does not run here: ${error?.message ?? (stderr || stdout).split('\n')[0]}`)
    process.exit(SKIPPED)
  }
}

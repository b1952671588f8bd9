// Changes one line of the program after another and looks whether the named test fails. What an entry says: docs/contributing.md.
// Use: npm run mutate [-- part of a path, of a change or of a test …] [--jobs 2]
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
const LEAST_IN_A_ROOM = 2

const { values, positionals } = parseArgs({ allowPositionals: true, options: { jobs: { type: 'string', default: '2' } } })

const all = readdirSync(HERE)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(join(HERE, name), 'utf8')))
const wanted = all.filter(
  ({ file, change, test }) =>
    positionals.length === 0 || positionals.some((part) => [file, change, test].some((text) => text.includes(part))),
)

const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'papers-mutations-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const faults = [...wanted.flatMap(faultsOf), ...roomsWithFew()]
for (const fault of faults) console.log(`cannot be tried: ${fault}`)
const bad = faults.length > 0 ? 0 : (await failuresBefore()) || (await tryAll())
process.exitCode = faults.length + bad > 0 || wanted.length === 0 ? 1 : 0

/** What keeps an entry from being tried: its line is gone or stands twice, its test file is not there. */
function faultsOf({ change, file, from, to, test, 'caught-by': name }) {
  const missing = Object.entries({ change, file, from, to, test, 'caught-by': name }).filter(
    ([, value]) => typeof value !== 'string',
  )
  if (missing.length > 0) return missing.map(([key]) => `${file}: ${change} has no ${key}`)
  const found = [file, test].map((path) => textOf(path))
  const [text, tests] = found
  if (text === undefined || tests === undefined) return [`${text === undefined ? file : test} is not there (${change})`]
  const places = text.split(from).length - 1
  return places === 1 ? [] : [`${JSON.stringify(from)} stands ${places} times in ${file} (${change})`]
}

function textOf(path) {
  try {
    return readFileSync(join(PROJECT, path), 'utf8')
  } catch {
    return undefined
  }
}

function roomsWithFew() {
  if (positionals.length > 0) return []
  const rooms = readdirSync(join(PROJECT, 'src'))
  const few = rooms.filter((room) => all.filter(({ file }) => file.startsWith(`src/${room}/`)).length < LEAST_IN_A_ROOM)
  return few.map((room) => `src/${room} has fewer than ${LEAST_IN_A_ROOM} mutations`)
}

/** How many of the named tests fail, or are not there, though nothing was changed. */
async function failuresBefore() {
  const copy = copyOfProject('before')
  const files = [...new Set(wanted.map(({ test }) => test))]
  const results = await runTests(
    copy,
    files,
    wanted.map((entry) => entry['caught-by']),
  )
  const without = wanted.filter((entry) => resultOf(results, entry) !== 'passed')
  for (const entry of without)
    console.log(`cannot be tried: ${entry.test}: "${entry['caught-by']}" is ${resultOf(results, entry) ?? 'not there'}`)
  return without.length
}

/** Tries the entries, a few at a time; how many survived. */
async function tryAll() {
  const left = [...wanted]
  let survived = 0
  const work = async (_, index) => {
    const copy = copyOfProject(String(index))
    for (let entry = left.shift(); entry; entry = left.shift()) {
      const result = await tryOne(copy, entry)
      if (result !== 'failed') survived++
      console.log(`${verdict(result, entry)}: ${entry.file}: ${entry.change}`)
    }
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, work))
  console.log(`${wanted.length - survived} caught, ${survived} survived`)
  return survived
}

function verdict(result, { 'caught-by': name }) {
  if (result === 'failed') return `caught by "${name}"`
  return result === 'passed' ? 'SURVIVED' : `SURVIVED (the test did not run: ${result ?? 'its file cannot be loaded'})`
}

async function tryOne(copy, entry) {
  const path = join(copy, entry.file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(entry.from, () => entry.to),
  )
  try {
    return resultOf(await runTests(copy, [entry.test], [entry['caught-by']]), entry)
  } finally {
    writeFileSync(path, text)
  }
}

function resultOf(results, { test, 'caught-by': name }) {
  const found = results.filter((result) => result.file === test && result.name === name)
  return found.find(({ status }) => status === 'failed')?.status ?? found[0]?.status
}

/** The project in a folder of its own: what is mutated is copied, what is only read is linked. */
function copyOfProject(name) {
  const copy = join(scratch, name)
  mkdirSync(copy)
  const left = new Set(['.git', 'output'])
  const linked = new Set(['node_modules', 'fonts', 'docs', 'dist'])
  for (const entry of readdirSync(PROJECT)) {
    if (linked.has(entry)) symlinkSync(join(PROJECT, entry), join(copy, entry))
    else if (!left.has(entry))
      cpSync(join(PROJECT, entry), join(copy, entry), { recursive: true, filter: (path) => basename(path) !== 'node_modules' })
  }
  return copy
}

/** Runs the tests of these names, and gives how each ended. Those of `npm run torture` have a configuration of their own. */
async function runTests(copy, files, names) {
  const [long, short] = [true, false].map((isLong) => files.filter((file) => file.endsWith('.torture.ts') === isLong))
  const config = ['--config', 'tests/torture/vitest.config.ts']
  return [...(await vitest(copy, short, names, [])), ...(await vitest(copy, long, names, config))]
}

function vitest(copy, files, names, more) {
  if (files.length === 0) return []
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const program = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [
    program,
    'run',
    ...more,
    ...files,
    '-t',
    `^(${pattern})$`,
    '--reporter=json',
    `--outputFile=${report}`,
    '--maxWorkers=1',
  ]
  return new Promise((resolve, reject) => {
    // A mutation may run for ever: what has not ended then has no result.
    const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 1_200_000 })
    child.on('error', reject)
    child.on('exit', () => {
      const { testResults } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] }
      resolve(
        testResults.flatMap(({ name, assertionResults }) =>
          assertionResults.map(({ fullName, status }) => ({ file: name.slice(copy.length + 1), name: fullName, status })),
        ),
      )
    })
  })
}

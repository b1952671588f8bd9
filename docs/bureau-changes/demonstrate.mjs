// Shows what the tool does after a meeting of the bureau. For each change of this folder: what hangs on the fact before it is changed, what
// the checks say after it, the report of all that changed, and redlines as PDF and Word.
//
//   node docs/bureau-changes/demonstrate.mjs [change...] [--lang zh,en] [--out FOLDER]
//
// The data of the project are not touched: a change is applied to a copy. Needs git, to apply the patches.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROJECT = resolve(HERE, '../..')
const PAPERS = join(PROJECT, 'dist/papers.cjs')

/** The fact to ask for before each change. */
const FACTS = {
  opening: 'opens',
  'item-split': 'items.other-serious-crimes',
  withdrawn: 'CTOC/COP/2016/9',
  'working-group': 'meetings.technical-assistance-9',
}

/** Who made the changes and when, which the tool never asks of the machine: here the extended bureau's meeting of 12 April 2016. */
const BY = ['--author', 'Secretariat', '--date', '2016-04-12']

const { values, positionals } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh,en' },
    out: { type: 'string', default: join(PROJECT, 'output/bureau-changes') },
  },
  allowPositionals: true,
})
const names = positionals.length > 0 ? positionals : Object.keys(FACTS)
const unknown = names.find((name) => !(name in FACTS))
if (unknown) {
  console.error(`there is no change ${unknown}; known are ${Object.keys(FACTS).join(', ')}`)
  process.exit(2)
}

for (const name of names) {
  console.log(`\n######## ${name}\n`)
  const copy = mkdtempSync(join(tmpdir(), 'papers-after-'))
  try {
    cpSync(join(PROJECT, 'data'), join(copy, 'data'), { recursive: true })
    run('git', ['apply', join(HERE, `${name}.patch`)], copy)
    const session = readdirSync(join(copy, 'data')).find((folder) => folder !== 'languages')
    show(['impact', FACTS[name], '--lang', values.lang])
    show(['check', join(copy, 'data', session), '--lang', values.lang])
    const out = join(values.out, name)
    show([
      'compare',
      join(PROJECT, 'data'),
      join(copy, 'data'),
      '--lang',
      values.lang,
      '--format',
      'pdf,docx',
      '--out',
      out,
      ...BY,
    ])
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Runs a command of the tool and shows it with all that it prints. */
function show(args) {
  console.log(`$ papers ${args.join(' ')}\n`)
  run(process.execPath, [PAPERS, ...args], PROJECT, [0, 1])
  console.log()
}

function run(command, args, cwd, accepted = [0]) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status === null || !accepted.includes(status)) {
    console.error(`${command} ${args.join(' ')} failed: ${error?.message ?? `it ended with ${status}`}`)
    process.exit(2)
  }
}

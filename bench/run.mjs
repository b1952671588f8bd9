// Times the program as whole processes, in turn with Typst and plain docx on the same text. How to read it: docs/performance.md.
// Use: npm run bench [-- --runs 7] [--before FOLDER] [--load 0.25]
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { timesOfEdits } from './edits.mjs'
import { measure, median } from './measure.mjs'
import { contentOfDocx, contentOfPdf } from './outputs.mjs'
import { printTable } from './table.mjs'

const SESSION = 'ctoc-cop-2016-1'
const NAME = 'CTOC-COP-2016-1'
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const EDITS = 20

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    before: { type: 'string' },
    // What share of the machine others may have, before a row says nothing.
    load: { type: 'string', default: '0.25' },
  },
})
const [runs, most] = [Number(values.runs), Number(values.load)]
if (!Number.isInteger(runs) || runs < 1) stop('--runs wants a whole number from 1')

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const TYPST = join(HERE, 'node_modules', '@myriaddreamin', 'typst-ts-node-compiler')
const PROGRAMS = { now: PROJECT, ...(values.before && { before: values.before }) }

for (const folder of Object.values(PROGRAMS))
  if (!existsSync(mainOf(folder))) stop(`the program in ${folder} is not compiled: npm run compile`)
if (!installTypst()) stop('without Typst there is nothing to compare with')

const scratch = mkdtempSync(join(tmpdir(), 'papers-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const textOf = (language) => join(scratch, `${language}.json`)
for (const language of LANGUAGES)
  measure([join(HERE, 'export-text.mjs'), SESSION, language, textOf(language)], { scratch, cwd: PROJECT })

const peerFile = (language, format) => join(scratch, `peer.${language}.${format}`)
const pairs = (languages, format) => languages.flatMap((language) => [textOf(language), peerFile(language, format)])
const typst = (languages, ...more) => measure([join(HERE, 'typst.mjs'), ...more, ...pairs(languages, 'pdf')], { scratch })
const docx = (languages) => measure([join(HERE, 'docx.mjs'), ...pairs(languages, 'docx')], { scratch })
const both = () => sum(typst(LANGUAGES), docx(LANGUAGES))

/** A folder of its own for a program, with what it keeps. */
function workOf(name) {
  const work = join(scratch, name)
  if (!existsSync(work)) {
    mkdirSync(work)
    cpSync(join(PROJECT, 'data'), join(work, 'data'), { recursive: true })
  }
  return work
}

const papers = (program, ...args) =>
  measure([mainOf(PROGRAMS[program]), ...args], {
    scratch,
    cwd: workOf(program),
    env: { XDG_CACHE_HOME: join(workOf(program), 'cache') },
  })
const build = (program, ...args) => papers(program, 'build', SESSION, ...args)

/** Edits one sentence of one language, each time in another way. */
let edits = 0
function editOne(program) {
  const file = join(workOf(program), 'data', SESSION, 'wording', 'fr.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/Autres questions[a-z]*/, `Autres questions${letters(++edits)}`))
}

function letters(number) {
  return [...String(number)].map((digit) => 'abcdefghij'[digit]).join('')
}

const ONE = ['--lang', 'zh']
const rows = [
  {
    name: 'zh PDF, cold',
    peer: ['Typst', () => typst(['zh'])],
    reach: 1,
    ours: (program) => build(program, ...ONE, '--format', 'pdf', '--no-cache'),
  },
  {
    name: 'zh Word, cold',
    peer: ['plain docx', () => docx(['zh'])],
    reach: 0.8,
    ours: (program) => build(program, ...ONE, '--format', 'docx', '--no-cache'),
  },
  {
    name: 'papers check, zh, cold',
    peer: ['Typst', () => typst(['zh'])],
    reach: 0.7,
    ours: (program) => papers(program, 'check', SESSION, ...ONE, '--no-cache'),
  },
  {
    name: 'all twelve files, cold',
    peer: ['Typst + plain docx', both],
    reach: 0.67,
    ours: (program) => build(program, '--no-cache'),
  },
  {
    name: 'all twelve files, cold, --jobs 1',
    peer: ['Typst + plain docx', both],
    reach: 0.67,
    ours: (program) => build(program, '--no-cache', '--jobs', '1'),
  },
  {
    name: 'nothing changed, all twelve',
    peer: ['node -e 0', () => measure(['-e', '0'], { scratch })],
    reach: 1.5,
    before: (program) => void build(program),
    ours: (program) => build(program),
  },
  {
    name: 'one sentence changed, all twelve',
    peer: ['Typst + plain docx', both],
    reach: 0.3,
    before: (program) => {
      build(program)
      editOne(program)
    },
    ours: (program) => build(program),
  },
].map((row) => ({ ...row, peers: [], times: Object.fromEntries(Object.keys(PROGRAMS).map((program) => [program, []])) }))

// The first round fills the file cache and what is kept of the programs, and is not counted.
for (let round = 0; round <= runs; round++)
  for (const row of rows) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[Kround ${round} of ${runs}: ${row.name}`)
    const peer = row.peer[1]()
    if (round > 0) row.peers.push(peer)
    for (const program of Object.keys(PROGRAMS)) {
      row.before?.(program)
      const taken = row.ours(program)
      if (round > 0) row.times[program].push(taken)
    }
  }
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')

const { node } = process.versions
console.log(`${SESSION}; ${runs} rounds in turn, medians; Node ${node}, ${availableParallelism()} cores\n`)
for (const program of Object.keys(PROGRAMS)) printJobs(program)
await printEdits()
printLong()
printContents()

function printJobs(program) {
  const ratio = (row, field) => median(row.times[program].map((time, round) => time[field] / row.peers[round][field]))
  const of = (row, field) => median(row.times[program].map((time) => time[field]))
  printTable(
    [
      program === 'now' ? 'job' : `job, ${values.before}`,
      'peer',
      'time',
      'of the peer',
      '× time',
      '× core time',
      'reach',
      'memory',
      'others had',
    ],
    rows.map((row) => [
      row.name,
      row.peer[0],
      `${of(row, 'wall').toFixed(0)} ms`,
      `${median(row.peers.map(({ wall }) => wall)).toFixed(0)} ms`,
      `× ${ratio(row, 'wall').toFixed(2)}`,
      `× ${ratio(row, 'busy').toFixed(2)}`,
      `× ${row.reach}`,
      `${of(row, 'peak').toFixed(0)} of ${median(row.peers.map(({ peak }) => peak)).toFixed(0)} MiB`,
      shareOf([...row.times[program], ...row.peers]),
    ]),
  )
}

/** What others had of the machine; where that was too much, the row is not to be used. */
function shareOf(taken) {
  const others = median(taken.map((each) => each.others))
  return `${(others * 100).toFixed(0)} %${others > most ? ': INVALID' : ''}`
}

async function printEdits() {
  const peer = JSON.parse(typst(['zh'], '--edits', String(EDITS)).stdout)
  const table = []
  for (const program of Object.keys(PROGRAMS)) {
    const main = mainOf(PROGRAMS[program])
    const work = join(scratch, `watch-${program}`)
    mkdirSync(work)
    const edited = await timesOfEdits({
      main,
      project: PROJECT,
      scratch: work,
      session: SESSION,
      language: 'zh',
      edits: EDITS,
    }).catch(() => undefined)
    const cold = median(rows[0].times[program].map(({ wall }) => wall))
    if (!edited) table.push([program, 'has no papers watch', '', '', '', ''])
    else {
      const [wall, busy] = [median(edited.times), median(edited.busy)]
      const to = (time) => `× ${(wall / time).toFixed(2)}`
      table.push([
        program,
        `${wall.toFixed(0)} ms`,
        `${busy.toFixed(0)} ms`,
        `${median(peer).toFixed(0)} ms`,
        to(median(peer)),
        to(cold),
      ])
    }
  }
  printTable(
    ['a paragraph edited, papers watch', 'until the PDF is written', 'core time', 'Typst, warm', '× Typst', '× cold'],
    table,
  )
}

/** What a page more costs in a text sixteen times as long. */
function printLong() {
  const a = (count) => join(scratch, `long-${count}.pdf`)
  const costs = (run, path) => {
    const [short, long] = [1, 16].map((count) => ({ ...run(count), pages: contentOfPdf(path(count))?.pages ?? NaN }))
    return { page: (long.busy - short.busy) / (long.pages - short.pages), peak: long.peak }
  }
  const ours = costs(
    (count) => measure([join(HERE, 'times.mjs'), String(count), SESSION, 'zh', a(count)], { scratch, cwd: PROJECT }),
    a,
  )
  const peer = costs(
    (count) => measure([join(HERE, 'typst.mjs'), '--times', String(count), textOf('zh'), a(count)], { scratch }),
    a,
  )
  const row = (name, { page, peak }) => [
    name,
    `${page.toFixed(1)} ms`,
    `× ${(page / peer.page).toFixed(1)}`,
    `${peak.toFixed(0)} MiB`,
  ]
  printTable(['sixteen times the text', 'core time a page', '× Typst', 'memory'], [row('papers, now', ours), row('Typst', peer)])
}

/** That the same was made by all: pages, and characters that are no blanks. */
function printContents() {
  const said = ({ pages, characters } = {}) => [
    pages === undefined ? '' : `${pages}`,
    characters === undefined ? '?' : `${characters}`,
  ]
  const ours = (language, format) => join(workOf('now'), 'output', `${NAME}.${language}.${format}`)
  build('now')
  typst(LANGUAGES)
  docx(LANGUAGES)
  const rowsOf = (language) => [
    [`${language} PDF`, ...said(contentOfPdf(ours(language, 'pdf'))), ...said(contentOfPdf(peerFile(language, 'pdf')))],
    [`${language} Word`, ...said(contentOfDocx(ours(language, 'docx'))), ...said(contentOfDocx(peerFile(language, 'docx')))],
  ]
  printTable(['what is in the files', 'pages', 'characters', 'pages of the peer', 'characters'], LANGUAGES.flatMap(rowsOf))
}

function sum(one, other) {
  const both = { peak: Math.max(one.peak, other.peak), others: (one.others + other.others) / 2 }
  return { wall: one.wall + other.wall, busy: one.busy + other.busy, ...both }
}

/** What starts the program of a folder, which may be an earlier one. */
function mainOf(folder) {
  const launcher = join(folder, 'dist', 'papers.cjs')
  return existsSync(launcher) ? launcher : join(folder, 'dist', 'cli', 'main.js')
}

/** Typst has one package for each platform, so it is no dependency of the project; it is fetched when it is first wanted. */
function installTypst() {
  if (existsSync(TYPST)) return true
  console.error('installing Typst for the comparison, once')
  const install = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: HERE,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  })
  if (install.status === 0 && existsSync(TYPST)) return true
  console.error(`Typst cannot be had: ${install.error?.message ?? install.stderr.trim().split('\n').slice(0, 3).join('\n')}`)
  return false
}

function stop(message) {
  console.error(`error: ${message}`)
  process.exit(1)
}

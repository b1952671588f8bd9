// How long it takes from the rename of a saved file until the page in a browser has changed: `npm run bench:preview`, or with languages as
// arguments. Saves are made as editors do it, beside the file and renamed into its place, each when the page has shown the last.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const SESSION = 'ctoc-cop-2016-1'
const SAVES = 20
/** Saves that are not counted: the first ones meet code that is not compiled yet, as in the first minute of a day. */
const BEFORE = 10
/** Until what is found has been shown too, as a person types on, in milliseconds. */
const PAUSE = 700

/** Words that stand in a paragraph of the wording, and what is added to it by turns, so that its lines break anew. */
const EDITS = {
  en: ['Conference', ' also'],
  fr: ['Conférence', ' donc'],
  es: ['Conferencia', ' por tanto'],
  ru: ['Конференция', ' также'],
  zh: ['缔约方会议', '特此'],
  ar: ['المؤتمر', ' أيضا'],
}

const CHROMIUM = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

const folder = mkdtempSync(join(tmpdir(), 'papers-preview-'))
cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
const server = spawn(process.execPath, [join(PROJECT, 'dist/papers.cjs'), 'preview', SESSION, '--port', '0'], { cwd: folder })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM })
try {
  const address = await new Promise((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim())))
  const wanted = process.argv.slice(2)
  for (const language of wanted.length > 0 ? wanted : Object.keys(EDITS)) report(language, await measure(address, language))
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true })
}

async function measure(address, language) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(`${address}?languages=${language}`)
  await page.waitForSelector('#findings[data-generation]')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => {
    globalThis.commits = []
    new MutationObserver(() => globalThis.commits.push(performance.timeOrigin + performance.now())).observe(
      document.getElementById('first-paper'),
      { attributes: true, attributeFilter: ['data-generation'] },
    )
  })
  const path = join(folder, 'data', SESSION, 'wording', `${language}.yaml`)
  const text = readFileSync(path, 'utf8')
  const [words, added] = EDITS[language]
  const times = []
  for (let save = 0; save < BEFORE + SAVES; save++) {
    const beside = `${path}.new`
    writeFileSync(beside, save % 2 === 0 ? withMore(text, words, added) : text)
    const count = await page.evaluate(() => globalThis.commits.length)
    const renamed = performance.timeOrigin + performance.now()
    renameSync(beside, path)
    await page.waitForFunction((known) => globalThis.commits.length > known, count, { polling: 20 })
    if (save >= BEFORE) times.push((await page.evaluate(() => globalThis.commits.at(-1))) - renamed)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  await page.close()
  return times.sort((a, b) => a - b)
}

/** A text with more words in the middle of it. */
function withMore(text, words, added) {
  const at = text.indexOf(words, text.length / 2) + words.length
  return text.slice(0, at) + added + text.slice(at)
}

function report(language, times) {
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)].toFixed(0)
  console.log(
    `${language}  median ${at(0.5)} ms  p95 ${at(0.95)} ms  least ${times[0].toFixed(0)} ms  most ${times.at(-1).toFixed(0)} ms`,
  )
}

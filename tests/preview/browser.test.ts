import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { accessibility, onAPhone } from './in-browser/accessibility.ts'
import { afterASave } from './in-browser/after-a-save.ts'
import { has } from '../helpers/run-papers.ts'
import { boards } from './in-browser/boards.ts'
import { pagesAsPrinted } from './in-browser/pages-as-printed.ts'
import { Previewed } from './in-browser/previewed.ts'
import { twoLanguages } from './in-browser/two-languages.ts'
import { words } from './in-browser/words.ts'

const noBrowser = !has('chromium')
if (noBrowser) console.warn('chromium is not installed: the tests of the preview in a browser are skipped')

/** What a browser in a test has no use for, and what it would ask of the network. */
const ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

// All tests of the page stand here, so that a run starts one browser.
describe.skipIf(noBrowser)('the preview in a browser', () => {
  let browser: Browser
  let previewed: Previewed

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
    previewed = await Previewed.start()
  })

  afterAll(async () => {
    await browser.close()
    await previewed.stop()
  })

  describe('after a save', () =>
    afterASave(
      () => browser,
      () => previewed,
    ))

  describe('words', () =>
    words(
      () => browser,
      () => previewed,
    ))

  describe('two languages side by side', () =>
    twoLanguages(
      () => browser,
      () => previewed,
    ))

  describe('boards', () =>
    boards(
      () => browser,
      () => previewed,
    ))

  describe('for who hears it, or has no mouse', () =>
    accessibility(
      () => browser,
      () => previewed,
    ))

  describe('on a phone', () =>
    onAPhone(
      () => browser,
      () => previewed,
    ))

  describe('shows the paper as it is printed', () =>
    pagesAsPrinted(
      () => browser,
      () => previewed,
    ))
})

import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceOfBytes } from '../../src/cli/files/decode-text.ts'
import { openProject } from '../../src/cli/files/open-project.ts'
import { text as report } from '../../src/cli/reports/findings/text.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { readHtml } from '../writers/html/read-html.ts'
import { examples } from '../changes/choices.ts'
import { spoiled, spoilings } from './random.ts'

const DATA = new URL('./data/waters/', import.meta.url).pathname
const read = (path: string): string => readFileSync(path, 'utf8')

const TEXTS = {
  facts: read(join(DATA, 'session.yaml')),
  words: read(join(DATA, 'wording/en.yaml')),
  translation: read(join(DATA, 'wording/ar.yaml')),
  record: read(join(DATA, 'made-from/ar.txt')),
  conventions: read(join(PROJECT, 'data/languages/en.yaml')),
}

type Texts = typeof TEXTS

const file = (path: string, text: string) => sourceOfBytes(path, Buffer.from(text))
const conventionsOfArabic = file('languages/ar.yaml', read(join(PROJECT, 'data/languages/ar.yaml')))
const project = openProject()

/** Opens the small session with some of its texts changed, in English, and in Arabic where that is what was changed. */
function opened(changed: Partial<Texts>) {
  const texts = { ...TEXTS, ...changed }
  const english = { code: 'en', conventions: file('languages/en.yaml', texts.conventions), words: file('en.yaml', texts.words) }
  const arabic = {
    code: 'ar',
    conventions: conventionsOfArabic,
    words: file('ar.yaml', texts.translation),
    madeFrom: file('ar.txt', texts.record),
  }
  const isTranslation = changed.translation !== undefined || changed.record !== undefined
  return project.open(
    { name: 'waters', facts: file('session.yaml', texts.facts), languages: [arabic, english], beside: [] },
    isTranslation ? ['ar'] : ['en'],
  )
}

/** What must hold of any texts: an answer in time, findings that can be shown, and a page where none of them is an error. */
async function answers(changed: Partial<Texts>): Promise<void> {
  const began = process.cpuUsage()
  const { diagnostics, languages } = opened(changed)
  const shown = report(diagnostics)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1e6, 'seconds').toBeLessThan(3)
  expect(shown.length, 'characters of the report').toBeLessThan(300_000)
  for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(span.file.text.length + 1)
  if (diagnostics.some(({ level }) => level === 'error')) return
  for (const { paper } of languages) expect(paper).toBeDefined()
  for (const { paper } of languages) if (paper) readHtml(await writeHtml(paper.tree))
}

describe('fuzzed data', () => {
  test.for(Object.keys(TEXTS) as (keyof Texts)[])('%s', async (name, { task }) => {
    const count = name === 'facts' || name === 'words' ? 1500 : 500
    task.meta.tried = count
    const property = fc.asyncProperty(spoilings, (all) => answers({ [name]: spoiled(TEXTS[name], all) }))
    await fc.assert(property, examples(count, name))
  })
})

/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Previewed } from './previewed.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[]; passes: object[] }>
}

/** What the rules of WCAG 2.2 and the good practices of axe find on a page as it stands. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`(() => { ${AXE} })()`)
  // Of what passes one node a rule is enough.
  const { found, passed } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations, passes } = await axe.run({ resultTypes: ['violations'] })
    return { found: violations, passed: passes.length }
  })
  expect(passed).toBeGreaterThan(20)
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  )
}

export function accessibility(browser: () => Browser, previewed: () => Previewed): void {
  it.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])('axe finds nothing on the paper in %s', async (language) => {
    const page = await previewed().open(browser(), language)
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it('nor where two languages stand side by side and a word is told', async () => {
    const page = await previewed().open(browser(), 'en,ar')
    await page.locator('#first-paper [data-i]', { hasText: 'Vienna' }).first().click()
    await page.waitForSelector('#word-body h3')
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it.each(['translations', 'timetable', 'register', 'files'])('nor on the board of %s', async (name) => {
    const page = await previewed().open(browser(), 'ar')
    await page.locator(`nav a[data-view="${name}"]`).click()
    await page.waitForSelector(`#board[data-name="${name}"]`)
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it('and axe would find what is wrong', async () => {
    const page = await previewed().open(browser(), 'en')
    await page.evaluate(() => document.querySelector('label span')?.remove())
    expect((await violations(page)).join()).toContain('select-name')
    await page.close()
  })

  it('headings and paragraphs of the paper are heard as such, in its language', async () => {
    const page = await previewed().open(browser(), 'ar')
    const svg = page.locator('#first-paper svg').first()
    expect(await svg.getAttribute('lang')).toBe('ar')
    expect(await svg.getByRole('heading').count()).toBeGreaterThan(1)
    expect(await svg.getByRole('paragraph').count()).toBeGreaterThan(5)
    expect(await svg.getByRole('img').getAttribute('aria-label')).not.toBe('')
    await page.close()
  })

  it('all of it is reached by the Tab key, and nothing keeps it', async () => {
    const page = await previewed().open(browser(), 'en')
    const reached: string[] = []
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(() => {
          const { id = '', textContent = '' } = document.activeElement ?? {}
          return id === '' ? textContent.slice(0, 12) : id
        }),
      )
    }
    for (const stop of ['Paper', 'Files', 'first', 'second', 'show-findings', 'first-paper', 'side'])
      expect(reached).toContain(stop)
    await page.close()
  })
}

export function onAPhone(browser: () => Browser, previewed: () => Previewed): void {
  it.each(['en', 'ar'])(
    'the paper in %s fills the width, nothing is wider, and findings come when they are asked for',
    async (language) => {
      const page = await previewed().open(browser(), language, { width: 360, height: 740 })
      const widths = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        paper: document.querySelector('#first-paper svg')?.getBoundingClientRect().width ?? 0,
      }))
      expect(widths.page).toBeLessThanOrEqual(360)
      expect(widths.paper).toBeGreaterThan(320)
      expect(await page.locator('#side').isVisible()).toBe(false)
      await page.locator('#show-findings').click()
      expect(await page.locator('#findings').isVisible()).toBe(true)
      expect(await violations(page)).toEqual([])
      await page.close()
    },
  )
}

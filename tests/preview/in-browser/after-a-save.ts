/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { changed, type Previewed, textOfPage } from './previewed.ts'

/** A unit that stands on a late page. */
const UNIT = 'items.technical-assistance.annotation.activities'

export function afterASave(browser: () => Browser, previewed: () => Previewed): void {
  it('the page shows what was saved, and draws no other page anew', async () => {
    const page = await previewed().open(browser(), 'en')
    await page.evaluate(() => {
      for (const svg of document.querySelectorAll('#first-paper svg')) svg.firstElementChild?.setAttribute('data-before', '')
    })
    const before = previewed().read('wording/en.yaml')
    await changed(page, () => previewed().edit('wording/en.yaml', 'title: Other matters', 'title: Other questions'))
    expect(await textOfPage(page, 1)).toContain('Other questions')
    const kept = await page.evaluate(
      () =>
        [...document.querySelectorAll('#first-paper svg')].filter((svg) => svg.firstElementChild?.hasAttribute('data-before'))
          .length,
    )
    const count = await page.locator('#first-paper svg').count()
    expect(kept).toBeGreaterThan(count / 2)
    expect(kept).toBeLessThan(count)
    await changed(page, () => previewed().save('wording/en.yaml', before))
    expect(await textOfPage(page, 1)).toContain('Other matters')
    await page.close()
  })

  it('of many saves in a moment the last one is shown', async () => {
    const page = await previewed().open(browser(), 'en')
    const before = previewed().read('wording/en.yaml')
    for (const count of [1, 2, 3, 4, 5, 6])
      previewed().save('wording/en.yaml', before.replace('title: Other matters', `title: Other matters, number ${count}`))
    await page.locator('#first-paper svg[data-page="1"]', { hasText: 'Other matters, number 6' }).waitFor()
    previewed().save('wording/en.yaml', before)
    await page.waitForFunction(
      () => document.querySelector('#first-paper svg')?.textContent.includes('Other matters, number') === false,
    )
    await page.close()
  })

  it('nobody but the preview is asked for anything, and nothing is said in the console', async () => {
    const page = await browser().newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`${previewed().address}?languages=en,ar`)
    await page.waitForSelector('#findings[data-generation]')
    await page.locator('nav a[data-view="register"]').click()
    await page.waitForSelector('#board[data-name="register"]')
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((url) => !url.startsWith(previewed().address) && !url.startsWith('data:'))).toEqual([])
    expect(said).toEqual([])
    await page.close()
  })

  it('one stays where one looks, however much grows above', async () => {
    const page = await previewed().open(browser(), 'en')
    await page
      .locator(`#first-paper [data-unit="${UNIT}"]`)
      .first()
      .evaluate((unit) => {
        const column = document.getElementById('first-paper')
        if (column) column.scrollTop += unit.getBoundingClientRect().top - column.getBoundingClientRect().top - 12
      })
    const before = await topOf(page, UNIT)
    const text = previewed().read('wording/en.yaml')
    await changed(page, () =>
      previewed().save('wording/en.yaml', text.replaceAll('Conference', 'Conference of all the Parties that are here')),
    )
    expect(Math.abs((await topOf(page, UNIT)) - before)).toBeLessThan(3)
    await changed(page, () => previewed().save('wording/en.yaml', text))
    expect(Math.abs((await topOf(page, UNIT)) - before)).toBeLessThan(3)
    await page.close()
  })

  it('a broken file is told, the last good paper stays, and what is mended is shown', async () => {
    const page = await previewed().open(browser(), 'en')
    const before = previewed().read('wording/en.yaml')
    await changed(page, () => previewed().save('wording/en.yaml', `${before}\nbroken: [`))
    expect(await page.locator('#findings li').first().textContent()).toMatch(/^error: yaml-.*wording\/en\.yaml:\d+:\d+$/)
    expect(await page.locator('#banner').textContent()).toContain('the last one is shown (en)')
    expect(await textOfPage(page, 1)).toContain('Annotated provisional agenda')
    await changed(page, () => previewed().save('wording/en.yaml', before.replace('title: Other matters', 'title: Other affairs')))
    expect(await page.locator('#banner').textContent()).toBe('')
    expect(await page.locator('#findings .error').count()).toBe(0)
    expect(await textOfPage(page, 1)).toContain('Other affairs')
    await changed(page, () => previewed().save('wording/en.yaml', before))
    await page.close()
  })

  it('a finding leads to its paragraph, to the word', async () => {
    const page = await previewed().open(browser(), 'en')
    const before = previewed().read('wording/en.yaml')
    const wrong = before.replace(
      'report of the Secretariat on the provision',
      'report (CTOC/COP/2016/99) of the Secretariat on the provision',
    )
    await changed(page, () => previewed().save('wording/en.yaml', wrong))
    await page.locator('#findings button', { hasText: 'symbol-unlisted' }).first().click()
    const marked = page.locator('#first-paper .at')
    expect(await marked.textContent()).toContain('CTOC/COP/2016/99')
    const [top, height] = [await marked.evaluate((word) => word.getBoundingClientRect().top), 900]
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(height)
    await changed(page, () => previewed().save('wording/en.yaml', before))
    await page.close()
  })

  it('another language is shown when it is chosen, and the address says so', async () => {
    const page = await previewed().open(browser(), 'en')
    await page.selectOption('#first', 'fr')
    await page.waitForSelector('#first-paper[data-language="fr"] svg text')
    expect(await textOfPage(page, 1)).toContain('Ordre du jour provisoire')
    expect(new URL(page.url()).searchParams.get('languages')).toBe('fr')
    await page.close()
  })
}

/** How far a unit stands from the upper edge of the window. */
function topOf(page: Page, unit: string): Promise<number> {
  return page
    .locator(`#first-paper [data-unit="${unit}"]`)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top)
}

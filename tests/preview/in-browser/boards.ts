/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { changed, type Previewed } from './previewed.ts'

export function boards(browser: () => Browser, previewed: () => Previewed): void {
  const open = async (name: string, languages = 'en'): Promise<Page> => {
    const page = await previewed().open(browser(), languages)
    await page.locator(`nav a[data-view="${name}"]`).click()
    await page.waitForSelector(`#board[data-name="${name}"]`)
    return page
  }
  const cell = (page: Page, row: string, column: number): Promise<string | null> =>
    page
      .locator('#board tr', { has: page.locator('th[scope="row"]', { hasText: row }) })
      .first()
      .locator('td')
      .nth(column - 1)
      .textContent()

  it('translations: what is stale after a change of the original, and that it is done before', async () => {
    const page = await open('translations')
    expect(await cell(page, 'fr', 3)).toMatch(/^(\d+) of \1$/)
    const before = previewed().read('wording/zh.yaml')
    await changed(page, () => previewed().edit('wording/zh.yaml', 'title: 其他事项', 'title: 其他一切事项'))
    await page.waitForSelector('#board td.stale')
    expect(await cell(page, 'fr', 2)).toMatch(/, 1 stale$/)
    const toDo = page.locator('#board table', { hasText: 'To do in French' })
    expect(await toDo.locator('tbody').innerText()).toContain('items.other-matters')
    await toDo.locator('button').first().click()
    await page.waitForSelector('#first-paper .at')
    expect(await page.locator('#first-paper .at').textContent()).toContain('Other')
    await page.locator('nav a[data-view="translations"]').click()
    await changed(page, () => previewed().save('wording/zh.yaml', before))
    await page.waitForFunction(() => document.querySelector('#board td.stale') === null)
    await page.close()
  })

  it('timetable: a grid by day, and a clash where it is', async () => {
    const page = await open('timetable')
    expect(await page.locator('#board thead th').count()).toBe(6)
    expect(await cell(page, 'morning', 1)).toContain('1(a) Opening of the eighth session')
    const before = previewed().read('session.yaml')
    const twice = before.replace(
      'parallel: [technical-assistance-9]',
      'parallel: [technical-assistance-9, technical-assistance-9]',
    )
    await changed(page, () => previewed().save('session.yaml', twice))
    await page.waitForSelector('#board .clash')
    expect(await page.locator('#board .clash .trouble').first().textContent()).toContain('error: ')
    await changed(page, () => previewed().save('session.yaml', before))
    await page.close()
  })

  it('register: who lists, cites and transmits a paper, and the way to the paragraph', async () => {
    const page = await open('register')
    const symbol = 'CTOC/COP/2016/5'
    expect(await cell(page, symbol, 2)).toBe('item 2(b)')
    expect(await cell(page, symbol, 3)).toContain('item 2(b), paragraph')
    expect(await cell(page, symbol, 4)).toBe('trafficking-6, 2015-11-16 to 2015-11-18')
    expect(await cell(page, symbol, 5)).toMatch(/session\.yaml:\d+:\d+$/)
    const row = page.locator('#board tr', { has: page.locator('th', { hasText: symbol }) }).first()
    await row.locator('button').first().click()
    await page.waitForSelector('#first-paper .at')
    expect(await page.locator('#board').isVisible()).toBe(false)
    await page.close()
  })

  it('files: the papers as they stand, and none of a language that has errors', async () => {
    const page = await open('files')
    const loading = page.waitForEvent('download')
    await page.locator('#board a', { hasText: 'CTOC-COP-2016-1.es.pdf' }).click()
    const loaded = await loading
    expect(loaded.suggestedFilename()).toBe('CTOC-COP-2016-1.es.pdf')
    const bytes = await page.evaluate(async () => {
      const answer = await fetch('/files/CTOC-COP-2016-1.es.docx')
      return [...new Uint8Array(await answer.arrayBuffer()).slice(0, 2)]
    })
    expect(String.fromCharCode(...bytes)).toBe('PK')
    const before = previewed().read('wording/es.yaml')
    await changed(page, () => previewed().save('wording/es.yaml', `${before}\nbroken: [`))
    await page.waitForFunction(() => document.getElementById('board')?.textContent.includes('none: there are errors'))
    expect(await page.locator('#board a', { hasText: '.es.' }).count()).toBe(0)
    await changed(page, () => previewed().save('wording/es.yaml', before))
    await page.close()
  })
}

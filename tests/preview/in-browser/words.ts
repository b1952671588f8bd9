/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Previewed } from './previewed.ts'

/** Line and column of a piece of a file, as editors count them. */
function placeOf(text: string, piece: string): string {
  const before = text.slice(0, text.indexOf(piece)).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}

export function words(browser: () => Browser, previewed: () => Previewed): void {
  /** Clicks on the first letter of a piece of a unit that has a word, and gives its text. */
  const choose = async (page: Page, unit: string, word: string): Promise<string> => {
    const piece = page.locator(`#first-paper [data-unit="${unit}"] [data-i]`, { hasText: word }).first()
    await piece.scrollIntoViewIfNeeded()
    const box = (await piece.boundingBox()) ?? { width: 0, height: 0 }
    const isReversed = ((await piece.getAttribute('class')) ?? '').endsWith(' r')
    await piece.click({ position: { x: isReversed ? box.width - 1 : 1, y: box.height / 2 } })
    await page.waitForSelector('#word:not([hidden])')
    return (await piece.textContent()) ?? ''
  }

  it.each([
    ['en', 'items.technical-assistance.annotation.fundamental', 'fundamental'],
    ['zh', 'items.technical-assistance.annotation.fundamental', '技术援助'],
    ['ar', 'items.other-matters.annotation.no-issues', 'هذا'],
  ])('a click on one in %s tells its place, to the column, and copies it', async (language, unit, word) => {
    const page = await previewed().open(browser(), language)
    const seen = await choose(page, unit, word)
    const told = (await page.locator('#word-body .place').first().textContent()) ?? ''
    expect(told).toMatch(/^data\/ctoc-cop-2016-1\/wording\/\w+\.yaml:\d+:\d+$/)
    const [line = 0, column = 0] = told.split(':').slice(1).map(Number)
    const text = previewed().read(`wording/${language}.yaml`).split('\n')[line - 1] ?? ''
    expect(text.charAt(column - 1)).toBe(seen.charAt(0))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(told)
    await page.close()
  })

  it('one that an expression prints tells the fact, and all that prints it', async () => {
    const page = await previewed().open(browser(), 'en')
    await choose(page, 'items.opening.annotation.date-and-time', 'October')
    await page.waitForSelector('#word-body h3')
    const told = (await page.locator('#word-body').innerText()).replaceAll('\n', ' ')
    expect(told).toContain('Fact opens')
    expect(told).toContain(`data/ctoc-cop-2016-1/session.yaml:${placeOf(previewed().read('session.yaml'), '2016-10-17')}`)
    expect(told).toContain('item 1(a), paragraph 1: ar en es fr ru zh')
    await page.locator('#word-body li button', { hasText: 'title' }).first().click()
    expect(await page.locator('#first-paper .at').count()).toBe(1)
    await page.close()
  })

  it('the keys lead from word to word, Enter tells its place, and Escape leads back', async () => {
    const page = await previewed().open(browser(), 'en')
    await page.locator('#first-paper').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    const spoken = await page.locator('#spoken').textContent()
    expect(spoken?.trim()).not.toBe('')
    expect(await page.locator('#first-paper .at').textContent()).toBe(spoken)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#word:focus')
    await page.keyboard.press('Escape')
    expect(await page.locator('#word').isHidden()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first-paper')
    await page.close()
  })
}

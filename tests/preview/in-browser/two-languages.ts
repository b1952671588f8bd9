/// <reference lib="dom" />
import type { Browser } from 'playwright-core'
import { expect, it } from 'vitest'
import { changed, type Previewed, textOfPage } from './previewed.ts'

/** A unit far down, that stands on other pages in other languages. */
const UNIT = 'items.technical-assistance.annotation.standing'

export function twoLanguages(browser: () => Browser, previewed: () => Previewed): void {
  it.each([
    ['en,zh', 'first-paper', 'second-paper'],
    ['en,zh', 'second-paper', 'first-paper'],
    ['fr,ar', 'first-paper', 'second-paper'],
  ])('%s scroll together by unit: what one looks at in the %s stands beside itself', async (languages, leading, following) => {
    const page = await previewed().open(browser(), languages)
    const apart = await page.evaluate(
      async ([unit, leader = '', follower = '']) => {
        const [from, to] = [leader, follower].map((id) => document.getElementById(id))
        const topIn = (column: HTMLElement | null | undefined): number =>
          column?.querySelector(`[data-unit="${unit}"]`)?.getBoundingClientRect().top ?? NaN
        if (from) from.scrollTop += topIn(from) - from.getBoundingClientRect().top - from.clientHeight / 3
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        return topIn(from) - topIn(to)
      },
      [UNIT, leading, following],
    )
    expect(Math.abs(apart)).toBeLessThan(15)
    await page.close()
  })

  it('each shows its own change', async () => {
    const page = await previewed().open(browser(), 'en,fr')
    const before = previewed().read('wording/fr.yaml')
    await changed(page, () => previewed().edit('wording/fr.yaml', 'title: Autres questions', 'title: Questions diverses'))
    expect(await textOfPage(page, 1, 'second-paper')).toContain('Questions diverses')
    expect(await textOfPage(page, 1, 'first-paper')).toContain('Other matters')
    await changed(page, () => previewed().save('wording/fr.yaml', before))
    await page.close()
  })

  it('a second one is added beside the first, and taken away', async () => {
    const page = await previewed().open(browser(), 'ru')
    expect(await page.locator('#second-paper').isVisible()).toBe(false)
    await page.selectOption('#second', 'es')
    await page.waitForSelector('#second-paper[data-language="es"] svg text')
    await page.selectOption('#second', '')
    expect(await page.locator('#second-paper').isVisible()).toBe(false)
    await page.close()
  })
}

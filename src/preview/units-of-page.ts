import type { Page } from '../writers/pdf/pages/page.ts'
import { textsOfPage } from './texts-of-page.ts'

/** Where the units of a page begin, in points from its upper edge, from the top down: what keeps a place on it when it is set anew. */
export function unitsOfPage(page: Page): (readonly [unit: string, top: number])[] {
  const tops = new Map<string, number>()
  for (const { unit, baseline, size } of textsOfPage(page))
    if (unit !== undefined) tops.set(unit, Math.min(tops.get(unit) ?? Infinity, Math.round(baseline - size)))
  return [...tops].sort(([, a], [, b]) => a - b)
}

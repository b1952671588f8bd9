import type { Item, Page, TextItem } from '../writers/pdf/pages/page.ts'

const known = new WeakMap<Page, readonly TextItem[]>()

/** The pieces of text of a page in the order in which they are drawn, by which they are numbered from 0. */
export function textsOfPage(page: Page): readonly TextItem[] {
  const texts = known.get(page) ?? textsAmong(page.items)
  known.set(page, texts)
  return texts
}

function textsAmong(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return [item]
    return item.kind === 'tag' || item.kind === 'link' ? textsAmong(item.items) : []
  })
}

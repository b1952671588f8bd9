import type { StructureElement } from '../structure.ts'
import type { Item, Page } from './page.ts'
import { writtenIn } from './written-in.ts'

/** What pages say to who reads or hears them in the order of their structure: all text that is drawn, furniture aside. */
export function textOfPages(pages: readonly Page[], root: StructureElement): string {
  const contents = new Map<StructureElement, (string | StructureElement)[]>()
  const enter = (element: StructureElement): void => {
    contents.set(element, [...element.kids])
    element.kids.forEach(enter)
  }
  const read = (items: readonly Item[], around: StructureElement | undefined): void => {
    const content = around && contents.get(around)
    for (const item of items)
      if (item.kind === 'text') content?.push(writtenIn(item))
      else if (item.kind === 'link') read(item.items, around)
      else if (item.kind === 'tag' && item.element) {
        if (!contents.has(item.element)) {
          content?.push(item.element)
          enter(item.element)
        }
        read(item.items, item.element)
      }
  }
  const said = (element: StructureElement): string =>
    (contents.get(element) ?? []).map((part) => (typeof part === 'string' ? part : said(part))).join('')
  enter(root)
  for (const { items } of pages) read(items, undefined)
  return said(root)
}

import { rememberedOfThings } from '../../../source/remembered.ts'
import type { StructureElement } from '../structure.ts'
import type { Item, Page } from './page.ts'
import { writtenIn } from './written-in.ts'

/** What follows in an element: a text that is drawn, or an element that belongs to it where it is met first. */
interface Said {
  readonly around: StructureElement
  said: string | StructureElement
}

/** What pages say to who reads or hears them in the order of their structure: all text that is drawn, furniture aside. */
export function textOfPages(pages: readonly Page[], root: StructureElement): string {
  const contents = new Map<StructureElement, (string | StructureElement)[]>()
  const enter = (element: StructureElement): void => {
    contents.set(element, [...element.kids])
    element.kids.forEach(enter)
  }
  enter(root)
  for (const page of pages)
    for (const { around, said } of saidOn(page)) {
      if (typeof said !== 'string' && contents.has(said)) continue
      contents.get(around)?.push(said)
      if (typeof said !== 'string') enter(said)
    }
  const textOf = (element: StructureElement): string => {
    let text = ''
    for (const part of contents.get(element) ?? []) text += typeof part === 'string' ? part : textOf(part)
    return text
  }
  return textOf(root)
}

/** What a page says, read once for papers that have the very same. */
const saidOn = rememberedOfThings((page: Page): readonly Said[] => {
  const all: Said[] = []
  const look = (items: readonly Item[], around: StructureElement | undefined): void => {
    for (const item of items)
      if (item.kind === 'link') look(item.items, around)
      else if (item.kind === 'tag' && item.element) {
        if (around) all.push({ around, said: item.element })
        look(item.items, item.element)
      } else if (item.kind === 'text' && around) {
        const last = all.at(-1)
        if (last?.around === around && typeof last.said === 'string') last.said += writtenIn(item)
        else all.push({ around, said: writtenIn(item) })
      }
  }
  look(page.items, undefined)
  return all
})

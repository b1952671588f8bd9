import type { Pen } from '../engine/pen.ts'
import type { Item, Page, TagItem, TextItem } from '../pages/page.ts'
import { writtenIn } from '../pages/written-in.ts'
import type { Owner, TagWriter } from '../tags/tag-writer.ts'

/** Draws pages, each item as content of the element that it is in, and closes the structure. */
export function drawPages(pages: readonly Page[], pen: Pen, tags: TagWriter): void {
  const drawAll = (items: readonly Item[], owner: Owner | undefined): void => {
    for (let index = 0; index < items.length; index++) {
      const item = items[index]
      if (item?.kind !== 'text') {
        if (item) drawOne(item, owner)
        continue
      }
      // Runs of text that follow one another are one content.
      const texts = [item]
      for (let next = items[index + 1]; next?.kind === 'text'; next = items[index + 1]) {
        texts.push(next)
        index++
      }
      tags.draw(tagged(owner, item.text), () => pen.drawTexts(texts))
    }
  }

  const drawOne = (item: Exclude<Item, TextItem>, owner: Owner | undefined): void => {
    switch (item.kind) {
      case 'tag':
        drawTag(item, owner)
        break
      case 'link': {
        const text = item.items.map(writtenIn).join('')
        tags.drawLink(tagged(owner, text), item, text, () => pen.drawTexts(item.items))
        break
      }
      case 'picture':
        tags.drawFigure(tagged(owner, 'a picture'), item, () => pen.drawPicture(item))
        break
      case 'anchor':
        pen.setAnchor(item)
        break
      case 'rule':
        tags.asArtifact('Layout', () => pen.drawRule(item))
        break
      case 'shape':
        tags.asArtifact('Layout', () => pen.drawShape(item))
        break
    }
  }

  const drawTag = ({ element, items }: TagItem, owner: Owner | undefined): void => {
    if (!element) {
      tags.asArtifact('Pagination', () => drawFurniture(items))
      return
    }
    const inner = tags.ownerOf(element, owner)
    drawAll(items, inner)
    // A reference, and words in a language of their own, are within one line: they are complete.
    if (element.type === 'Reference' || element.attributes.language !== undefined) inner.element.end()
  }

  const drawFurniture = (items: readonly Item[]): void => {
    pen.drawTexts(items.filter((item) => item.kind === 'text'))
    for (const item of items) if (item.kind === 'picture') pen.drawPicture(item)
  }

  for (const page of pages) {
    pen.beginPage(page)
    drawAll(page.items, undefined)
    pen.endPage()
  }
  tags.end()
}

/** What something belongs to, which must be said of all that is drawn (ISO 14289-1, 7.1). */
function tagged(owner: Owner | undefined, what: string): Owner {
  if (!owner) throw new Error(`“${what}” is drawn without a tag`)
  return owner
}

import type { OutlineItem } from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import type { PaperPdfDocument } from '../engine/paper-pdf-document.ts'
import type { AnchorItem, Item, Page, PictureItem, TagItem, TextItem } from '../pages/page.ts'
import { writtenIn } from '../pages/written-in.ts'
import type { Owner, TagWriter } from '../tags/tag-writer.ts'

const Renderer = rendererModule.default

/** Draws pages into a document, and closes its structure. */
export function drawPages(document: PaperPdfDocument, pages: readonly Page[], tags: TagWriter): void {
  const renderer = new Renderer(document, undefined)
  const outline = new Map<string, OutlineItem>()

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
      tags.draw(tagged(owner, item.text), () => texts.forEach(drawText))
    }
  }

  const drawOne = (item: Exclude<Item, TextItem>, owner: Owner | undefined): void => {
    switch (item.kind) {
      case 'tag':
        drawTag(item, owner)
        break
      case 'link': {
        const text = item.items.map(writtenIn).join('')
        tags.drawLink(tagged(owner, text), item, text, () => item.items.forEach(drawText))
        break
      }
      case 'picture':
        tags.drawFigure(tagged(owner, 'a picture'), item, () => drawPicture(item))
        break
      case 'anchor':
        setAnchor(item)
        break
      case 'rule': {
        const { x, y, width, thickness } = item
        const line = { type: 'line', x1: x, y1: y, x2: x + width, y2: y, lineWidth: thickness } as const
        tags.asArtifact('Layout', () => renderer.renderVector(line))
        break
      }
      case 'shape': {
        const { x, y, width, height, color } = item
        tags.asArtifact('Layout', () => renderer.renderVector({ type: 'rect', x, y, w: width, h: height, color }))
        break
      }
    }
  }

  const drawTag = (item: TagItem, owner: Owner | undefined): void => {
    if (!item.element) {
      drawFurniture(item)
      return
    }
    const inner = tags.ownerOf(item.element, owner)
    drawAll(item.items, inner)
    // A reference, and words in a language of their own, are within one line: they are complete.
    if (item.element.type === 'Reference' || item.element.attributes.language !== undefined) inner.element.end()
  }

  const drawFurniture = ({ items }: TagItem): void =>
    tags.asArtifact('Pagination', () => {
      for (const item of items)
        if (item.kind === 'text') drawText(item)
        else if (item.kind === 'picture') drawPicture(item)
    })

  const drawText = ({ text, x, baseline, width, font: face, size, color, features, alias, spacing }: TextItem): void => {
    const font = document.fontOf(face, alias)
    const inline = { text, font, fontSize: size, fontFeatures: features, color, x: 0, width, characterSpacing: spacing }
    renderer.renderLine({ inlines: [inline], getHeight: () => 0, getAscenderHeight: () => 0 }, x, baseline)
  }

  const drawPicture = ({ drawing, x, y, width, height }: PictureItem): void => {
    document.save().transform(width / drawing.width, 0, 0, height / drawing.height, x, y)
    for (const shape of drawing.outlines) document.path(shape).fill('black')
    document.restore()
  }

  const setAnchor = ({ x, y, name, entry }: AnchorItem): void => {
    if (name !== undefined) document.addNamedDestination(name, 'XYZ', x, y, null)
    if (!entry) return
    const parent = (entry.parentId === undefined ? undefined : outline.get(entry.parentId)) ?? document.outline
    // pdfkit counts the left edge of a destination from the right edge of the page.
    outline.set(entry.id, parent.addItem(entry.text, { expanded: true, top: y, left: document.page.width - x }))
  }

  for (const { width, height, items } of pages) {
    document.addPage({ size: [width, height] })
    drawAll(items, undefined)
  }
  tags.end()
}

/** What something belongs to, which must be said of all that is drawn (ISO 14289-1, 7.1). */
function tagged(owner: Owner | undefined, what: string): Owner {
  if (!owner) throw new Error(`“${what}” is drawn without a tag`)
  return owner
}

import { allDrawn, type Drawn } from './drawn-content.ts'
import { fontsOf, toUnicodeOf } from './fonts.ts'
import type { PdfFile } from './pdf-file.ts'
import { type Element, ownerOf } from './structure-tree.ts'

/** What is drawn for an element and those under it, in the order of the structure, which is that of reading aloud. */
export function drawnFor(file: PdfFile, element: Element): Drawn[] {
  const byOwner = file.keep('drawn by owner', () => {
    const map = new Map<Element, Drawn[]>()
    for (const drawn of allDrawn(file)) {
      const [owner] = drawn.marks.flatMap(({ id }) => (id === undefined ? [] : (ownerOf(file, drawn.page, id) ?? [])))
      if (owner) map.set(owner, [...(map.get(owner) ?? []), drawn])
    }
    return map
  })
  return [...(byOwner.get(element) ?? []), ...element.kids.flatMap((kid) => drawnFor(file, kid))]
}

/**
 * The words of an element as a program reads them aloud, without white space and soft hyphens. Content of its own comes before
 * that of elements under it, as long as the two do not mix; where they do, `/K` tells the order.
 */
export function spokenText(file: PdfFile, element: Element): string {
  const inOrder = file.list(element.dict['/K']).flatMap((kid): Drawn[] => {
    const inner = element.kids.find(({ reference }) => reference === kid)
    if (inner) return drawnFor(file, inner)
    const place = typeof kid === 'number' ? { page: element.dict['/Pg'], id: kid } : contentAt(file, element, kid)
    return allDrawn(file).filter(({ page, marks }) => page === place.page && marks.some(({ id }) => id === place.id))
  })
  return textOf(file, inOrder)
}

function contentAt(file: PdfFile, element: Element, kid: unknown): { page: unknown; id: unknown } {
  const dict = file.dictionary(kid as string)
  return { page: dict['/Pg'] ?? element.dict['/Pg'], id: dict['/MCID'] ?? Symbol('none') }
}

/** The characters of what is drawn. */
export function textOf(file: PdfFile, drawn: readonly Drawn[]): string {
  const maps = file.keep('maps', () => new Map(fontsOf(file).map((font) => [font.reference, toUnicodeOf(file, font)])))
  return bare(
    drawn
      .flatMap(({ font, codes }) => codes.flatMap((code) => maps.get(font ?? null)?.get(code) ?? []))
      .map((point) => String.fromCodePoint(point))
      .join(''),
  )
}

export function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad\u200e\u200f\u202a-\u202e]/gu, '')
}

import { isReference, type PdfDictionary, type PdfFile, type PdfValue, word } from './pdf-file.ts'

/** An element of the logical structure as it stands in a file. */
export interface Element {
  readonly reference: PdfValue
  readonly dict: PdfDictionary
  /** Its type as it stands there, and the standard one that it is mapped to; undefined when there is none. */
  readonly type: string
  readonly role: string | undefined
  readonly parent: Element | undefined
  readonly kids: Element[]
  /** Content on pages, by page and number, and objects such as annotations. */
  readonly contents: { readonly page: string; readonly id: number }[]
  readonly objects: PdfValue[]
}

/** Standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

export function roleMapOf(file: PdfFile): Map<string, string> {
  const entries = Object.entries(file.dictionary(file.dictionary(file.catalog['/StructTreeRoot'])['/RoleMap']))
  return new Map(entries.map(([from, to]) => [from.slice(1), word(to).slice(1)]))
}

/** The structure of a file: its root elements with all that is under them. */
export function structureOf(file: PdfFile): Element[] {
  return file.keep('structure', () => {
    const map = roleMapOf(file)
    const role = (type: string, seen: readonly string[] = []): string | undefined => {
      if (STANDARD.has(type)) return type
      const next = map.get(type)
      return next === undefined || seen.includes(type) ? undefined : role(next, [...seen, type])
    }
    const read = (reference: PdfValue, parent: Element | undefined): Element => {
      const dict = file.dictionary(reference)
      const type = word(dict['/S']).slice(1)
      const element: Element = { reference, dict, type, role: role(type), parent, kids: [], contents: [], objects: [] }
      for (const kid of file.list(dict['/K'])) {
        const inner = file.dictionary(kid)
        const page = inner['/Pg'] ?? dict['/Pg']
        if (typeof kid === 'number') element.contents.push({ page: word(dict['/Pg']), id: kid })
        else if (inner['/Type'] === '/MCR') element.contents.push({ page: word(page), id: Number(inner['/MCID']) })
        else if (inner['/Type'] === '/OBJR') element.objects.push(inner['/Obj'] ?? null)
        else if (isReference(kid)) element.kids.push(read(kid, element))
      }
      return element
    }
    return file.list(file.dictionary(file.catalog['/StructTreeRoot'])['/K']).map((kid) => read(kid, undefined))
  })
}

/** All elements in reading order. */
export function elementsOf(file: PdfFile): Element[] {
  return file.keep('elements', () => {
    const all = (element: Element): Element[] => [element, ...element.kids.flatMap(all)]
    return structureOf(file).flatMap(all)
  })
}

/** The element that a stretch of a page's content belongs to. */
export function ownerOf(file: PdfFile, page: string, id: number): Element | undefined {
  const owners = file.keep(
    'owners',
    () => new Map(elementsOf(file).flatMap((element) => element.contents.map((at) => [`${at.page} ${at.id}`, element] as const))),
  )
  return owners.get(`${page} ${id}`)
}

/** The element that an object such as an annotation belongs to. */
export function ownerOfObject(file: PdfFile, object: PdfValue): Element | undefined {
  return elementsOf(file).find(({ objects }) => objects.includes(object))
}

/** An element and those around it, innermost first. */
export function around(element: Element | undefined): Element[] {
  return element ? [element, ...around(element.parent)] : []
}

/** An attribute of an element, whatever owner gives it. */
export function attributeOf(file: PdfFile, element: Element, name: string): PdfValue | undefined {
  return file
    .list(element.dict['/A'])
    .map((attributes) => file.dictionary(attributes)[name])
    .find((value) => value !== undefined)
}

/** The element that the tree of parents names for a page's or an object's number there (ISO 32000-1, 14.7.4.4). */
export function parentTreeOf(file: PdfFile): Map<number, PdfValue> {
  const tree = new Map<number, PdfValue>()
  const read = (node: PdfValue | undefined): void => {
    const { '/Nums': numbers, '/Kids': kids } = file.dictionary(node)
    const pairs = file.list(numbers)
    for (let index = 0; index < pairs.length; index += 2) tree.set(Number(pairs[index]), pairs[index + 1] ?? null)
    file.list(kids).forEach(read)
  }
  read(file.dictionary(file.catalog['/StructTreeRoot'])['/ParentTree'])
  return tree
}

/** A short name of an element for a report. */
export function nameOf(element: Element): string {
  return `${around(element)
    .map(({ type }) => type)
    .reverse()
    .join('/')} (${word(element.reference)})`
}

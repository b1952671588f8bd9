import { SaxesParser } from 'saxes'

/** An element of a page; its children are elements and text in the order of the page. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (HtmlElement | string)[]
}

/** Elements that HTML gives no end tag: any other must have one, or a browser nests what follows in it. */
const VOID = ['wbr', 'meta', 'col', 'br']

/** Reads a page strictly: it must be well-formed XML, and mean the same to a browser. Anything else fails the test. */
export function readHtml(bytes: Uint8Array): HtmlElement {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (!/^<!doctype html>/i.test(text)) throw new Error('the page does not begin with its doctype')
  for (const [tag, name = ''] of text.matchAll(/<([a-z0-9]+)[^<>]*\/>/g))
    if (!VOID.includes(name)) throw new Error(`${tag} is open to a browser`)
  const root: HtmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (piece) => void open.at(-1)!.children.push(piece))
  parser.write(text).close()
  return elementsOf(root)[0]!
}

export function elementsOf({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child): child is HtmlElement => typeof child !== 'string')
}

/** The element and all that it holds, in the order of the page. */
export function everything(element: HtmlElement): HtmlElement[] {
  return [element, ...elementsOf(element).flatMap(everything)]
}

/** Elements of these names, or all. */
export function all(element: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return everything(element).filter(({ name }) => names.includes(name))
}

export function classesOf({ attributes }: HtmlElement): string[] {
  return (attributes['class'] ?? '').split(' ').filter(Boolean)
}

export function byClass(element: HtmlElement, name: string): HtmlElement[] {
  return everything(element).filter((one) => classesOf(one).includes(name))
}

export function byId(element: HtmlElement, id: string): HtmlElement {
  const [found, ...others] = everything(element).filter(({ attributes }) => attributes['id'] === id)
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} elements have the id ${id}`)
  return found
}

/** The text of an element as it stands, without that of elements which `leaves` names. */
export function textOf(element: HtmlElement, leaves: (element: HtmlElement) => boolean = () => false): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : leaves(child) ? '' : textOf(child, leaves)))
    .join('')
}

/** Cells of a table by row and column, each at every place that it covers. */
export function gridOf(table: HtmlElement): HtmlElement[][] {
  return elementsOf(table)
    .filter(({ name }) => name === 'thead' || name === 'tbody')
    .flatMap((group) => {
      const rows = elementsOf(group)
      const grid: HtmlElement[][] = rows.map(() => [])
      rows.forEach((row, at) => {
        for (const cell of elementsOf(row)) {
          const line = grid[at]!
          let column = 0
          while (line[column]) column++
          const { rowspan = '1', colspan = '1' } = cell.attributes
          for (let down = 0; down < Number(rowspan); down++)
            for (let along = 0; along < Number(colspan); along++) {
              if (!grid[at + down] || grid[at + down]![column + along]) throw new Error('cells stand on one another')
              grid[at + down]![column + along] = cell
            }
        }
      })
      return grid
    })
}

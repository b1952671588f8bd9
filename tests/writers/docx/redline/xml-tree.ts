import { SaxesParser } from 'saxes'

/** An element of an XML part; text is kept in the order of the children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** The root of a part of a Word file. Fails where the part is not well-formed. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser()
  const root: Open = { name: '', attributes: {}, children: [] }
  const open = [root]
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  const [first] = elementsOf(root)
  if (!first) throw new Error('the part has no root')
  return first
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((one) => one.name === name)
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? elementsOf(element).filter((one) => one.name === name) : []
}

/** Every element within this one, in the order of the text. */
export function descendants(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const one of element.children) {
    if (typeof one === 'string') continue
    found.push(one)
    descendants(one, found)
  }
  return found
}

export function value(element: XmlElement | undefined, name = 'w:val'): string | undefined {
  return element?.attributes[name]
}

/** An element in a line, for comparison. */
export function printed(element: XmlElement | undefined): string {
  if (!element) return ''
  const attributes = Object.entries(element.attributes).map(([key, text]) => ` ${key}=${text}`)
  const content = element.children.map((one) => (typeof one === 'string' ? one : printed(one))).join('')
  return `<${element.name}${attributes.join('')}>${content}`
}

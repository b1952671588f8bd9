import { SaxesParser } from 'saxes'
import type { Span } from '../source/source-file.ts'
import { Text } from './text.ts'

/** An element of the markup that templates write, with the place in the template that wrote it. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (MarkupElement | Text | string)[]
  readonly place: Span | undefined
}

/** Markup that is not well formed, with the element that was open where that came to light. */
export interface MarkupFault {
  readonly message: string
  readonly place: Span | undefined
}

/** Reads markup into elements, as far as it is well formed, with the texts that it has by their numbers. Blanks between elements are left out. */
export function readMarkup(markup: string, places: readonly Span[], texts: readonly Text[]): MarkupElement | MarkupFault {
  const parser = new SaxesParser()
  const root: Building = { name: '', attributes: {}, children: [], place: undefined }
  const stack: Building[] = [root]
  let place: Span | undefined
  let closed: Building | undefined
  let fault: MarkupFault | undefined
  parser.on('error', ({ message }) => {
    // The parser closes an element before it says that the tag was another's.
    const element = message.includes('close tag') ? closed : stack.at(-1)
    fault ??= { message: message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), place: place ?? element?.place }
  })
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'at') place = places[Number(body)]
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Building = { name, attributes: { ...attributes }, children: [], place: place ?? stack.at(-1)?.place }
    place = undefined
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('text', (text) => {
    if (text.trim()) stack.at(-1)?.children.push(text)
  })
  parser.on('closetag', () => {
    closed = stack.pop()
    const text = closed?.name === 'words' ? texts[Number(closed.attributes['n'])] : undefined
    if (text) stack.at(-1)?.children.splice(-1, 1, text)
  })
  parser.write(markup).close()
  if (fault) return fault
  const [element] = elementsOf(root)
  return element ?? { message: 'it has no element', place: undefined }
}

interface Building {
  name: string
  attributes: Record<string, string>
  children: (Building | Text | string)[]
  place: Span | undefined
}

/** The elements within an element, all or those of a name. */
export function elementsOf(element: MarkupElement, name?: string): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement => isElement(child) && (name === undefined || child.name === name),
  )
}

export function isElement(child: MarkupElement['children'][number]): child is MarkupElement {
  return typeof child !== 'string' && !(child instanceof Text)
}

import { SaxesParser } from 'saxes'
import type { Span } from '../source/source-file.ts'

/** An element of the markup that templates write, with the place in the template that wrote it. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (MarkupElement | string)[]
  readonly place: Span | undefined
}

/** Reads markup into elements. Throws when it is not well formed, which the templates' own check does not leave to happen. */
export function readMarkup(markup: string, places: readonly Span[]): MarkupElement {
  const parser = new SaxesParser()
  const root: Building = { name: '', attributes: {}, children: [], place: undefined }
  const stack: Building[] = [root]
  let place: Span | undefined
  parser.on('error', (error) => {
    throw error
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
    stack.at(-1)?.children.push(text)
  })
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.write(markup).close()
  const [element] = root.children
  if (element === undefined || typeof element === 'string') throw new Error('the markup has no element')
  return element
}

interface Building {
  name: string
  attributes: Record<string, string>
  children: (Building | string)[]
  place: Span | undefined
}

import { type Attributes, startTag } from '../xml.ts'

/** An element that holds others and no text: each stands in lines of its own. */
export function lines(name: string, attributes: Attributes, ...content: readonly string[]): string {
  if (content.length === 0) return startTag(name, attributes, '/')
  return [startTag(name, attributes), ...content, `</${name}>`].join('\n')
}

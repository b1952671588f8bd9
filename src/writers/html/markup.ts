import { type Attributes, startTag } from '../xml.ts'

/** An element of HTML, which has an end tag even when it has no content. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return `${startTag(name, attributes)}${content.join('')}</${name}>`
}

/** An element that can have no content, closed so that the file is well-formed XML as well. */
export function voidElement(name: string, attributes: Attributes): string {
  return startTag(name, attributes, ' /')
}

/** Text as a string of a style sheet. What would end the string, or the style element around it, is written by its code point. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<>&\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)
  return `"${escaped}"`
}

/** The address of an element of the same file. */
export function hrefOf(id: string): string {
  return `#${encodeURIComponent(id)}`
}

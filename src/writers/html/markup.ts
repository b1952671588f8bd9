export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element with its end tag; the content is markup already, the values of attributes are not. Undefined ones are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return `<${name}${written(attributes)}>${content.join('')}</${name}>`
}

/** An element that can have no content, closed so that the file is well-formed XML as well. */
export function voidElement(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)} />`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeText(String(value))}"`))
    .join('')
}

/** Text as it may stand between tags and in an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
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

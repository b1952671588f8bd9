/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of XML, closed in itself when it has no content. The content is markup already, the values of attributes are not. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inner = content.join('')
  return inner === '' ? startTag(name, attributes, '/') : `${startTag(name, attributes)}${inner}</${name}>`
}

/** The tag that begins an element, or is all of it. */
export function startTag(name: string, attributes: Attributes, close: '' | '/' | ' /' = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
  )
  return `<${name}${written.join('')}${close}>`
}

/** Text as it may stand in an attribute or between tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The parts of a Word file by their names; a picture is bytes. */
export type Parts = Map<string, string | Uint8Array>

/** Changes a part that must be there: a change of the library must not pass unseen. */
export function changePart(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name)
  if (typeof part !== 'string') throw new Error(`the docx package has no part ${name}`)
  parts.set(name, change(part))
}

/** Puts content into the element of a part, in the place of its own. */
export function fillPart(parts: Parts, name: string, content: string): void {
  changePart(parts, name, (xml) => {
    const [, head, element, attributes] = /^(<\?xml[^>]*\?>)<([\w:]+)((?: [^<>]*[^/<>])?)(?:\/>|>)/.exec(xml) ?? []
    if (head === undefined) throw new Error(`the docx package has a part ${name} without an element`)
    return `${head}<${element}${attributes}>${content}</${element}>`
  })
}

/** Replaces what must be there exactly once. */
export function replaceOnce(xml: string, found: RegExp, replacement: string): string {
  const matches = xml.match(new RegExp(found.source, `${found.flags}g`))
  if (matches?.length !== 1) throw new Error(`the docx package has ${found.source} ${matches?.length ?? 0} times, not once`)
  return xml.replace(found, () => replacement)
}

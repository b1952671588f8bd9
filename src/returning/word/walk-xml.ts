import { SaxesParser } from 'saxes'
import { Unreadable } from '../unreadable.ts'

/** An element as a reader meets it, its name without the prefix that its file happens to use. */
export interface XmlElement {
  readonly name: string
  /** The namespace. */
  readonly of: string
  readonly attribute: (name: string) => string | undefined
}

export interface XmlVisitor {
  readonly open: (element: XmlElement) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/** Elements within one another; a paper has some twenty. */
const DEPTH = 256

/** Goes through the XML of a part. There are no entities but those of XML itself, and no declarations that could make others. Throws Unreadable. */
export function walkXml(part: string, bytes: Uint8Array, { open, close, text }: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const fault = (why: string): never => {
    throw new Unreadable(`its part ${part} ${why}`, 'open it in Word or LibreOffice, and save it as .docx again')
  }
  let depth = 0
  parser.on('error', () => fault('is no sound XML'))
  parser.on('doctype', () => fault('has declarations (DOCTYPE), which no Word file needs'))
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++depth > DEPTH) fault('has too many elements within one another')
    const all = Object.values(attributes)
    open({ name: local, of: uri, attribute: (name) => all.find((attribute) => attribute.local === name)?.value })
  })
  parser.on('closetag', ({ local }) => {
    depth--
    close(local)
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(decoded(bytes) ?? fault('is in an unknown encoding')).close()
}

function decoded(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  try {
    return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

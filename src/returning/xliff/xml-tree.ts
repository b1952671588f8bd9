import { SaxesParser } from 'saxes'
import { Unreadable } from '../unreadable.ts'

/** An element with what stands in it; its name is without the prefix that a tool happens to use. */
export interface XmlNode {
  readonly name: string
  /** The namespace. */
  readonly of: string
  readonly attributes: ReadonlyMap<string, string>
  readonly content: readonly (XmlNode | string)[]
  /** Where it begins in the file, from 1. */
  readonly line: number
}

/** The most that the file of a paper may hold: far more than any has, and little enough for any machine. */
const MOST = { depth: 64, elements: 400_000 } as const

const HELP = 'have the tool that made it save it again'

/**
 * Reads XML as a tree. There are no entities but those of XML itself, and no declarations that could make others or lead to other files. Throws
 * Unreadable.
 */
export function xmlTree(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const fault = (why: string): never => {
    throw new Unreadable(why, HELP)
  }
  let root: XmlNode | undefined
  let count = 0
  const open: { readonly node: XmlNode; readonly content: (XmlNode | string)[] }[] = []
  const put = (piece: XmlNode | string): void => void open.at(-1)?.content.push(piece)
  parser.on('error', ({ message }) =>
    fault(`it is no sound XML, or is cut short: line ${message.replace(/^(\d+):(\d+): /, '$1, ')}`),
  )
  parser.on('doctype', () => fault('it has declarations (DOCTYPE), which no XLIFF needs'))
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?(8|16(le|be)?)$/i.test(encoding)) fault(`it says that it is in ${encoding}, and is read as UTF-8 or UTF-16 alone`)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= MOST.depth) fault('it has too many elements within one another')
    if (++count > MOST.elements) fault('it has more elements than a paper can have')
    const content: (XmlNode | string)[] = []
    const all = Object.values(attributes).map(({ local: name, prefix, value }): [string, string] => [
      prefix === 'xml' ? `xml:${name}` : name,
      value,
    ])
    // An attribute of somebody else's namespace does not hide ours of the same name.
    const own = Object.values(attributes).flatMap(({ local: name, prefix, value }): [string, string][] =>
      prefix === '' ? [[name, value]] : [],
    )
    const node: XmlNode = { name: local, of: uri, attributes: new Map([...all, ...own]), content, line: parser.line }
    put(node)
    root ??= node
    open.push({ node, content })
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', put)
  parser.on('cdata', put)
  parser.write(text).close()
  return root ?? fault('there is nothing in it')
}

/** The text of a file by its byte-order mark, or as UTF-8. Throws Unreadable. */
export function textOfXml(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0x50 && second === 0x4b)
    throw new Unreadable('it is a packed file such as a Word file, under the name of another', 'name it by what it is: .docx')
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
    if (utf16 === undefined && third !== undefined && /^<\?xml[^>]*encoding=["']utf-?16/i.test(text))
      throw new Unreadable('it says that it is in UTF-16, and is not', HELP)
    return text
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('it is in no encoding of Unicode', HELP)
  }
}

export function childrenOf({ content }: XmlNode, name?: string): XmlNode[] {
  return content.filter((piece): piece is XmlNode => typeof piece !== 'string' && (name === undefined || piece.name === name))
}

/** All text in an element. */
export function wordsOf({ content }: XmlNode): string {
  return content.map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece))).join('')
}

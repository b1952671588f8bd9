import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { bookmarkName } from '../../../src/document/bookmark-name.ts'
import { escapeXml } from '../../../src/writers/xml.ts'

/** How an editor's program leaves a paragraph that was edited: typed anew, in pieces with numbers of sessions, or with the changes of two people tracked. */
export type Manner = 'retyped' | 'in-pieces' | 'tracked'

export const MANNERS: readonly Manner[] = ['retyped', 'in-pieces', 'tracked']

/** A Word file whose parts a test changes. */
export class EditedDocx {
  readonly #parts: Record<string, Uint8Array>

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes)
  }

  get text(): string {
    return strFromU8(this.#parts['word/document.xml'] ?? new Uint8Array())
  }

  change(part: string, change: (xml: string) => string): this {
    const before = strFromU8(this.#parts[part] ?? new Uint8Array())
    const after = change(before)
    if (after === before) throw new Error(`nothing of ${part} was changed`)
    this.#parts[part] = strToU8(after)
    return this
  }

  put(part: string, bytes: Uint8Array | undefined): this {
    if (bytes) this.#parts[part] = bytes
    else Reflect.deleteProperty(this.#parts, part)
    return this
  }

  /** Changes the paragraph in which the bookmark of a text begins. */
  paragraph(id: string, change: (xml: string) => string): this {
    return this.change('word/document.xml', (xml) => {
      const at = xml.indexOf(`w:name="${bookmarkName(id)}"`)
      if (at < 0) throw new Error(`there is no bookmark of ${id}`)
      const [start, end] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length]
      return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end)
    })
  }

  /** Gives the paragraph of a text other words. */
  retype(id: string, before: string, after: string, manner: Manner): this {
    return this.paragraph(id, (xml) => {
      const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? ''
      const starts = [...xml.matchAll(/<w:bookmarkStart[^>]*\/>/g)].map(([mark]) => mark)
      const ends = [...xml.matchAll(/<w:bookmarkEnd[^>]*\/>/g)].map(([mark]) => mark)
      return `<w:p>${properties}${starts.join('')}${runsOf(before, after, manner)}${ends.join('')}</w:p>`
    })
  }

  /** Without all that says of which text a paragraph is, and of which paper the file. */
  stripped(): this {
    for (const name of Object.keys(this.#parts)) if (name.startsWith('customXml/')) Reflect.deleteProperty(this.#parts, name)
    return this.change('docProps/custom.xml', (xml) => xml.replace(/<property .*<\/property>/s, '')).change(
      'word/document.xml',
      (xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''),
    )
  }

  bytes(): Uint8Array {
    return zipSync(this.#parts, { level: 1 })
  }
}

function runsOf(before: string, after: string, manner: Manner): string {
  if (manner === 'retyped') return run(after)
  if (manner === 'in-pieces')
    return (after.match(/.{1,7}/gsu) ?? [])
      .map((piece, index) => `<w:proofErr w:type="spellStart"/>${run(piece, ` w:rsidR="00A${String(index).padStart(5, '0')}"`)}`)
      .join('')
  // What stays is what the two have in common at their ends; one of the two people had put something in that the other has taken out.
  let from = 0
  while (from < Math.min(before.length, after.length) && before[from] === after[from]) from++
  let to = 0
  while (to < Math.min(before.length, after.length) - from && before.at(-1 - to) === after.at(-1 - to)) to++
  const [gone, come] = [before.slice(from, before.length - to), after.slice(from, after.length - to)]
  const change = (kind: string, author: string, xml: string): string =>
    xml === '' ? '' : `<w:${kind} w:id="9${kind.length}" w:author="${author}" w:date="2026-11-02T09:00:00Z">${xml}</w:${kind}>`
  return [
    run(before.slice(0, from)),
    change('del', 'Amal', deleted(gone)),
    change('ins', 'Amal', change('del', 'Bruno', deleted('thrown away'))),
    change('ins', 'Bruno', run(come)),
    run(before.slice(before.length - to)),
  ].join('')
}

function run(text: string, attributes = ''): string {
  return text === ''
    ? ''
    : `<w:r${attributes}><w:rPr><w:i w:val="0"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function deleted(text: string): string {
  return text === '' ? '' : `<w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r>`
}

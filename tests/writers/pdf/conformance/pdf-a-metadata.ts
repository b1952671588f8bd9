import type { Condition } from './condition.ts'
import type { PdfFile } from './pdf-file.ts'

/** A value of the metadata stream by its name. */
function property(file: PdfFile, name: string): string | undefined {
  const [, value] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(file.metadata ?? '') ?? []
  const [, item] = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(value ?? '') ?? []
  return unescape(item ?? value)
}

function unescape(text: string | undefined): string | undefined {
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** `D:20161017000000Z` as the metadata write it. */
function isoDate(text: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second, zone = ''] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(.*)$/.exec(text ?? '') ?? []
  if (year === undefined) return text
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/^(.\d\d)'(\d\d)'?$/, '$1:$2')}`
}

/** Where the information of the file and its metadata say the same thing. */
const SAME = [
  ['/Title', 'dc:title'],
  ['/Author', 'dc:creator'],
  ['/Subject', 'dc:description'],
  ['/Keywords', 'pdf:Keywords'],
  ['/Creator', 'xmp:CreatorTool'],
  ['/Producer', 'pdf:Producer'],
  ['/CreationDate', 'xmp:CreateDate'],
  ['/ModDate', 'xmp:ModifyDate'],
] as const

/** Schemas that every reader of PDF/A knows; others are described in the metadata themselves. */
const KNOWN = new Set([
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'adobe:ns:meta/',
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
  'http://www.aiim.org/pdfa/ns/schema#',
  'http://www.aiim.org/pdfa/ns/property#',
])

/** Conditions of PDF/A-2a on what a file says of itself (ISO 19005-2, 6.6). */
export const metadataConditions: Condition[] = [
  {
    number: '6.6.2.1',
    failure: 'the metadata are compressed, or no well-formed packet in UTF-8',
    find: (file) => {
      const text = file.metadata ?? ''
      const reference = file.catalog['/Metadata']
      if ('/Filter' in file.dictionary(reference)) return ['compressed']
      const [head = ''] = /^<\?xpacket[^?]*\?>/.exec(text) ?? []
      if (head === '' || /\b(?:bytes|encoding)=/.test(head) || !/<\?xpacket end="[rw]"\?>\s*$/.test(text)) return ['packet']
      return [...wrongXml(text)]
    },
  },
  {
    number: '6.6.2.3',
    failure: 'the metadata use a schema that nothing describes',
    find: (file) => {
      const text = file.metadata ?? ''
      const used = [...text.matchAll(/xmlns:\w+="([^"]*)"/g)].map(([, name = '']) => name)
      const described = [...text.matchAll(/<pdfaSchema:namespaceURI>([^<]*)</g)].map(([, name]) => name)
      return used.filter((name) => !KNOWN.has(name) && !described.includes(name))
    },
  },
  {
    number: '6.6.3',
    failure: 'the metadata and the information of the file differ',
    find: (file) => {
      const info = file.dictionary(file.trailer['/Info'])
      return SAME.flatMap(([key, name]) => {
        const said = file.text(info[key])
        const wanted = key.endsWith('Date') ? isoDate(said) : said
        return wanted === property(file, name) ? [] : [`${key} ${String(wanted)}, ${name} ${String(property(file, name))}`]
      })
    },
  },
  {
    number: '6.6.4',
    failure: 'the metadata do not say that the file is PDF/A-2a',
    find: (file) => (property(file, 'pdfaid:part') === '2' && property(file, 'pdfaid:conformance') === 'A' ? [] : ['pdfaid']),
  },
]

/** Tags that are not closed in order, and signs that stand for markup where text is meant. */
function wrongXml(text: string): string[] {
  const open: string[] = []
  for (const [tag, close, name = '', empty] of text.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (empty) continue
    if (!close) open.push(name)
    else if (open.pop() !== name) return [tag]
  }
  const bare = text.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/g) ?? []
  const loose = text.replaceAll(/<[?/]?[\w:][^<>]*>/g, '').match(/[<>]/g) ?? []
  return [...open, ...bare, ...loose]
}

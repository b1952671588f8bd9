import { isDictionary, type PdfDictionary, type PdfParts, type PdfValue, rewriteStream, word } from './pdf-file.ts'

/** What is done to a sound file, and the conditions that then fail: these and no others. */
export interface Damage {
  readonly what: string
  readonly trips: readonly string[]
  readonly damage: (parts: PdfParts) => void
}

/** An object by its reference, to be changed in place. */
function at(parts: PdfParts, reference: PdfValue | undefined): PdfDictionary {
  const object = parts.objects[`obj:${word(reference)}`]
  const value = object?.stream ? object.stream.dict : object?.value
  if (!isDictionary(value)) throw new Error(`no dictionary at ${word(reference)}`)
  return value
}

/** The nth dictionary of the file, or within another, that is such. */
function any(parts: PdfParts, isSuch: (dict: PdfDictionary) => boolean, place = 0): PdfDictionary {
  const found = Object.values(parts.objects)
    .map((object) => object.stream?.dict ?? object.value)
    .filter(isDictionary)
    .filter(isSuch)[place]
  if (!found) throw new Error('the file has nothing to damage here')
  return found
}

const catalog = (parts: PdfParts): PdfDictionary => any(parts, (dict) => dict['/Type'] === '/Catalog')
const trailer = (parts: PdfParts): PdfDictionary => parts.objects['trailer']?.value as PdfDictionary
const element = (parts: PdfParts, type: string, place = 0): PdfDictionary =>
  any(parts, (dict) => dict['/S'] === `/${type}` && '/P' in dict, place)
const link = (parts: PdfParts): PdfDictionary => any(parts, (dict) => dict['/Subtype'] === '/Link')
const page = (parts: PdfParts): PdfDictionary => any(parts, (dict) => dict['/Type'] === '/Page' && '/Annots' in dict)
const font = (parts: PdfParts): PdfDictionary => any(parts, (dict) => dict['/Subtype'] === '/Type0')
const cidFont = (parts: PdfParts): PdfDictionary => any(parts, (dict) => dict['/Subtype'] === '/CIDFontType2')
const descriptor = (parts: PdfParts): PdfDictionary => any(parts, (dict) => dict['/Type'] === '/FontDescriptor')

/** Adds an object and gives its reference. */
function add(parts: PdfParts, value: PdfValue): string {
  const number = Object.keys(parts.objects).length + 1000
  parts.objects[`obj:${number} 0 R`] = { value }
  return `${number} 0 R`
}

function rewrite(parts: PdfParts, reference: PdfValue | undefined, change: (text: string) => string): void {
  rewriteStream(parts.objects[`obj:${word(reference)}`], (bytes) => {
    const before = bytes.toString('latin1')
    const after = change(before)
    if (after === before) throw new Error('the stream was not changed')
    return Buffer.from(after, 'latin1')
  })
}

const metadata = (parts: PdfParts, change: (text: string) => string): void => rewrite(parts, catalog(parts)['/Metadata'], change)
const content = (parts: PdfParts, change: (text: string) => string): void => rewrite(parts, page(parts)['/Contents'], change)
const unicode = (parts: PdfParts, change: (text: string) => string): void => rewrite(parts, font(parts)['/ToUnicode'], change)

/** Gives every element of the table of characters of a face that is somewhere a letter another value. */
const mapTo =
  (to: string) =>
  (parts: PdfParts): void =>
    unicode(parts, (text) => text.replace(/<0061>/, `<${to}>`))

/** Puts a new kind of element in the place of a paragraph. */
const paragraphAs =
  (type: string, more: PdfDictionary = {}) =>
  (parts: PdfParts): void => {
    Object.assign(element(parts, 'P', 5), { '/S': `/${type}`, ...more })
  }

const roles = (parts: PdfParts, map: PdfDictionary): void => {
  at(parts, catalog(parts)['/StructTreeRoot'])['/RoleMap'] = map
}

const withCMap = (parts: PdfParts, map: PdfDictionary): void => {
  parts.objects['obj:9000 0 R'] = {
    stream: { dict: { '/Type': '/CMap', ...map }, data: Buffer.from('/WMode 0 def').toString('base64') },
  }
  font(parts)['/Encoding'] = '9000 0 R'
}
const IDENTITY = { '/Registry': 'u:Adobe', '/Ordering': 'u:Identity', '/Supplement': 0 }

const cidSet = (parts: PdfParts, bytes: Buffer): void => {
  parts.objects['obj:9001 0 R'] = { stream: { dict: {}, data: bytes.toString('base64') } }
  descriptor(parts)['/CIDSet'] = '9001 0 R'
}

/** An annotation of another kind in the place of a link, within the same element. */
const linkAs =
  (subtype: string, more: PdfDictionary = {}) =>
  (parts: PdfParts): void => {
    Object.assign(link(parts), { '/Subtype': `/${subtype}`, '/AP': { '/N': null }, ...more })
  }

const form = (parts: PdfParts, more: PdfDictionary, uses: number): void => {
  const data = Buffer.from('/P <</MCID 0>> BDC EMC').toString('base64')
  parts.objects['obj:9002 0 R'] = { stream: { dict: { '/Subtype': '/Form', ...more }, data } }
  const resources = at(parts, page(parts)['/Resources'])
  resources['/XObject'] = Object.fromEntries(Array.from({ length: uses }, (_, index) => [`/X${index}`, '9002 0 R']))
}

/** One damage at least for every condition. */
export const damages: readonly Damage[] = [
  {
    what: 'an artifact begins within a paragraph',
    trips: ['01-003'],
    damage: (parts) => content(parts, (text) => text.replace(/(\/P <<\n?\/MCID \d+\n?>> BDC)/, '$1 /Artifact BMC EMC')),
  },
  {
    what: 'a paragraph begins within an artifact',
    trips: ['01-004'],
    damage: (parts) =>
      content(parts, (text) => text.replace(/(\/P <<\n?\/MCID \d+\n?>> BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC')),
  },
  {
    what: 'a line is drawn outside all marks',
    trips: ['01-005'],
    damage: (parts) => content(parts, (text) => `${text}\n0 0 m 10 10 l S`),
  },
  {
    what: 'the structure is said to be suspect',
    trips: ['01-007'],
    damage: (parts) => void (at(parts, catalog(parts)['/MarkInfo'])['/Suspects'] = true),
  },
  { what: 'a type is of no standard', trips: ['02-001'], damage: paragraphAs('Absatz') },
  {
    what: 'two types are mapped to each other',
    trips: ['02-003'],
    damage: (parts) => roles(parts, { '/Absatz': '/Passage', '/Passage': '/Absatz' }),
  },
  { what: 'a standard type is mapped to another', trips: ['02-004'], damage: (parts) => roles(parts, { '/P': '/Span' }) },
  {
    what: 'there are no metadata',
    trips: ['06-001', '06-002', '06-003', '6.6.2.1', '6.6.3', '6.6.4'],
    damage: (parts) => delete catalog(parts)['/Metadata'],
  },
  {
    what: 'the metadata do not name PDF/UA',
    trips: ['06-002'],
    damage: (parts) => metadata(parts, (text) => text.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<')),
  },
  {
    what: 'the metadata have no title',
    trips: ['06-003', '6.6.3'],
    damage: (parts) => metadata(parts, (text) => text.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
  },
  {
    what: 'nothing says that the title is to be shown',
    trips: ['07-001'],
    damage: (parts) => delete at(parts, catalog(parts)['/ViewerPreferences'])['/DisplayDocTitle'],
  },
  {
    what: 'the title is not to be shown',
    trips: ['07-002'],
    damage: (parts) => void (at(parts, catalog(parts)['/ViewerPreferences'])['/DisplayDocTitle'] = false),
  },
  { what: 'a cell stands outside its row', trips: ['09-004'], damage: paragraphAs('TD') },
  { what: 'a label stands outside its item', trips: ['09-005'], damage: paragraphAs('Lbl') },
  { what: 'an entry stands outside a table of contents', trips: ['09-006'], damage: paragraphAs('TOCI') },
  { what: 'the base of ruby stands outside it', trips: ['09-007'], damage: paragraphAs('RB') },
  { what: 'the text of warichu stands outside it', trips: ['09-008'], damage: paragraphAs('WT') },
  { what: 'a code has no character', trips: ['10-001'], damage: mapTo('') },
  {
    what: 'the file has no language',
    trips: ['11-001', '11-002', '11-003', '11-004'],
    damage: (parts) => delete catalog(parts)['/Lang'],
  },
  {
    what: 'the language of a paragraph is none',
    trips: ['11-001', '6.7.4'],
    damage: (parts) => void (element(parts, 'P', 5)['/Lang'] = 'u:the Queen’s'),
  },
  {
    what: 'an alternate text has a language that is none',
    trips: ['11-001', '11-002', '6.7.4'],
    damage: paragraphAs('P', { '/Alt': 'u:a paragraph', '/Lang': 'u:?' }),
  },
  {
    what: 'a link has a language that is none',
    trips: ['11-001', '11-004', '6.7.4'],
    damage: (parts) => void (element(parts, 'Link')['/Lang'] = 'u:?'),
  },
  {
    what: 'the language of outline and metadata is said nowhere',
    trips: ['11-003', '11-006'],
    damage: (parts) => {
      delete catalog(parts)['/Lang']
      element(parts, 'Document')['/Lang'] = 'u:en'
      metadata(parts, (text) => text.replaceAll(/xml:lang="en[^"]*"/g, 'xml:lang="x-default"'))
    },
  },
  { what: 'a figure has no alternate text', trips: ['13-004', 'ISO 14289-1 7.3'], damage: paragraphAs('Figure') },
  {
    what: 'a figure does not say where it stands',
    trips: ['ISO 14289-1 7.3'],
    damage: paragraphAs('Figure', { '/Alt': 'u:the emblem' }),
  },
  { what: 'a formula has no alternate text', trips: ['17-002', 'not applicable'], damage: paragraphAs('Formula') },
  {
    what: 'the first heading is of the second level',
    trips: ['14-002'],
    damage: (parts) => void (element(parts, 'H1')['/S'] = '/H2'),
  },
  { what: 'a level of headings is passed over', trips: ['14-003'], damage: (parts) => void (element(parts, 'H2')['/S'] = '/H4') },
  {
    what: 'two headings without a level',
    trips: ['14-006', '14-007'],
    damage: (parts) => ['H4', 'H4'].forEach((type) => (element(parts, type)['/S'] = '/H')),
  },
  { what: 'a heading without a level among others', trips: ['14-007'], damage: paragraphAs('H') },
  {
    what: 'a head cell does not say what it heads',
    trips: ['15-003'],
    damage: (parts) => delete any(parts, (dict) => dict['/S'] === '/TH' && '/A' in dict)['/A'],
  },
  {
    what: 'a cell covers a column more than there is',
    trips: ['ISO 14289-1 7.5'],
    damage: (parts) => void (element(parts, 'TD')['/A'] = { '/O': '/Table', '/ColSpan': 7 }),
  },
  {
    what: 'a numbered list does not say how',
    trips: ['ISO 14289-1 7.6'],
    damage: (parts) => delete element(parts, 'L')['/A'],
  },
  { what: 'a link leads nowhere', trips: ['ISO 14289-1 7.18.5'], damage: paragraphAs('Link') },
  { what: 'a note has no name', trips: ['19-003'], damage: paragraphAs('Note') },
  {
    what: 'two notes have one name',
    trips: ['19-004'],
    damage: (parts) => [6, 5].forEach((place) => Object.assign(element(parts, 'P', place), { '/S': '/Note', '/ID': 'u:1' })),
  },
  {
    what: 'an attached file has one name only',
    trips: ['21-001', '6.8'],
    damage: (parts) => void add(parts, { '/Type': '/Filespec', '/F': 'u:session.yaml', '/EF': {} }),
  },
  {
    what: 'the file is locked for all',
    trips: ['26-001', '26-002', '6.1.3 Encrypt'],
    damage: (parts) => void Object.assign(parts, { encryption: { encrypted: true, parameters: { P: 0 } } }),
  },
  {
    what: 'the file is locked for who cannot see',
    trips: ['26-002', '6.1.3 Encrypt'],
    damage: (parts) => void Object.assign(parts, { encryption: { encrypted: true, parameters: { P: 0x4 } } }),
  },
  { what: 'a remark stands in a link', trips: ['28-002'], damage: linkAs('Text') },
  { what: 'a link says nothing', trips: ['28-004', '28-012'], damage: (parts) => delete link(parts)['/Contents'] },
  {
    what: 'a link says nothing, its element does',
    trips: ['28-012'],
    damage: (parts) => {
      delete link(parts)['/Contents']
      element(parts, 'Link')['/Alt'] = 'u:CTOC/COP/2016/2'
    },
  },
  { what: 'an annotation of a type of one’s own', trips: ['28-002', '28-006'], damage: linkAs('Wormhole') },
  { what: 'an annotation for trapping', trips: ['28-002', '28-007', '6.3.1'], damage: linkAs('TrapNet') },
  { what: 'a page with links has no tab order', trips: ['28-008'], damage: (parts) => delete page(parts)['/Tabs'] },
  {
    what: 'a page with links has the tab order of its rows',
    trips: ['28-009'],
    damage: (parts) => void (page(parts)['/Tabs'] = '/R'),
  },
  {
    what: 'the element of a link is a mere span',
    trips: ['28-011'],
    damage: (parts) => void (element(parts, 'Link')['/S'] = '/Span'),
  },
  { what: 'an attachment without a file', trips: ['28-002', '28-016'], damage: linkAs('FileAttachment') },
  { what: 'a printer mark in the structure', trips: ['28-017', 'not applicable'], damage: linkAs('PrinterMark') },
  { what: 'a form stands in another file', trips: ['30-001', '6.2.9'], damage: (parts) => form(parts, { '/Ref': {} }, 1) },
  { what: 'a form with tags is drawn twice', trips: ['30-002'], damage: (parts) => form(parts, {}, 2) },
  {
    what: 'the CMap is of another registry',
    trips: ['31-001'],
    damage: (parts) => withCMap(parts, { '/CIDSystemInfo': { ...IDENTITY, '/Registry': 'u:UN' } }),
  },
  {
    what: 'the CMap is of another ordering',
    trips: ['31-002'],
    damage: (parts) => withCMap(parts, { '/CIDSystemInfo': { ...IDENTITY, '/Ordering': 'u:GB1' } }),
  },
  {
    what: 'the CMap is of a later supplement',
    trips: ['31-003'],
    damage: (parts) => withCMap(parts, { '/CIDSystemInfo': { ...IDENTITY, '/Supplement': 1 } }),
  },
  { what: 'glyphs are found by a name', trips: ['31-004'], damage: (parts) => void (cidFont(parts)['/CIDToGIDMap'] = '/Other') },
  { what: 'nothing says how glyphs are found', trips: ['31-005'], damage: (parts) => delete cidFont(parts)['/CIDToGIDMap'] },
  {
    what: 'a CMap that not every reader has',
    trips: ['31-006'],
    damage: (parts) => void (font(parts)['/Encoding'] = '/Other-H'),
  },
  {
    what: 'a CMap writes downwards and its stream does not',
    trips: ['31-007'],
    damage: (parts) => withCMap(parts, { '/CIDSystemInfo': IDENTITY, '/WMode': 1 }),
  },
  {
    what: 'a CMap stands on an unknown one',
    trips: ['31-008'],
    damage: (parts) => withCMap(parts, { '/CIDSystemInfo': IDENTITY, '/UseCMap': '/Other-H' }),
  },
  { what: 'a font is not embedded', trips: ['31-009'], damage: (parts) => delete descriptor(parts)['/FontFile2'] },
  {
    what: 'a glyph that the font does not have is drawn',
    trips: ['10-001', '31-011'],
    damage: (parts) => content(parts, (text) => text.replace(/<[\da-f]{4}/, '<ffff')),
  },
  { what: 'a CIDSet leaves out glyphs', trips: ['31-014'], damage: (parts) => cidSet(parts, Buffer.from([0x80])) },
  {
    what: 'a CIDSet has glyphs that are not there',
    trips: ['31-015'],
    damage: (parts) => cidSet(parts, Buffer.alloc(8000, 0xff)),
  },
  {
    what: 'a width is not that of the glyph',
    trips: ['31-016'],
    damage: (parts) => void ((cidFont(parts)['/W'] as PdfValue[][])[1]![1] = 123),
  },
  {
    what: 'a font has no table of characters',
    trips: ['10-001', '31-027'],
    damage: (parts) => delete font(parts)['/ToUnicode'],
  },
  { what: 'a character is mapped to nothing', trips: ['31-028'], damage: mapTo('0000') },
  { what: 'a character is mapped to a mark of byte order', trips: ['31-029'], damage: mapTo('FEFF') },
  {
    what: 'the box for missing characters is drawn',
    trips: ['31-030'],
    damage: (parts) => content(parts, (text) => text.replace(/<[\da-f]{4}/, '<0000')),
  },

  {
    what: 'the file is not marked as tagged',
    trips: ['ISO 14289-1 7.1'],
    damage: (parts) => void (at(parts, catalog(parts)['/MarkInfo'])['/Marked'] = false),
  },
  { what: 'a mark is closed twice', trips: ['ISO 32000-1 14.6.1'], damage: (parts) => content(parts, (text) => `${text}\nEMC`) },
  {
    what: 'an element names another above it',
    trips: ['ISO 32000-1 14.7.2'],
    damage: (parts) => void (element(parts, 'Link')['/P'] = '1 0 R'),
  },
  {
    what: 'an element has content that is not there',
    trips: ['ISO 32000-1 14.7.3'],
    damage: (parts) => void (element(parts, 'P', 5)['/K'] as PdfValue[]).push(4444),
  },
  {
    what: 'the tree of parents does not know a link',
    trips: ['ISO 32000-1 14.7.4.4'],
    damage: (parts) => void (link(parts)['/StructParent'] = 4444),
  },
  {
    what: 'the tree of parents does not know a page',
    trips: ['ISO 32000-1 14.7.4.4'],
    damage: (parts) => delete page(parts)['/StructParents'],
  },
  {
    what: 'the next key is in use',
    trips: ['ISO 32000-1 Table 322'],
    damage: (parts) => void (at(parts, catalog(parts)['/StructTreeRoot'])['/ParentTreeNextKey'] = 0),
  },
  {
    what: 'a list holds words of its own',
    trips: ['ISO 14289-1 7.4', 'ISO 32000-1 14.7.3'],
    damage: (parts) => void (element(parts, 'L')['/K'] as PdfValue[]).push(0),
  },
  {
    what: 'an element is empty',
    trips: ['papers: empty'],
    damage: (parts) => {
      const root = element(parts, 'Document')
      const empty = add(parts, { '/S': '/P', '/P': word(at(parts, catalog(parts)['/StructTreeRoot'])['/K']) })
      at(parts, empty)['/P'] = [at(parts, catalog(parts)['/StructTreeRoot'])['/K']].flat()[0] ?? null
      ;(root['/K'] as PdfValue[]).push(empty)
    },
  },

  {
    what: 'a mark before the first line',
    trips: ['6.1.2'],
    damage: (parts) => void (parts.bytes = Buffer.concat([Buffer.from('\n'), parts.bytes])),
  },
  { what: 'the file has no identifier', trips: ['6.1.3 ID'], damage: (parts) => delete trailer(parts)['/ID'] },
  {
    what: 'words after the end',
    trips: ['6.1.3 end'],
    damage: (parts) => void (parts.bytes = Buffer.concat([parts.bytes, Buffer.from('appended')])),
  },
  {
    what: 'a stream stands in another file',
    trips: ['6.1.7.1'],
    damage: (parts) => void (any(parts, (dict) => dict['/N'] === 3)['/F'] = 'u:font.ttf'),
  },
  {
    what: 'a stream is compressed by LZW',
    trips: ['6.1.7.2'],
    damage: (parts) => {
      parts.objects['obj:9003 0 R'] = { stream: { dict: { '/Filter': '/LZWDecode' }, data: '' } }
    },
  },
  {
    what: 'states of graphics are kept too deep',
    trips: ['6.1.13'],
    damage: (parts) => content(parts, (text) => `${'q '.repeat(29)}${'Q '.repeat(29)}${text}`),
  },
  { what: 'a page is too small', trips: ['6.1.13'], damage: (parts) => void (page(parts)['/MediaBox'] = [0, 0, 1, 1]) },
  {
    what: 'an operator of one’s own',
    trips: ['6.2.2 operators'],
    damage: (parts) => content(parts, (text) => `${text}\n1 wormhole`),
  },
  { what: 'there is no output intent', trips: ['6.2.3'], damage: (parts) => delete catalog(parts)['/OutputIntents'] },
  {
    what: 'the profile is for other colours',
    trips: ['6.2.3'],
    damage: (parts) => void (any(parts, (dict) => dict['/N'] === 3)['/N'] = 4),
  },
  { what: 'a colour for four inks', trips: ['6.2.4.3'], damage: (parts) => content(parts, (text) => `${text}\n0 0 0 1 k`) },
  {
    what: 'a transfer function',
    trips: ['6.2.5'],
    damage: (parts) => void add(parts, { '/Type': '/ExtGState', '/TR': '/Identity' }),
  },
  {
    what: 'an image that is smoothed',
    trips: ['6.2.8'],
    damage: (parts) => {
      parts.objects['obj:9004 0 R'] = { stream: { dict: { '/Subtype': '/Image', '/Interpolate': true }, data: '' } }
    },
  },
  {
    what: 'something shines through',
    trips: ['6.2.10'],
    damage: (parts) => void add(parts, { '/Type': '/ExtGState', '/ca': 0.5 }),
  },
  {
    what: 'a font is embedded whole',
    trips: ['papers: subset'],
    damage: (parts) => {
      for (const dict of [font(parts), cidFont(parts), descriptor(parts)])
        for (const key of ['/BaseFont', '/FontName']) if (key in dict) dict[key] = word(dict[key]).replace(/^\/[A-Z]{6}\+/, '/')
    },
  },
  {
    what: 'a font has two names',
    trips: ['6.2.11.4'],
    damage: (parts) => void (descriptor(parts)['/FontName'] = '/ABCDEF+Other'),
  },
  { what: 'a character of private use', trips: ['6.2.11.7.3'], damage: mapTo('E000') },
  { what: 'a film on the page', trips: ['28-002', '6.3.1', 'not applicable'], damage: linkAs('Movie') },
  { what: 'a link is not printed', trips: ['6.3.2'], damage: (parts) => void (link(parts)['/F'] = 0) },
  { what: 'a link is hidden', trips: ['6.3.2'], damage: (parts) => void (link(parts)['/F'] = 6) },
  { what: 'a remark without a look of its own', trips: ['28-002', '6.3.3'], damage: linkAs('Text', { '/AP': {} }) },
  { what: 'a link starts a program', trips: ['6.5.1'], damage: (parts) => void (at(parts, link(parts)['/A'])['/S'] = '/Launch') },
  {
    what: 'a script',
    trips: ['6.5.1'],
    damage: (parts) => void (catalog(parts)['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' }),
  },
  { what: 'something happens when the file is closed', trips: ['6.5.2'], damage: (parts) => void (catalog(parts)['/AA'] = {}) },
  {
    what: 'the metadata are compressed',
    trips: ['6.6.2.1'],
    damage: (parts) => void (at(parts, catalog(parts)['/Metadata'])['/Filter'] = []),
  },
  {
    what: 'a title with a sign of markup',
    trips: ['6.6.2.1', '6.6.3'],
    damage: (parts) => metadata(parts, (text) => text.replace(/<rdf:li xml:lang="x-default">/, '$&R&D ')),
  },
  {
    what: 'metadata of one’s own that nothing describes',
    trips: ['6.6.2.3'],
    damage: (parts) =>
      metadata(parts, (text) => text.replace('<rdf:Description', '<rdf:Description xmlns:own="http://example.org/own/"')),
  },
  {
    what: 'the day of change stands in one place only',
    trips: ['6.6.3'],
    damage: (parts) => metadata(parts, (text) => text.replace(/<xmp:ModifyDate>.*<\/xmp:ModifyDate>/, '')),
  },
  {
    what: 'the metadata say PDF/A-2b',
    trips: ['6.6.4'],
    damage: (parts) => metadata(parts, (text) => text.replace('<pdfaid:conformance>A<', '<pdfaid:conformance>B<')),
  },
  { what: 'a page turns by itself', trips: ['6.10'], damage: (parts) => void (page(parts)['/PresSteps'] = {}) },
  { what: 'the reader must have abilities', trips: ['6.11'], damage: (parts) => void (catalog(parts)['/Requirements'] = []) },
  {
    what: 'a page has no resources',
    trips: ['6.2.2 resources'],
    damage: (parts) => delete any(parts, (dict) => dict['/Type'] === '/Page' && dict['/StructParents'] === 0)['/Resources'],
  },
  { what: 'a form to fill in', trips: ['not applicable'], damage: (parts) => void (catalog(parts)['/AcroForm'] = {}) },
  { what: 'a form of the XFA kind', trips: ['not applicable'], damage: (parts) => void add(parts, { '/XFA': [] }) },
  {
    what: 'content that is shown at wish',
    trips: ['not applicable'],
    damage: (parts) => void (catalog(parts)['/OCProperties'] = {}),
  },
  {
    what: 'a face of Type 1',
    trips: ['not applicable'],
    damage: (parts) => void add(parts, { '/Type': '/Font', '/Subtype': '/Type1' }),
  },
]

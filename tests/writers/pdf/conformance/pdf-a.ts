import type { Condition } from './condition.ts'
import { contentOf } from './drawn-content.ts'
import { fontsOf, toUnicodeOf } from './fonts.ts'
import { type PdfDictionary, type PdfFile, type PdfValue, word } from './pdf-file.ts'
import { ownerOf } from './structure-tree.ts'

/** The operators that ISO 32000-1 knows (Annex A), save those of Type 3 fonts. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S ' +
    'SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
)

/** Actions that an archived file may have (ISO 19005-2, 6.5.1). */
const ACTIONS = new Set(['/GoTo', '/GoToR', '/GoToE', '/Thread', '/URI', '/Named', '/SubmitForm'])

const FLAG = { invisible: 1, hidden: 2, print: 4, noView: 32, toggleNoView: 256 } as const

function objects(file: PdfFile, isSuch: (dict: PdfDictionary) => boolean): string[] {
  return file.dictionaries.filter(({ dict }) => isSuch(dict)).map(({ name }) => name)
}

function streams(file: PdfFile, isSuch: (dict: PdfDictionary) => boolean): string[] {
  return Object.entries(file.parts.objects).flatMap(([name, { stream }]) => (stream && isSuch(stream.dict) ? [name] : []))
}

const filtersOf = (dict: PdfDictionary): PdfValue[] => [dict['/Filter'] ?? []].flat()

/** Colours of a device that are set on a page, by the family that they belong to. */
function deviceColours(file: PdfFile): Set<string> {
  const families: Record<string, string> = { g: 'Gray', G: 'Gray', rg: 'RGB', RG: 'RGB', k: 'CMYK', K: 'CMYK' }
  const named = contentOf(file).flatMap(({ operations }) =>
    operations.flatMap(({ operator, operands }) => {
      const space = operator === 'cs' || operator === 'CS' ? /^\/Device(Gray|RGB|CMYK)$/.exec(word(operands[0]))?.[1] : undefined
      return families[operator] ?? space ?? []
    }),
  )
  const inObjects = file.dictionaries.flatMap(({ dict }) => /^\/Device(\w+)$/.exec(word(dict['/ColorSpace']))?.[1] ?? [])
  return new Set([...named, ...inObjects])
}

/** Components of the colour profile that the file's colours are meant for; undefined when there is none that is sound. */
function outputComponents(file: PdfFile): number | undefined {
  const [intent] = file.list(file.catalog['/OutputIntents']).filter((item) => file.dictionary(item)['/S'] === '/GTS_PDFA1')
  const reference = file.dictionary(intent)['/DestOutputProfile']
  const profile = file.stream(reference)
  if (!profile || profile.length < 128 || profile.toString('latin1', 36, 40) !== 'acsp') return undefined
  const components = { GRAY: 1, 'RGB ': 3, CMYK: 4 }[profile.toString('latin1', 16, 20)]
  return components === file.dictionary(reference)['/N'] ? components : undefined
}

/** Conditions of PDF/A-2a (ISO 19005-2:2011) beside those that it shares with PDF/UA. */
export const archiveConditions: Condition[] = [
  {
    number: '6.1.2',
    failure: 'the file does not begin with its version and a comment of four bytes above 127',
    find: ({ parts: { bytes } }) => {
      const lines = /^%PDF-1\.[0-7](?:\r\n|\r|\n)%([\s\S]{4})/.exec(bytes.toString('latin1', 0, 32))
      return lines && Array.from(lines[1] ?? '').every((byte) => byte > '\x7f') ? [] : ['first lines']
    },
  },
  {
    number: '6.1.3 ID',
    failure: 'the trailer has no identifier of two strings',
    find: (file) => {
      const id = file.list(file.trailer['/ID'])
      return id.length === 2 && id.every((part) => Boolean(file.text(part))) ? [] : ['trailer']
    },
  },
  {
    number: '6.1.3 Encrypt',
    failure: 'the file is encrypted',
    find: (file) => (file.parts.encryption.encrypted || '/Encrypt' in file.trailer ? ['trailer'] : []),
  },
  {
    number: '6.1.3 end',
    failure: 'something follows the end of the file',
    find: ({ parts: { bytes } }) =>
      /%%EOF(?:\r\n|\r|\n)?$/.test(bytes.toString('latin1', bytes.length - 16)) ? [] : ['last line'],
  },
  {
    number: '6.1.7.1',
    failure: 'a stream stands in another file',
    find: (file) => streams(file, (dict) => ['/F', '/FFilter', '/FDecodeParms'].some((key) => key in dict)),
  },
  {
    number: '6.1.7.2',
    failure: 'a stream is compressed by LZW, encrypted, or in a way that ISO 32000-1 does not know',
    find: (file) =>
      streams(file, (dict) =>
        filtersOf(dict).some(
          (filter) => !['/FlateDecode', '/ASCIIHexDecode', '/ASCII85Decode', '/DCTDecode'].includes(word(filter)),
        ),
      ),
  },
  {
    number: '6.1.13',
    failure:
      'a limit of readers is passed: states kept more than 28 deep, text beyond 32767 bytes, names beyond 127, pages out of size',
    find: (file) => [
      ...contentOf(file).flatMap(({ deepest }, index) => (deepest > 28 ? [`page ${index + 1}`] : [])),
      ...objects(file, (dict) =>
        Object.entries(dict).some(
          ([key, value]) =>
            key.length > 128 || (typeof value === 'string' && value.length > (/^[ub]:/.test(value) ? 32767 : 128)),
        ),
      ),
      ...file.pages.filter((page) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = file.list(file.dictionary(page)['/MediaBox']).map(Number)
        return [right - left, top - bottom].some((length) => length < 3 || length > 14_400)
      }),
    ],
  },
  {
    number: '6.2.2 operators',
    failure: 'a page has an operator that ISO 32000-1 does not know',
    find: (file) =>
      contentOf(file).flatMap(({ operations }) =>
        operations.map(({ operator }) => operator).filter((name) => !OPERATORS.has(name)),
      ),
  },
  {
    number: '6.2.2 resources',
    failure: 'a page has no resources of its own',
    find: (file) => file.pages.filter((page) => !file.has(file.dictionary(page)['/Resources'])),
  },
  {
    number: '6.2.3',
    failure: 'there is not one output intent for PDF/A with a sound profile',
    find: (file) =>
      file.list(file.catalog['/OutputIntents']).length === 1 && outputComponents(file) !== undefined ? [] : ['/OutputIntents'],
  },
  {
    number: '6.2.4.3',
    failure: 'a colour of a device does not suit the output intent',
    find: (file) => {
      const suiting = { 3: ['RGB', 'Gray'], 4: ['CMYK', 'Gray'], 1: ['Gray'] }[outputComponents(file) ?? 3] ?? []
      return [...deviceColours(file)].filter((family) => !suiting.includes(family))
    },
  },
  {
    number: '6.2.5',
    failure: 'a state of graphics asks for a transfer function or a half tone of its own',
    find: (file) =>
      objects(file, (dict) => '/TR' in dict || '/HTP' in dict || !['/Default', undefined].includes(dict['/TR2'] as string)),
  },
  {
    number: '6.2.8',
    failure: 'an image has alternatives, a way of its own to be printed, or is smoothed',
    find: (file) => streams(file, (dict) => '/Alternates' in dict || '/OPI' in dict || dict['/Interpolate'] === true),
  },
  {
    number: '6.2.9',
    failure: 'a form XObject or a PostScript XObject goes beyond the file',
    find: (file) => streams(file, (dict) => '/Ref' in dict || '/PS' in dict || dict['/Subtype'] === '/PS'),
  },
  {
    number: '6.2.10',
    failure: 'something is drawn so that what is below it shines through',
    find: (file) =>
      objects(
        file,
        (dict) =>
          ('/SMask' in dict && dict['/SMask'] !== '/None') ||
          ['/CA', '/ca'].some((key) => key in dict && dict[key] !== 1) ||
          ('/BM' in dict && dict['/BM'] !== '/Normal'),
      ),
  },
  {
    number: 'papers: subset',
    failure: 'a font is embedded whole',
    find: (file) => fontsOf(file).flatMap(({ name }) => (/^[A-Z]{6}\+/.test(name) ? [] : [name])),
  },
  {
    number: '6.2.11.4',
    failure: 'a font, its descendant and its descriptor do not have one name, or two fonts have the same',
    find: (file) => {
      const fonts = fontsOf(file)
      const same = fonts.filter(({ name }, index) => fonts.findIndex((font) => font.name === name) !== index)
      const differing = fonts.filter(
        ({ name, descendant, descriptor }) => descendant['/BaseFont'] !== `/${name}` || descriptor['/FontName'] !== `/${name}`,
      )
      return [...same, ...differing].map(({ name }) => name)
    },
  },
  {
    number: '6.2.11.7.3',
    failure: 'a character has no meaning that others share, and no text in its place',
    find: (file) => {
      const isPrivate = (point: number): boolean => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000
      return fontsOf(file).flatMap((font) =>
        [...font.codes]
          .filter((code) => toUnicodeOf(file, font)?.get(code)?.some(isPrivate))
          .map((code) => `${code} of ${font.name}`),
      )
    },
  },
  {
    number: '6.3.1',
    failure: 'an annotation is of a type that an archived file may not have',
    find: (file) =>
      file.annotations
        .filter(({ dict }) => ['/3D', '/Sound', '/Screen', '/Movie', '/RichMedia', '/TrapNet'].includes(word(dict['/Subtype'])))
        .map(({ reference }) => word(reference)),
  },
  {
    number: '6.3.2',
    failure: 'an annotation is not printed, or is hidden',
    find: (file) =>
      file.annotations
        .filter(({ dict }) => dict['/Subtype'] !== '/Popup')
        .filter(({ dict }) => {
          const flags = Number(dict['/F'] ?? 0)
          const hiding = FLAG.invisible | FLAG.hidden | FLAG.noView | FLAG.toggleNoView
          return (flags & FLAG.print) === 0 || (flags & hiding) !== 0
        })
        .map(({ reference }) => word(reference)),
  },
  {
    number: '6.3.3',
    failure: 'an annotation that is no link has no appearance of its own',
    find: (file) =>
      file.annotations
        .filter(({ dict }) => !['/Link', '/Popup'].includes(word(dict['/Subtype'])) && !('/N' in file.dictionary(dict['/AP'])))
        .map(({ reference }) => word(reference)),
  },
  {
    number: '6.5.1',
    failure: 'the file starts a program, runs a script, or does something else that a paper cannot',
    find: (file) => [
      ...objects(file, (dict) => dict['/Type'] === '/Action' && !ACTIONS.has(word(dict['/S']))),
      ...file.annotations
        .map(({ dict }) => file.dictionary(dict['/A'])['/S'])
        .filter((action) => action !== undefined && !ACTIONS.has(word(action)))
        .map(String),
      ...objects(file, (dict) => '/JS' in dict || '/JavaScript' in dict),
    ],
  },
  {
    number: '6.5.2',
    failure: 'something happens by itself',
    find: (file) => objects(file, (dict) => '/AA' in dict),
  },
  {
    number: '6.7.4',
    failure: 'words in another language within a stretch of content have a tag of language that is none',
    find: (file) =>
      contentOf(file).flatMap(({ opened }) =>
        opened.flatMap(({ page, mark }) => {
          const owner = mark.id === undefined ? undefined : ownerOf(file, page, mark.id)
          const language = file.text(mark.properties['/Lang']) ?? file.text(owner?.dict['/Lang'])
          return language === undefined || /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? [] : [language]
        }),
      ),
  },
  {
    number: '6.8',
    failure: 'a file is embedded',
    find: (file) => objects(file, (dict) => '/EF' in dict || '/EmbeddedFiles' in dict),
  },
  {
    number: '6.10',
    failure: 'pages are turned by themselves, or shown in another order',
    find: (file) => [
      ...objects(file, (dict) => '/PresSteps' in dict),
      ...('/AlternatePresentations' in file.dictionary(file.catalog['/Names']) ? ['/Names'] : []),
    ],
  },
  {
    number: '6.11',
    failure: 'the file asks its reader for abilities',
    find: (file) => ('/Requirements' in file.catalog ? ['catalogue'] : []),
  },
]

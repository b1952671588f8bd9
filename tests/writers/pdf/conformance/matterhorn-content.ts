import { type Condition, isLanguageTag, repeated } from './condition.ts'
import { allDrawn, contentOf, type Drawn, type Mark } from './drawn-content.ts'
import { fontsOf, toUnicodeOf } from './fonts.ts'
import { type PdfFile, word } from './pdf-file.ts'
import { around, type Element, elementsOf, nameOf, ownerOf, roleMapOf, STANDARD } from './structure-tree.ts'

const isArtifact = ({ tag }: Mark): boolean => tag === '/Artifact'

function hasOwner(file: PdfFile, page: string, { id }: Mark): boolean {
  return id !== undefined && ownerOf(file, page, id) !== undefined
}

function placeOf(file: PdfFile, { page, operator }: Drawn): string {
  return `${operator} on page ${file.pages.indexOf(page) + 1}`
}

/** The language that an element, or one around it, or else the document, is said to be in. */
export function languageOf(file: PdfFile, element: Element | undefined): string | undefined {
  const [nearest] = around(element).filter(({ dict }) => dict['/Lang'] !== undefined)
  return file.text(nearest?.dict['/Lang'] ?? file.catalog['/Lang'])
}

/** Failure conditions of checkpoints 01 to 11 that a program can tell. */
export const contentConditions: Condition[] = [
  {
    number: '01-003',
    failure: 'content marked as artifact is present inside tagged content',
    find: (file) =>
      contentOf(file)
        .flatMap(({ opened }) => opened)
        .filter(({ mark, around: outer, page }) => isArtifact(mark) && outer.some((other) => hasOwner(file, page, other)))
        .map(({ page }) => page),
  },
  {
    number: '01-004',
    failure: 'tagged content is present inside content marked as artifact',
    find: (file) =>
      contentOf(file)
        .flatMap(({ opened }) => opened)
        .filter(({ mark, around: outer, page }) => hasOwner(file, page, mark) && outer.some(isArtifact))
        .map(({ page, mark }) => `${mark.id} on ${page}`),
  },
  {
    number: '01-005',
    failure: 'content is neither marked as artifact nor tagged',
    find: (file) =>
      allDrawn(file)
        .filter(({ marks, page }) => !marks.some((mark) => isArtifact(mark) || hasOwner(file, page, mark)))
        .map((drawn) => placeOf(file, drawn)),
  },
  {
    number: '01-007',
    failure: 'the entry Suspects is true',
    find: (file) => (file.dictionary(file.catalog['/MarkInfo'])['/Suspects'] === true ? ['/MarkInfo'] : []),
  },
  {
    number: '02-001',
    failure: 'the mapping of a type does not end with a standard type',
    find: (file) =>
      elementsOf(file)
        .filter(({ role, type }) => role === undefined && !isCircular(roleMapOf(file), type))
        .map(nameOf),
  },
  {
    number: '02-003',
    failure: 'a circular mapping exists',
    find: (file) => [...roleMapOf(file).keys()].filter((type) => isCircular(roleMapOf(file), type)),
  },
  {
    number: '02-004',
    failure: 'a standard type is mapped to another',
    find: (file) => [...roleMapOf(file).keys()].filter((type) => STANDARD.has(type)),
  },
  {
    number: '06-001',
    failure: 'the document has no XMP metadata stream',
    find: (file) => (file.metadata === undefined ? ['catalogue'] : []),
  },
  {
    number: '06-002',
    failure: 'the metadata do not include the PDF/UA identifier',
    find: (file) => (file.metadata?.includes('<pdfuaid:part>1</pdfuaid:part>') ? [] : ['metadata']),
  },
  {
    number: '06-003',
    failure: 'the metadata do not contain dc:title',
    find: (file) => (/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</.test(file.metadata ?? '') ? [] : ['metadata']),
  },
  {
    number: '07-001',
    failure: 'the viewer preferences do not contain DisplayDocTitle',
    find: (file) => ('/DisplayDocTitle' in file.dictionary(file.catalog['/ViewerPreferences']) ? [] : ['catalogue']),
  },
  {
    number: '07-002',
    failure: 'DisplayDocTitle is false',
    find: (file) => (file.dictionary(file.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === false ? ['catalogue'] : []),
  },
  {
    number: '10-001',
    failure: 'a character code cannot be mapped to Unicode',
    find: (file) =>
      fontsOf(file).flatMap((font) => {
        const map = toUnicodeOf(file, font)
        return [...font.codes].filter((code) => !map?.get(code)?.length).map((code) => `${code} of ${font.name}`)
      }),
  },
  {
    number: '11-001',
    failure: 'the language of text on a page cannot be determined',
    find: (file) =>
      allDrawn(file)
        .filter(({ codes, marks, page }) => {
          if (codes.length === 0 || marks.some(isArtifact)) return false
          const [own] = marks.flatMap(({ properties }) => file.text(properties['/Lang']) ?? [])
          const [owner] = marks.flatMap(({ id }) => (id === undefined ? [] : (ownerOf(file, page, id) ?? [])))
          return !isLanguageTag(own ?? languageOf(file, owner))
        })
        .map((drawn) => placeOf(file, drawn)),
  },
  {
    number: '11-002',
    failure: 'the language of an alternate, replacement or expanded text cannot be determined',
    find: (file) =>
      elementsOf(file)
        .filter(({ dict }) => ['/Alt', '/ActualText', '/E'].some((key) => key in dict))
        .filter((element) => !isLanguageTag(languageOf(file, element)))
        .map(nameOf),
  },
  {
    number: '11-003',
    failure: 'the language of the outline cannot be determined',
    find: (file) => (file.has(file.catalog['/Outlines']) && !hasLanguage(file) ? ['outline'] : []),
  },
  {
    number: '11-004',
    failure: 'the language of the Contents of an annotation cannot be determined',
    find: (file) =>
      file.annotations
        .filter(({ dict, reference }) => {
          const owner = elementsOf(file).find(({ objects }) => objects.includes(reference))
          return '/Contents' in dict && !isLanguageTag(languageOf(file, owner))
        })
        .map(({ reference }) => word(reference)),
  },
  {
    number: '11-006',
    failure: 'the language of the metadata cannot be determined',
    find: (file) =>
      hasLanguage(file) || /xml:lang="(?!x-default)[A-Za-z-]+"/.test(file.metadata ?? '') || file.metadata === undefined
        ? []
        : ['metadata'],
  },
]

function hasLanguage(file: PdfFile): boolean {
  return isLanguageTag(file.text(file.catalog['/Lang']))
}

function isCircular(map: ReadonlyMap<string, string>, type: string): boolean {
  const seen = [type]
  for (let next = map.get(type); next !== undefined; next = map.get(next)) {
    if (next === type) return true
    if (seen.includes(next)) return false
    seen.push(next)
  }
  return false
}

/** What the standard asks of the structure beside the protocol's conditions (ISO 32000-1, 14.7.4 and 14.7.2). */
export const treeConditions: Condition[] = [
  {
    number: 'ISO 14289-1 7.1',
    failure: 'the file is not marked as tagged, or has no structure tree',
    find: (file) =>
      file.dictionary(file.catalog['/MarkInfo'])['/Marked'] === true && elementsOf(file).length > 0 ? [] : ['catalogue'],
  },
  {
    number: 'ISO 32000-1 14.6.1',
    failure: 'marked content is not closed, or closed twice',
    find: (file) => contentOf(file).flatMap(({ unbalanced }, index) => (unbalanced > 0 ? [`page ${index + 1}`] : [])),
  },
  {
    number: 'ISO 32000-1 14.7.2',
    failure: 'an element does not name the one above it, or belongs to two',
    find: (file) => [
      ...elementsOf(file)
        .filter(({ dict, parent }) => dict['/P'] !== (parent?.reference ?? file.catalog['/StructTreeRoot']))
        .map(nameOf),
      ...repeated(elementsOf(file).map(({ reference }) => word(reference))),
    ],
  },
  {
    number: 'ISO 32000-1 14.7.3',
    failure: 'content that an element has is not on its page, or is had twice',
    find: (file) => {
      const marked = new Set(
        contentOf(file).flatMap(({ opened }) => opened.map(({ page, mark }) => `${page} ${String(mark.id)}`)),
      )
      const claimed = elementsOf(file).flatMap(({ contents }) => contents.map(({ page, id }) => `${page} ${id}`))
      return [...claimed.filter((place) => !marked.has(place)), ...repeated(claimed)]
    },
  },
]

import type { Condition } from './condition.ts'
import { type PdfDictionary, type PdfFile, word } from './pdf-file.ts'
import { around, elementsOf, ownerOfObject } from './structure-tree.ts'

/** Types of annotation that ISO 32000-1 knows (Table 169). */
const ANNOTATIONS = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup ' +
    'FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'
  ).split(' '),
)

type Annotation = PdfFile['annotations'][number]

const subtype = ({ dict }: Annotation): string => word(dict['/Subtype']).slice(1)
const named = (found: readonly Annotation[]): string[] => found.map(({ reference }) => word(reference))

function enclosing(file: PdfFile, { reference }: Annotation) {
  return around(ownerOfObject(file, reference))
}

function hasAlternate(file: PdfFile, annotation: Annotation): boolean {
  return enclosing(file, annotation).some(({ dict }) => Boolean(file.text(dict['/Alt'])))
}

/** Failure conditions of checkpoints 20 to 30 that a program can tell. */
export const fileConditions: Condition[] = [
  {
    number: '21-001',
    failure: 'the specification of an embedded file does not have both F and UF',
    find: (file) =>
      file.dictionaries
        .filter(({ dict }) => '/EF' in dict && !(file.text(dict['/F']) && file.text(dict['/UF'])))
        .map(({ name }) => name),
  },
  {
    number: '26-001',
    failure: 'the file is encrypted and has no P',
    find: (file) => (file.parts.encryption.encrypted && file.parts.encryption.parameters.P === 0 ? ['trailer'] : []),
  },
  {
    number: '26-002',
    failure: 'the file is encrypted and keeps its words from assistive technology',
    find: ({ parts: { encryption } }) => (encryption.encrypted && (encryption.parameters.P & 0x200) === 0 ? ['trailer'] : []),
  },
  {
    number: '28-002',
    failure: 'an annotation that is no widget, link or printer mark does not stand in an Annot element',
    find: (file) =>
      named(
        file.annotations.filter(
          (annotation) =>
            !['Widget', 'Link', 'PrinterMark', 'Popup'].includes(subtype(annotation)) &&
            ownerOfObject(file, annotation.reference)?.role !== 'Annot',
        ),
      ),
  },
  {
    number: '28-004',
    failure: 'an annotation has neither Contents nor an alternate description around it',
    find: (file) =>
      named(
        file.annotations.filter(
          (annotation) =>
            subtype(annotation) !== 'Widget' && !file.text(annotation.dict['/Contents']) && !hasAlternate(file, annotation),
        ),
      ),
  },
  {
    number: '28-006',
    failure: 'an annotation of a type that ISO 32000 does not know',
    find: (file) => named(file.annotations.filter((annotation) => !ANNOTATIONS.has(subtype(annotation)))),
  },
  {
    number: '28-007',
    failure: 'an annotation for trapping exists',
    find: (file) => named(file.annotations.filter((annotation) => subtype(annotation) === 'TrapNet')),
  },
  {
    number: '28-008',
    failure: 'a page with annotations has no entry Tabs',
    find: (file) => pagesWithAnnotations(file).filter((page) => !('/Tabs' in file.dictionary(page))),
  },
  {
    number: '28-009',
    failure: 'a page with annotations has another tab order than that of the structure',
    find: (file) => pagesWithAnnotations(file).filter((page) => (file.dictionary(page)['/Tabs'] ?? '/S') !== '/S'),
  },
  {
    number: '28-011',
    failure: 'a link annotation does not stand in a Link element',
    find: (file) =>
      named(
        file.annotations.filter(
          (annotation) => subtype(annotation) === 'Link' && ownerOfObject(file, annotation.reference)?.role !== 'Link',
        ),
      ),
  },
  {
    number: '28-012',
    failure: 'a link annotation has no alternate description in its Contents',
    find: (file) =>
      named(
        file.annotations.filter(({ dict, ...rest }) => subtype({ dict, ...rest }) === 'Link' && !file.text(dict['/Contents'])),
      ),
  },
  {
    number: '28-016',
    failure: 'an annotation that attaches a file names none',
    find: (file) =>
      named(
        file.annotations.filter(
          (annotation) => subtype(annotation) === 'FileAttachment' && !('/EF' in file.dictionary(annotation.dict['/FS'])),
        ),
      ),
  },
  {
    number: '28-017',
    failure: 'a printer mark stands in the structure',
    find: (file) =>
      named(
        file.annotations.filter(
          (annotation) =>
            subtype(annotation) === 'PrinterMark' &&
            elementsOf(file).some(({ objects }) => objects.includes(annotation.reference)),
        ),
      ),
  },
  {
    number: '30-001',
    failure: 'content is taken from another file by a reference XObject',
    find: (file) =>
      formsOf(file)
        .filter(({ dict }) => '/Ref' in dict)
        .map(({ name }) => name),
  },
  {
    number: '30-002',
    failure: 'a form XObject with tagged content is drawn more than once',
    find: (file) =>
      formsOf(file)
        .filter(({ name }) => (file.stream(referenceOf(name))?.toString('latin1') ?? '').includes('/MCID'))
        .filter(({ name }) => usesOf(file, referenceOf(name)) > 1)
        .map(({ name }) => name),
  },
]

function pagesWithAnnotations(file: PdfFile): string[] {
  return file.pages.filter((page) => file.list(file.dictionary(page)['/Annots']).length > 0)
}

function formsOf(file: PdfFile): { name: string; dict: PdfDictionary }[] {
  return Object.entries(file.parts.objects).flatMap(([name, { stream }]) =>
    stream?.dict['/Subtype'] === '/Form' ? [{ name, dict: stream.dict }] : [],
  )
}

const referenceOf = (name: string): string => name.slice('obj:'.length)

/** How often the resources of pages and forms name an object. */
function usesOf(file: PdfFile, reference: string): number {
  const resources = file.dictionaries.map(({ dict }) => file.dictionary(dict['/XObject']))
  return resources.flatMap((objects) => Object.values(objects)).filter((object) => object === reference).length
}

import type { NotApplicable } from './condition.ts'
import { fontsOf } from './fonts.ts'
import { type PdfDictionary, type PdfFile, word } from './pdf-file.ts'

/** Objects whose dictionary is of a kind. */
function objects(file: PdfFile, isSuch: (dict: PdfDictionary) => boolean): string[] {
  return file.dictionaries.filter(({ dict }) => isSuch(dict)).map(({ name }) => name)
}

const annotations = (file: PdfFile, ...kinds: readonly string[]): string[] =>
  objects(file, (dict) => kinds.includes(word(dict['/Subtype'])) && '/Rect' in dict)

/** Failure conditions that a program can tell and that cannot occur in these papers, each with what shows it. */
export const notApplicable: NotApplicable[] = [
  {
    numbers: ['11-005', '28-005', '28-010'],
    because: 'a paper has no form to fill in',
    find: (file) => [...annotations(file, '/Widget'), ...('/AcroForm' in file.catalog ? ['/AcroForm'] : [])],
  },
  {
    numbers: ['25-001'],
    because: 'a paper has no form of the XFA kind',
    find: (file) => objects(file, (dict) => '/XFA' in dict),
  },
  {
    numbers: ['17-003'],
    because: 'a paper has no formula',
    find: (file) => objects(file, (dict) => dict['/S'] === '/Formula'),
  },
  {
    numbers: ['20-001', '20-002', '20-003'],
    because: 'a paper has no content that is shown at wish',
    find: (file) => ('/OCProperties' in file.catalog ? ['/OCProperties'] : []),
  },
  {
    numbers: ['28-014', '28-015'],
    because: 'a paper has no sound and no film',
    find: (file) => [
      ...annotations(file, '/Screen', '/Movie', '/Sound', '/RichMedia'),
      ...objects(file, (dict) => ['/MCD', '/MCS', '/MR'].includes(word(dict['/S'])) && '/CT' in dict),
    ],
  },
  {
    numbers: ['28-018'],
    because: 'a paper has no printer marks',
    find: (file) => annotations(file, '/PrinterMark'),
  },
  {
    numbers: ['31-012', '31-013'],
    because: 'no face is of Type 1',
    find: (file) => objects(file, (dict) => ['/Type1', '/MMType1'].includes(word(dict['/Subtype'])) || '/FontFile' in dict),
  },
  {
    numbers: ['31-017', '31-018', '31-019', '31-020', '31-021', '31-022', '31-023', '31-024', '31-025', '31-026'],
    because: 'every face is composite; none is a simple TrueType font',
    find: (file) =>
      fontsOf(file)
        .filter(({ dict }) => dict['/Subtype'] !== '/Type0')
        .map(({ name }) => name),
  },
]

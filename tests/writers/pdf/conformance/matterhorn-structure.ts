import { type Condition, repeated } from './condition.ts'
import { contentOf } from './drawn-content.ts'
import { type PdfFile, word } from './pdf-file.ts'
import {
  around,
  attributeOf,
  type Element,
  elementsOf,
  nameOf,
  ownerOfObject,
  parentTreeOf,
  structureOf,
} from './structure-tree.ts'

/** Elements that stand where the syntax of their kind does not allow it. */
function misplaced(file: PdfFile, mayStandIn: Readonly<Record<string, readonly string[]>>, mayHold: typeof mayStandIn): string[] {
  return elementsOf(file)
    .filter(({ role = '', parent, kids }) => {
      const places = mayStandIn[role]
      const inner = mayHold[role]
      return places?.includes(parent?.role ?? '') === false || kids.some((kid) => inner?.includes(kid.role ?? '') === false)
    })
    .map(nameOf)
}

const headings = (file: PdfFile): { element: Element; level: number }[] =>
  elementsOf(file).flatMap((element) => {
    const [, level] = /^H([1-6])$/.exec(element.role ?? '') ?? []
    return level === undefined ? [] : [{ element, level: Number(level) }]
  })

/** Failure conditions of checkpoints 09 to 19 that a program can tell. */
export const structureConditions: Condition[] = [
  {
    number: '09-004',
    failure: 'an element of a table stands where none may',
    find: (file) =>
      misplaced(
        file,
        {
          TR: ['Table', 'THead', 'TBody', 'TFoot'],
          TH: ['TR'],
          TD: ['TR'],
          THead: ['Table'],
          TBody: ['Table'],
          TFoot: ['Table'],
        },
        { Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], TR: ['TH', 'TD'], THead: ['TR'], TBody: ['TR'], TFoot: ['TR'] },
      ),
  },
  {
    number: '09-005',
    failure: 'an element of a list stands where none may',
    find: (file) =>
      misplaced(
        file,
        { LI: ['L'], LBody: ['LI'], Lbl: ['LI', 'Note', 'BibEntry'] },
        { L: ['LI', 'L', 'Caption'], LI: ['Lbl', 'LBody'] },
      ),
  },
  {
    number: '09-006',
    failure: 'an element of a table of contents stands where none may',
    find: (file) =>
      misplaced(
        file,
        { TOCI: ['TOC'] },
        { TOC: ['TOCI', 'TOC', 'Caption'], TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
      ),
  },
  {
    number: '09-007',
    failure: 'an element of ruby stands where none may',
    find: (file) => misplaced(file, { RB: ['Ruby'], RT: ['Ruby'], RP: ['Ruby'] }, { Ruby: ['RB', 'RT', 'RP'] }),
  },
  {
    number: '09-008',
    failure: 'an element of warichu stands where none may',
    find: (file) => misplaced(file, { WT: ['Warichu'], WP: ['Warichu'] }, { Warichu: ['WT', 'WP'] }),
  },
  {
    number: '13-004',
    failure: 'a figure has no alternate or replacement text',
    find: (file) =>
      elementsOf(file)
        .filter(({ role, dict }) => role === 'Figure' && !(file.text(dict['/Alt']) ?? file.text(dict['/ActualText'])))
        .map(nameOf),
  },
  {
    number: '14-002',
    failure: 'the first numbered heading is not an H1',
    find: (file) =>
      headings(file)
        .slice(0, 1)
        .filter(({ level }) => level !== 1)
        .map(({ element }) => nameOf(element)),
  },
  {
    number: '14-003',
    failure: 'a level of numbered headings is skipped',
    find: (file) =>
      headings(file)
        .filter(({ level }, index, all) => index > 0 && level > (all[index - 1]?.level ?? 0) + 1)
        .map(({ element }) => nameOf(element)),
  },
  {
    number: '14-006',
    failure: 'a node has more than one H',
    find: (file) =>
      elementsOf(file)
        .filter(({ kids }) => kids.filter(({ role }) => role === 'H').length > 1)
        .map(nameOf),
  },
  {
    number: '14-007',
    failure: 'the document uses both H and numbered headings',
    find: (file) =>
      headings(file).length > 0
        ? elementsOf(file)
            .filter(({ role }) => role === 'H')
            .map(nameOf)
        : [],
  },
  {
    number: '15-003',
    failure: 'a head cell has no scope in a table without Headers and IDs',
    find: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'TH')
        .filter((cell) => !['/Row', '/Column', '/Both'].includes(word(attributeOf(file, cell, '/Scope'))))
        .map(nameOf),
  },
  {
    number: '17-002',
    failure: 'a formula has no alternate text',
    find: (file) =>
      elementsOf(file)
        .filter(({ role, dict }) => role === 'Formula' && !file.text(dict['/Alt']))
        .map(nameOf),
  },
  {
    number: '19-003',
    failure: 'a note has no ID',
    find: (file) =>
      elementsOf(file)
        .filter(({ role, dict }) => role === 'Note' && !file.text(dict['/ID']))
        .map(nameOf),
  },
  {
    number: '19-004',
    failure: 'two notes have one ID',
    find: (file) =>
      repeated(
        elementsOf(file).flatMap(({ role, dict }) => (role === 'Note' && dict['/ID'] !== undefined ? [word(dict['/ID'])] : [])),
      ),
  },
]

/** What these papers promise beside the protocol: conditions that it leaves to people, as far as a program can tell them here. */
export const furtherStructureConditions: Condition[] = [
  {
    number: 'ISO 14289-1 7.5',
    failure: 'a row of a table does not fill the columns of the table',
    find: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'Table')
        .flatMap((table) => {
          const widths = widthsOfRows(file, table)
          return widths.filter((width) => width !== widths[0]).map((width) => `${width} columns in ${nameOf(table)}`)
        }),
  },
  {
    number: 'ISO 14289-1 7.6',
    failure: 'a list with labels does not say how they count',
    find: (file) =>
      elementsOf(file)
        .filter(({ role, kids }) => role === 'L' && kids.some((item) => item.kids.some((kid) => kid.role === 'Lbl')))
        .filter((list) => attributeOf(file, list, '/ListNumbering') === undefined)
        .map(nameOf),
  },
  {
    number: 'ISO 14289-1 7.3',
    failure: 'a figure does not say where it stands',
    find: (file) =>
      elementsOf(file)
        .filter((element) => element.role === 'Figure' && file.list(attributeOf(file, element, '/BBox')).length !== 4)
        .map(nameOf),
  },
  {
    number: 'ISO 32000-1 14.7.4.4',
    failure: 'the tree of parents does not name the element of a content or an annotation',
    find: (file) => {
      const tree = parentTreeOf(file)
      const contents = contentOf(file).flatMap(({ opened }) =>
        opened.flatMap(({ page, mark: { id } }) => {
          if (id === undefined) return []
          const parents = file.list(tree.get(Number(file.dictionary(page)['/StructParents'])))
          const owner = elementsOf(file).find(({ reference }) => reference === parents[id])
          return owner?.contents.some((content) => content.page === page && content.id === id) ? [] : [`${id} on ${page}`]
        }),
      )
      const annotations = file.annotations.flatMap(({ reference, dict }) =>
        tree.get(Number(dict['/StructParent'])) === ownerOfObject(file, reference)?.reference ? [] : [word(reference)],
      )
      return [...contents, ...annotations]
    },
  },
  {
    number: 'ISO 32000-1 Table 322',
    failure: 'the next key of the tree of parents is in use',
    find: (file) => {
      const next = Number(file.dictionary(file.catalog['/StructTreeRoot'])['/ParentTreeNextKey'])
      return [...parentTreeOf(file).keys()].filter((key) => key >= next).map(String)
    },
  },
  {
    number: 'ISO 14289-1 7.4',
    failure: 'the structure does not have one Document at its root, or has content outside a leaf of it',
    find: (file) => {
      const roots = structureOf(file)
      const grouping = ['Document', 'Part', 'Sect', 'Div', 'L', 'LI', 'Table', 'TR', 'THead', 'TBody', 'BlockQuote']
      return [
        ...(roots.length === 1 && roots[0]?.role === 'Document' ? [] : ['root']),
        ...elementsOf(file)
          .filter(({ role = '', contents }) => grouping.includes(role) && contents.length > 0)
          .map(nameOf),
      ]
    },
  },
  {
    number: 'papers: empty',
    failure: 'an element is empty, and is no cell of a table',
    find: (file) =>
      elementsOf(file)
        .filter(({ kids, contents, objects, role }) => kids.length + contents.length + objects.length === 0 && role !== 'TD')
        .map(nameOf),
  },
  {
    number: 'ISO 14289-1 7.18.5',
    failure: 'a link has an annotation and no words, or words and no annotation',
    find: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'Link')
        .filter(({ contents, kids, objects }) => objects.length === 0 || contents.length + kids.length === 0)
        .map(nameOf),
  },
]

/** How many columns the cells of each row cover, with cells of rows above that reach down. */
function widthsOfRows(file: PdfFile, table: Element): number[] {
  const rows = elementsOf(file).filter((element) => element.role === 'TR' && around(element).includes(table))
  const open: number[] = []
  return rows.map((row) => {
    const reaching = open.filter((left) => left > 0).length
    open.forEach((left, index) => (open[index] = Math.max(0, left - 1)))
    const own = row.kids.map((cell) => {
      const [columns, down] = ['/ColSpan', '/RowSpan'].map((name) => Number(attributeOf(file, cell, name) ?? 1)) as [
        number,
        number,
      ]
      for (let column = 0; column < columns; column++) open.push(down - 1)
      return columns
    })
    return reaching + own.reduce((sum, columns) => sum + columns, 0)
  })
}

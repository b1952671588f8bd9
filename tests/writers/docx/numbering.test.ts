import { describe, expect, it } from 'vitest'
import type { Block, ItemNumber } from '../../../src/document/tree.ts'
import { countNumbers } from './count-numbers.ts'
import { all, readDocx, type ReadDocx } from './read-docx.ts'
import { arabic, english, sampleTree, text } from './sample-tree.ts'

/** Each numbered paragraph with the number that Word counts. */
const numbered = (docx: ReadDocx): string[] => countNumbers(docx).map(({ number, paragraph }) => `${number} ${paragraph.text}`)

const heading = (ordinal: number, depth: 0 | 1): Block => {
  const number: ItemNumber = { depth, ordinal, mark: depth === 0 ? `${ordinal}.` : `(${String.fromCharCode(96 + ordinal)})` }
  return {
    kind: 'heading',
    role: 'heading',
    id: `h-${depth}-${ordinal}`,
    level: depth === 0 ? 2 : 3,
    number,
    content: [text(number.mark)],
  }
}

describe('the numbers of the agenda', () => {
  const agenda = [
    '1. Organizational matters',
    '(a) Opening of the session',
    '(b) Election of officers',
    '(c) Adoption of the agenda',
    '2. Review of the implementation of the Convention',
    '(a) Trafficking in persons',
    '(b) Smuggling of migrants',
    '3. Technical assistance',
  ]

  it('are counted by Word, in the list and again in the annotations, each from 1', async () => {
    const docx = await readDocx(sampleTree(english))
    expect(numbered(docx)).toEqual([...agenda, ...agenda])
    expect(docx.part('word/document.xml')).not.toContain('(a)')
  })

  it('are given to whatever gets the style of an item: the styles count, and no paragraph says a number besides', async () => {
    const docx = await readDocx(sampleTree(english))
    expect(docx.part('word/document.xml')).not.toContain('<w:numPr>')
    const numbering = docx.part('word/numbering.xml')
    for (const [name, id, level] of [
      ['_ List Item', 'ListItem', 0],
      ['_ List Sub-item', 'ListSubItem', 1],
      ['_ H_1', 'H1', 0],
      ['_ H_2/3', 'H23', 1],
    ] as const) {
      expect(docx.style(name)).toContain(`<w:numPr><w:ilvl w:val="${level}"/><w:numId `)
      expect(all(numbering, new RegExp(`<w:lvl w:ilvl="${level}"(?:(?!</w:lvl>).)*<w:pStyle w:val="${id}"/>`, 'g'))).toHaveLength(
        1,
      )
      // What a style says comes before what its list says.
      expect(docx.style(name)).toMatch(/<w:ind w:left="\d+" w:right="1080" w:hanging="540"\/>/)
    }
  })

  it('are not given to a heading without one that stands among them, which has a style of its own', async () => {
    const bare: Block = { kind: 'heading', role: 'heading', id: 'bare', level: 2, number: undefined, content: [text('Bare')] }
    const docx = await readDocx(sampleTree(english, { blocks: [heading(1, 0), bare, heading(2, 0)] }))
    expect(numbered(docx)).toEqual(['1. 1.', '2. 2.'])
    expect(docx.paragraphs.find((paragraph) => paragraph.text === 'Bare')?.style).toBe('H1Unnumbered')
    expect(docx.style('_ H_1 Unnumbered')).toContain('<w:basedOn w:val="H1"/>')
    expect(docx.style('_ H_1 Unnumbered')).toContain('<w:numId w:val="0"/>')
    const without = await readDocx(sampleTree(english, { blocks: [bare] }))
    expect(without.paragraphs.find((paragraph) => paragraph.text === 'Bare')?.style).toBe('H1')
  })

  it('are those of lists with two levels, which an editor finds as such, and of no others', async () => {
    const numbering = (await readDocx(sampleTree(english))).part('word/numbering.xml')
    const lists = all(numbering, /<w:abstractNum .*?<\/w:abstractNum>/g)
    expect(lists).toHaveLength(2)
    for (const list of lists) {
      expect(list).toContain('<w:multiLevelType w:val="multilevel"/>')
      expect(all(list, /(?<=<w:numFmt w:val=")\w+/g)).toEqual(['decimal', 'lowerLetter'])
    }
  })

  it('stay those of the paper where a heading is left out or a part begins later', async () => {
    const order: [number, 0 | 1][] = [
      [2, 0],
      [2, 1],
      [3, 1],
      [5, 1],
      [3, 0],
      [1, 1],
      [5, 0],
      [1, 1],
      [6, 0],
    ]
    const docx = await readDocx(sampleTree(english, { blocks: order.map(([ordinal, depth]) => heading(ordinal, depth)) }))
    expect(numbered(docx).filter((line) => line.split(' ')[0] !== line.split(' ')[1])).toEqual([])
    expect(numbered(docx)).toHaveLength(order.length)
  })

  it('of an item after sub-items that have no item begins a count of its own: programs differ in how they would count it on', async () => {
    const docx = await readDocx(sampleTree(english, { blocks: [heading(1, 1), heading(2, 1), heading(1, 0), heading(1, 1)] }))
    expect(numbered(docx)).toEqual(['(a) (a)', '(b) (b)', '1. 1.', '(a) (a)'])
    const runs = docx.paragraphs.flatMap(({ numbering }) => (numbering ? [numbering.instance] : []))
    const [first, second, item, child] = runs
    expect(second).toBe(first)
    expect(item).not.toBe(first)
    expect(child).toBe(item)
  })

  it('begin anew in every list', async () => {
    const list = (id: string): Block => ({
      kind: 'numbered-list',
      id,
      items: [{ id: `${id}.1`, role: 'agenda', number: { depth: 0, ordinal: 1, mark: '1.' }, content: [text(id)], children: [] }],
    })
    const docx = await readDocx(sampleTree(english, { blocks: [list('one'), list('two')] }))
    expect(numbered(docx)).toEqual(['1. one', '1. two'])
  })

  it('are not given to a heading that has none', async () => {
    const { paragraphs } = await readDocx(sampleTree(english))
    expect(paragraphs.filter(({ style, numbering }) => style === 'HCh' && numbering)).toEqual([])
  })

  it('follow the order of the abjad in Arabic', async () => {
    const numbering = (await readDocx(sampleTree(arabic))).part('word/numbering.xml')
    expect(numbering).toMatch(
      /<w:numFmt w:val="arabicAbjad"\/><w:pStyle [^>]*><w:suff w:val="tab"\/><w:lvlText w:val="\(%2\)"\/>/,
    )
    expect(numbering).toContain('<w:lvlText w:val="%1-"/>')
  })
})

import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../src/document/passages.ts'
import type { Block, DocumentTree, ListItem, Table } from '../../../src/document/tree.ts'
import { style } from '../../../src/writers/style.ts'
import { writeHtml } from '../../../src/writers/html/write-html.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'
import { arabic, chinese, english, keep, paragraph, raised, sampleTree, symbol, text } from '../docx/sample-tree.ts'
import { all, byClass, byId, classesOf, elementsOf, everything, gridOf, type HtmlElement, readHtml, textOf } from './read-html.ts'

const real = (code: string, part?: 'agenda' | 'annotations' | 'timetable'): DocumentTree => faultlessPaper({ code }, part).tree

const trees: readonly (readonly [name: string, tree: DocumentTree])[] = [
  ['the sample in English', sampleTree(english)],
  ['the sample in Chinese', sampleTree(chinese)],
  ['the sample in Arabic', sampleTree(arabic)],
  ['a draft', sampleTree(english, { draftMark: 'Draft' })],
  ...['zh', 'en', 'fr', 'ru', 'es', 'ar'].map((code) => [`the real paper, ${code}`, real(code)] as const),
  ['the agenda alone', real('zh', 'agenda')],
  ['the annotations alone', real('zh', 'annotations')],
  ['the timetable alone', real('zh', 'timetable')],
]

const written = async (tree: DocumentTree): Promise<string> => new TextDecoder().decode(await writeHtml(tree))
const page = async (tree: DocumentTree): Promise<HtmlElement> => readHtml(await writeHtml(tree))

/** A tree of these blocks in English. */
const treeOf = (...blocks: readonly Block[]): DocumentTree => sampleTree(english, { blocks })

const TEXT_BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li']

/** What a reader finds on a page, passage by passage, without marks of numbers. */
function passagesOn(root: HtmlElement): string[] {
  const result: string[] = []
  const visit = (element: HtmlElement): void => {
    const isApart = classesOf(element).some((name) => ['draft', 'unseen'].includes(name))
    if (isApart || element.name === 'head') return
    const annexParts = elementsOf(element).filter((child) => (child.attributes['class'] ?? '').startsWith('annex-'))
    if (annexParts.length > 0) result.push(...annexParts.map((part) => textOf(part)))
    else if (TEXT_BLOCKS.includes(element.name)) {
      const said = textOf(element, (child) => child.name === 'ol' || classesOf(child).includes('mark'))
      result.push(element.name === 'li' ? said.replace(/\n+$/, '') : said)
      elementsOf(element).forEach((child) => child.name === 'ol' && visit(child))
    } else elementsOf(element).forEach(visit)
  }
  visit(root)
  return result
}

/** The level that the tree gave a heading of a page; none of that of an annex. */
const byLevel = (heading: HtmlElement): string | undefined => classesOf(heading).find((name) => name.startsWith('level-'))

/** The ranks of headings by their levels: those of one level under one heading have one rank. */
function ranksOf(blocks: readonly Block[], top = 2): { id: string; rank: number }[] {
  const over: number[] = []
  return blocks.flatMap((block) => {
    if (block.kind === 'annex') return ranksOf(block.blocks, top + 1)
    if (block.kind !== 'heading') return []
    while ((over.at(-1) ?? 0) >= block.level) over.pop()
    return [{ id: block.id, rank: top + over.push(block.level) - 1 }]
  })
}

function idsOf(blocks: readonly Block[]): string[] {
  const ofItem = (item: ListItem): string[] => [item.id, ...item.children.flatMap(ofItem)]
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'numbered-list') return [block.id, ...block.items.flatMap(ofItem)]
    if (block.kind === 'document-list') return [block.id, ...block.entries.map(({ id }) => id)]
    if (block.kind === 'annex') return [block.id, ...idsOf(block.blocks)]
    if (block.kind !== 'table') return [block.id]
    const rows = [...block.head, ...block.body]
    return [
      block.id,
      ...rows.flatMap(({ id, cells }) => [id, ...cells.flatMap(({ paragraphs }) => paragraphs.map((one) => one.id))]),
    ]
  })
}

describe.each(trees)('%s', (_, tree) => {
  it('says what the tree says, in its order', async () => {
    expect(passagesOn(await page(tree))).toEqual(passagesOf(tree.blocks, () => []).map((passage) => passage.text))
  })

  it('is in the language and direction of the paper, and described by its metadata', async () => {
    const root = await page(tree)
    const { tag, direction } = tree.language
    const [title] = all(root, 'title')
    const metadata = Object.fromEntries(all(root, 'meta').map(({ attributes }) => [attributes['name'], attributes['content']]))
    expect(root.attributes).toEqual({ lang: tag, dir: direction })
    expect(textOf(title!)).toBe(tree.metadata.title)
    expect(metadata['author']).toBe(tree.metadata.author)
    expect(metadata['description']).toContain(tree.metadata.symbol)
    expect(all(root, 'meta')[0]!.attributes).toEqual({ charset: 'utf-8' })
  })

  it('has an id for every block, and each once', async () => {
    const ids = everything(await page(tree)).flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(idsOf(tree.blocks)))
  })

  it('has one title, and headings without gaps below it', async () => {
    const ranks = all(await page(tree), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name.slice(1)))
    expect(ranks.filter((rank) => rank === 1)).toEqual([1])
    ranks.forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1))
  })

  it('gives every heading the rank of its place: one below the nearest lesser one before it', async () => {
    const headings = all(await page(tree), 'h2', 'h3', 'h4', 'h5', 'h6').filter((one) => byLevel(one) !== undefined)
    expect(headings.map((one) => [one.attributes['id'], one.name])).toEqual(
      ranksOf(tree.blocks).map(({ id, rank }) => [id, `h${rank}`]),
    )
  })

  it('has one header and one main part, and sections that begin with their heading', async () => {
    const root = await page(tree)
    expect(all(root, 'header', 'main').map(({ name }) => name)).toEqual(['header', 'main'])
    for (const section of all(root, 'section')) expect(elementsOf(section)[0]!.name).toMatch(/^h[2-6]$/)
  })

  it('leads somewhere with every link and every label', async () => {
    const root = await page(tree)
    const within = all(root, 'a').filter((link) => link.attributes['href']!.startsWith('#'))
    for (const { attributes } of within) byId(root, decodeURIComponent(attributes['href']!.slice(1)))
    for (const { attributes } of everything(root)) if (attributes['aria-labelledby']) byId(root, attributes['aria-labelledby'])
  })

  it('asks for nothing, runs nothing and names no side but of a sheet', async () => {
    const bytes = await written(tree)
    expect(bytes).not.toMatch(/<script|<link|<img|<iframe|\bsrc="|@import|url\(| on[a-z]+="/i)
    expect(bytes.replace(/<a href="https:/g, '')).not.toMatch(/https?:/i)
    const css = textOf(all(readHtml(new TextEncoder().encode(bytes)), 'style')[0]!)
    expect(css).not.toMatch(
      /(margin|padding|border|inset)-(left|right|top|bottom)\b|(?<![\w-])(left|right|float) *:|align: *(left|right)/,
    )
  })

  it('is the same every time', async () => {
    expect(await written(tree)).toBe(await written(structuredClone(tree)))
  })
})

describe('links', () => {
  it('lead from each item of the agenda to its annotations', async () => {
    const root = await page(real('zh'))
    const links = all(byId(root, 'agenda-items'), 'a')
    expect(links).toHaveLength(all(byId(root, 'agenda-items'), 'li').length)
    for (const link of links) {
      const heading = byId(root, link.attributes['href']!.slice(1))
      const said = textOf(heading, (child) => classesOf(child).includes('mark'))
      expect(textOf(link).replace(/[：；。]$/, '')).toBe(said)
    }
    const [contents] = all(root, 'nav')
    expect(contents!.attributes['aria-labelledby']).toBe('agenda')
  })

  it('are not there for an agenda without annotations', async () => {
    const root = await page(real('zh', 'agenda'))
    expect(all(root, 'a', 'nav')).toEqual([])
  })

  it('lead from a symbol in an annotation to the entry that names it, and from no other symbol', async () => {
    const root = await page(real('en'))
    const inLists = all(root, 'ul').flatMap((list) => all(list, 'a'))
    const links = all(root, 'a').filter((link) => all(link, 'bdi').length > 0 && !inLists.includes(link))
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) {
      const { href = '' } = link.attributes
      expect(href).toMatch(/\.documents\./)
      expect(textOf(byId(root, href.slice(1)))).toContain(textOf(link))
    }
    const listed = all(root, 'ul').flatMap((list) => all(list, 'bdi').map((one) => textOf(one)))
    const cited = byClass(root, 'symbol').map((one) => textOf(one))
    expect(cited.some((one) => !listed.includes(one))).toBe(true)
    expect(links.every((link) => listed.includes(textOf(link)))).toBe(true)
  })

  it('lead from every entry of a documentation list to where the public reads the paper in this language', async () => {
    const root = await page(real('en'))
    const links = all(root, 'ul').flatMap((list) => all(list, 'a'))
    expect(links).toHaveLength(all(root, 'ul').flatMap((list) => all(list, 'li')).length)
    for (const link of links) expect(link.attributes['href']).toBe(`https://undocs.org/en/${textOf(link)}`)
  })
})

describe('lists', () => {
  it('hold the printed mark of each item once, as text', async () => {
    const root = await page(sampleTree(arabic))
    const marks = byClass(byId(root, 'agenda.list'), 'mark').map((one) => textOf(one).trim())
    expect(marks.slice(0, 3)).toEqual(['1-', '(أ)', '(ب)'])
    expect(textOf(all(root, 'style')[0]!)).toMatch(/ol, ul \{ list-style: none; \}/)
    for (const list of all(root, 'ol', 'ul')) expect(list.attributes['role']).toBe('list')
    expect(elementsOf(byId(root, 'agenda.item-1')).map(({ name }) => name)).toEqual(['span', 'a', 'ol'])
  })
})

describe('tables', () => {
  const tableOf = async (tree: DocumentTree): Promise<HtmlElement> => all(await page(tree), 'table')[0]!

  it('give every cell its heads: of its column, its day and its half day', async () => {
    const table = await tableOf(real('en'))
    const grid = gridOf(table)
    expect(textOf(all(table, 'caption')[0]!)).toBe('Proposed organization of work')
    expect(
      all(table, 'thead')
        .flatMap((head) => all(head, 'th', 'td'))
        .map(({ attributes }) => attributes['scope']),
    ).toEqual(['col', 'col', 'col'])
    for (const row of grid) expect(row).toHaveLength(3)
    const days = all(table, 'tbody')
    expect(days).toHaveLength(5)
    for (const day of days) {
      const [band, ...rows] = elementsOf(day)
      expect(elementsOf(band!).map(({ name, attributes }) => [name, attributes['scope'], attributes['colspan']])).toEqual([
        ['th', 'rowgroup', '3'],
      ])
      expect(rows.length).toBeGreaterThan(1)
    }
    for (const [first, ...others] of grid.slice(1).filter((row) => row[0] !== row[1])) {
      expect(first!.name).toBe('th')
      expect(first!.attributes['scope']).toBe('row')
      expect(others.map(({ name }) => name)).toEqual(['td', 'td'])
    }
  })

  it('let the hours of a half day go on over all its items', async () => {
    const table = await tableOf(real('en'))
    const [half] = all(table, 'tr').filter((row) => classesOf(row).includes('row') && classesOf(row).includes('continued'))
    expect(elementsOf(half!).map(({ attributes }) => attributes['rowspan'])).toEqual(['6', undefined, '6'])
    expect(
      all(table, 'tr')
        .filter((row) => classesOf(row).includes('continuation'))
        .every((row) => all(row, 'th', 'td').length === 1),
    ).toBe(true)
  })

  it('keep a cell of a continuation that says something, and fill up a short row', async () => {
    const cell = (id: string, words = '') => ({ span: 1, paragraphs: words ? [paragraph(id, text(words))] : [] })
    const table: Table = {
      kind: 'table',
      id: 't',
      description: 'A & B',
      columns: [1, 2, 2],
      head: [{ kind: 'row', id: 'h', cells: [cell('h.1', 'a'), { ...cell('h.2', 'b'), span: 2 }] }],
      body: [
        { kind: 'row', id: 'r1', cells: [cell('r1.1', 'x'), cell('r1.2', 'y')] },
        { kind: 'continuation', id: 'r2', cells: [cell('r2.1'), cell('r2.2'), cell('r2.3', 'z')] },
        { kind: 'row', id: 'r3', cells: [cell('r3.1'), cell('r3.2', 'w'), cell('r3.3')] },
      ],
    }
    const grid = gridOf(await tableOf(treeOf(table)))
    expect(grid.map((row) => row.map((one) => textOf(one)))).toEqual([
      ['a', 'b', 'b'],
      ['x', 'y', ''],
      ['x', 'y', 'z'],
      ['', 'w', ''],
    ])
    expect(grid[0]!.map(({ attributes }) => attributes['scope'])).toEqual(['col', 'colgroup', 'colgroup'])
    expect(grid[3]![0]!.name).toBe('td')
  })
})

describe('text', () => {
  const hostile = `</style></title><script>alert("&amp;")</script>'<!--`

  it('is escaped wherever it stands', async () => {
    const { language, blocks } = sampleTree(english)
    const tree: DocumentTree = {
      language: { ...language, 'word-fonts': { ...language['word-fonts'], latin: hostile } },
      metadata: { symbol: hostile, title: hostile, author: hostile, date: '2016-10-17' },
      draftMark: hostile,
      blocks: [...blocks, paragraph('hostile', text(hostile), symbol(hostile), raised(hostile), keep(text(hostile)))],
    }
    expect(await written(tree)).not.toMatch(/<script|<!--/)
    const root = await page(tree)
    expect(textOf(byId(root, 'hostile'))).toBe(hostile.repeat(4))
    expect(textOf(byClass(root, 'draft')[0]!)).toBe(hostile)
    expect(textOf(all(root, 'title')[0]!)).toBe(hostile)
    expect(all(root, 'meta').map(({ attributes }) => attributes['content'])).toContain(hostile)
  })

  it('keeps symbols apart from the direction around them, groups on a line, endings raised', async () => {
    const root = await page(treeOf(paragraph('p', text('a '), keep(text('7 '), symbol('A/1-2')), raised('th'))))
    const [kept, end] = elementsOf(byId(root, 'p'))
    expect(classesOf(kept!)).toEqual(['keep'])
    expect(elementsOf(kept!).map(({ name, attributes }) => [name, attributes])).toEqual([
      ['bdi', { class: 'symbol', dir: 'ltr' }],
    ])
    expect(end!.name).toBe('sup')
  })
})

describe('the style sheet', () => {
  const cssOf = async (tree: DocumentTree): Promise<string> => textOf(all(await page(tree), 'style')[0]!)

  it('takes its measures from the style of the house', async () => {
    const css = await cssOf(sampleTree(english))
    expect(css).toContain(`--column: ${style.columnIndent}pt`)
    expect(css).toContain(`@page { size: ${style.page.width}pt ${style.page.height}pt; margin: ${style.page.marginTop}pt`)
    expect(css).toContain(`.level-2 { margin-block: ${style.headings[2].before}pt ${style.headings[2].after}pt`)
  })

  it('names the faces of the language, in Han papers the Latin one for Latin characters only', async () => {
    expect(await cssOf(real('en'))).toContain('font-family: "Times New Roman", "SimSun", serif')
    const css = await cssOf(real('zh'))
    expect(css).toContain('font-family: "latin", "SimSun", "Times New Roman", serif')
    expect(css).toMatch(/@font-face \{ font-family: "latin"; src: local\("Times New Roman Bold"\).*unicode-range: U\+0020-007E/)
  })

  it('has Arabic as much larger than Latin letters as Word has it', async () => {
    const css = await cssOf(real('ar'))
    expect(css).toContain('font-family: "right-to-left", "Times New Roman", "SimSun", serif')
    expect(css).toMatch(/"right-to-left"; src: local\("Times New Roman"\); size-adjust: 120%; .*unicode-range: [^;]*U\+0600-06FF/)
  })

  it('parts no time of a timetable on a narrow screen, where other cells may end a line anywhere', async () => {
    expect(await cssOf(real('en'))).toMatch(/\n  td \.keep \{ white-space: normal; \}/)
  })

  it('prints the symbol and the number on every page but the first, and the draft mark on every page', async () => {
    const issued = await cssOf(sampleTree(english))
    expect(issued).toContain('@page :right {\n  @top-right { content: "CTOC/COP/2016/1";')
    expect(issued).toContain('counter(page) "/" counter(pages)')
    expect(issued).toMatch(/@page :first \{[^}]*@top-left \{ content: ""/)
    expect(issued).not.toMatch(/^ {2}@top-center \{\n/m)
    const draft = sampleTree(english, { draftMark: 'Draft' })
    expect(await cssOf(draft)).toMatch(/^ {2}@top-center \{\n {4}content: "Draft"/m)
    expect(byClass(await page(draft), 'draft').map((one) => textOf(one))).toEqual(['Draft'])
    expect(byClass(await page(sampleTree(english)), 'draft')).toEqual([])
  })

  it('has the draft mark above the running symbol, on a line of its own', async () => {
    const css = await cssOf(sampleTree(english, { draftMark: 'Draft' }))
    const from = (box: string): number => Number(new RegExp(`@${box} \\{[^}]*padding-block-start: ([\\d.]+)pt`).exec(css)?.[1])
    expect(from('top-right')).toBe(style.page.headerTop)
    expect(from('top-center')).toBeGreaterThan(0)
    expect(from('top-center') + style.draft.size).toBeLessThan(from('top-right'))
  })
})

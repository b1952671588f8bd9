import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Block, DocumentTree } from '../../../src/document/tree.ts'
import { bookmarkName } from '../../../src/document/bookmark-name.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { all, first, readDocx, readParagraphs, type ReadDocx } from './read-docx.ts'
import { arabic, chinese, english, keep, paragraph, raised, sampleTree, symbol, text } from './sample-tree.ts'
import { fonts } from '../../helpers/fonts.ts'

const PRINT_HASHES = fileURLToPath(new URL('print-hashes.mjs', import.meta.url))

describe('the masthead', () => {
  const mastheadOf = (docx: ReadDocx): string => first(docx.part('word/document.xml'), /(<w:tbl>.*?<\/w:tbl>)/)

  it('has the organization beside the symbol, and the organ beside the particulars', async () => {
    const rows = all(mastheadOf(await readDocx(sampleTree(english))), /<w:tr>.*?<\/w:tr>/g)
    const cells = rows.map((row) => all(row, /<w:tc>.*?<\/w:tc>/g).map((cell) => readParagraphs(cell).map(({ text: t }) => t)))
    expect(cells).toEqual([
      [['United Nations'], ['CTOC/COP/2016/1']],
      [
        ['Conference of the Parties to the United Nations Convention against Transnational Organized Crime'],
        ['Distr.: General', '10 August 2016', 'Original: English'],
      ],
    ])
  })

  it('leaves no empty place where no particulars are known', async () => {
    const tree = sampleTree(english)
    const blocks = tree.blocks.map((block): Block => (block.kind === 'masthead' ? { ...block, particulars: [] } : block))
    const masthead = mastheadOf(await readDocx({ ...tree, blocks }))
    expect(masthead).toContain('<w:gridSpan w:val="2"/>')
    expect(readParagraphs(masthead).filter((found) => found.text === '')).toEqual([])
  })
})

describe('an entry of a documentation list', () => {
  it('leads by its own symbol to where the public reads the paper', async () => {
    const address = 'https://undocs.org/en/CTOC/COP/2016/1'
    const tree = sampleTree(english)
    const entry = { id: 'entry', role: 'document-list', symbol: 'CTOC/COP/2016/1', address } as const
    const content = [symbol('CTOC/COP/2014/13'), text(': agenda ('), symbol('CTOC/COP/2016/1'), text(')')]
    const docx = await readDocx({ ...tree, blocks: [{ kind: 'document-list', id: 'list', entries: [{ ...entry, content }] }] })
    const links = all(docx.part('word/document.xml'), /<w:hyperlink .*?<\/w:hyperlink>/g)
    expect(links.map((link) => readParagraphs(`<w:p>${link}</w:p>`)[0]?.text)).toEqual(['CTOC/COP/2016/1'])
    const target = first(
      docx.part('word/_rels/document.xml.rels'),
      new RegExp(`Id="${first(links[0] ?? '', / r:id="([^"]*)"/)}"[^>]* Target="([^"]*)"`),
    )
    expect(target).toBe(address)
  })
})

describe('the table', () => {
  const tableOf = async (language = english): Promise<string> =>
    all((await readDocx(sampleTree(language))).part('word/document.xml'), /<w:tbl>.*?<\/w:tbl>/g)[1] ?? ''

  it('repeats its head on every page and parts no row', async () => {
    const rows = all(await tableOf(), /<w:tr>.*?<\/w:tr>/g)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0))
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
  })

  it('has each day over the whole width, with the meeting below it', async () => {
    const docx = await readDocx(sampleTree(english))
    const bands = all(await tableOf(), /<w:tr>.*?<\/w:tr>/g).filter((row) => row.includes('TableBand'))
    expect(bands).toHaveLength(5)
    expect(bands.filter((row) => !row.includes('<w:gridSpan w:val="3"/>'))).toEqual([])
    expect(docx.style('_ Table Band')).toContain('<w:keepNext/>')
  })

  it('is described for readers who do not see it', async () => {
    expect(first(await tableOf(), /(<w:tblDescription .*?<\/w:tblPr>)/)).toBe(
      '<w:tblDescription w:val="Proposed organization of work"/></w:tblPr>',
    )
  })

  it('has columns as wide as their words, which have all the width, and horizontal rules only', async () => {
    const widths = all(await tableOf(), /(?<=<w:gridCol w:w=")\d+/g).map(Number)
    expect(widths.reduce((sum, width) => sum + width)).toBe(9506)
    expect(widths.map((width) => Math.round((5 * width) / 9506))).toEqual([1, 1, 3])
    const rules = (await readDocx(sampleTree(english))).style('_ Table')
    expect(all(rules, /<w:(top|bottom|left|right|insideH|insideV) w:val/g)).toEqual([
      '<w:top w:val',
      '<w:bottom w:val',
      '<w:insideH w:val',
      // below its head
      '<w:bottom w:val',
    ])
    expect(await tableOf()).toMatch(/<w:tblLook [^>]*w:firstRow="true"/)
  })

  it('stays a table of its own beside another, and the paper does not end in one', async () => {
    const [annex] = sampleTree(english).blocks.filter((block) => block.kind === 'annex')
    const tables = annex?.kind === 'annex' ? annex.blocks.map((block) => ({ ...block, id: `${block.id}-again` })) : []
    const body = (
      await readDocx(sampleTree(english, { blocks: [...(annex?.kind === 'annex' ? annex.blocks : []), ...tables] }))
    ).part('word/document.xml')
    expect(body).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)>/)
  })
})

describe('heads and feet', () => {
  const furniture = async (changes: Partial<DocumentTree> = {}, language = english): Promise<Record<string, string>> => {
    const docx = await readDocx(sampleTree(language, changes))
    const relations = docx.part('word/_rels/document.xml.rels')
    const references = docx.part('word/document.xml').matchAll(/<w:(header|footer)Reference w:type="(\w+)" r:id="(\w+)"/g)
    return Object.fromEntries(
      [...references].map(([, place, type, id]) => {
        const target = first(relations, new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`))
        const found = readParagraphs(docx.part(`word/${target}`))
        const fields = all(docx.part(`word/${target}`), /(?<=w:instr=")\w+/g).join(' ')
        return [`${type} ${place}`, [...found.map((p) => `${p.style}: ${p.text}`), fields].join(' ').trim()]
      }),
    )
  }

  it('carry the symbol and n/N at the outer side of every page but the first', async () => {
    expect(await furniture()).toEqual({
      'first header': 'OddHeader:',
      'default header': 'OddHeader: CTOC/COP/2016/1',
      'even header': 'EvenHeader: CTOC/COP/2016/1',
      'first footer': 'OddHeader:',
      'default footer': 'OddFooter: 3/ PAGE NUMPAGES',
      'even footer': 'EvenFooter: 2/ PAGE NUMPAGES',
    })
    const docx = await readDocx(sampleTree(english))
    expect(docx.style('_ Footer Odd')).toContain('<w:jc w:val="right"/>')
    expect(docx.style('_ Footer Even')).toContain('<w:jc w:val="left"/>')
    expect(docx.part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    expect(docx.part('word/document.xml')).toContain('<w:titlePg/>')
  })

  it('are mirrored in Arabic, and n/N still reads from left to right', async () => {
    const docx = await readDocx(sampleTree(arabic))
    expect(docx.style('_ Footer Odd')).toContain('<w:bidi w:val="0"/><w:jc w:val="left"/>')
    expect(docx.style('_ Footer Even')).toContain('<w:bidi w:val="0"/><w:jc w:val="right"/>')
  })

  it('mark every page of a draft, the first one too', async () => {
    const heads = await furniture({ draftMark: 'DRAFT' })
    for (const page of ['first', 'default', 'even']) expect(heads[`${page} header`]).toContain('DraftMark: DRAFT')
  })

  it('ask nothing of the reader on opening', async () => {
    expect((await readDocx(sampleTree(english))).part('word/settings.xml')).not.toContain('updateFields')
  })
})

describe('text', () => {
  const written = async (...content: Parameters<typeof paragraph>[1][]): Promise<string> => {
    const docx = await readDocx(sampleTree(english, { blocks: [paragraph('p-1', ...content)] }))
    return docx.paragraphs[0]?.xml ?? ''
  }

  it('has symbols and raised endings in character styles', async () => {
    const xml = await written(text('The 20'), raised('th'), text(' meeting, '), symbol('A/57/1'))
    expect(xml).toContain('<w:rStyle w:val="Raised"/></w:rPr><w:t xml:space="preserve">th</w:t>')
    expect(xml).toContain('<w:rStyle w:val="Symbol"/></w:rPr><w:t xml:space="preserve">A/57/1</w:t>')
  })

  it('can be searched for a symbol: nothing stands between its characters', async () => {
    const body = (await readDocx(sampleTree(chinese))).part('word/document.xml')
    expect(body).toContain('>CTOC/COP/2016/1<')
    expect(body).not.toMatch(/[\u2060\u200b-\u200f\ufeff]/)
  })

  it('holds the blanks of a symbol on one line', async () => {
    expect(await written(text('resolution '), symbol('S/RES/1440 (2002)'))).toContain('S/RES/1440\u00a0(2002)')
  })

  it('holds a kept group and a hyphen in a symbol on one line', async () => {
    expect(await written(keep(text('17 October')))).toContain('17\u00a0October')
    expect(await written(symbol('A/57/2-4'))).toContain('A/57/2</w:t><w:noBreakHyphen/><w:t xml:space="preserve">4')
  })

  it('that comes from several places is one run where it looks the same', async () => {
    expect(all(await written(text('one '), text('two')), /<w:r>/g)).toHaveLength(1)
  })

  it('may have characters that XML reserves', async () => {
    expect(await written(text('A & B <C>'))).toContain('A &amp; B &lt;C&gt;')
  })
})

describe('bookmarks', () => {
  it('stand on every paragraph of the paper by its id', async () => {
    const names = (await readDocx(sampleTree(english))).paragraphs.flatMap(({ bookmarks }) => bookmarks)
    expect(new Set(names).size).toBe(names.length)
    for (const id of [
      'masthead',
      'title',
      'agenda',
      'agenda.list',
      'agenda.item-1',
      'agenda.item-1.sub-2',
      'annotations.item-1.sub-1.p-1',
      'annotations.quotation',
      'documents.list',
      'documents.entry-2',
      'annex',
      'table',
      'table.day-1',
      'table.day-1.meeting-2.cell-3',
    ]) {
      expect(names).toContain(bookmarkName(id))
    }
  })

  it('have names that Word takes, another for every id', () => {
    const ids = [
      'a-b',
      'a.b',
      'a_b',
      'A-b',
      'a--b',
      'a.-b',
      'a-.b',
      '1-a',
      '项目',
      '',
      `a${'-long'.repeat(12)}`,
      `a${'-long'.repeat(12)}er`,
    ]
    const names = ids.map(bookmarkName)
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length)
    expect(bookmarkName('agenda.item-1')).toBe('agenda__item_1')
  })
})

describe('the file', () => {
  it('knows title, symbol, organ, language and the day of the session, and nothing of the build', async () => {
    const core = (await readDocx(sampleTree(english))).part('docProps/core.xml')
    expect(core).toContain('<dc:title>Provisional agenda and annotations</dc:title>')
    expect(core).toContain('<dc:subject>CTOC/COP/2016/1</dc:subject>')
    expect(core).toContain('<dc:creator>Conference of the Parties')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(all(core, /\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2016-10-17T00:00:00Z', '2016-10-17T00:00:00Z'])
  })

  it('has its parts in a fixed order, the types of content first', async () => {
    const { names } = await readDocx(sampleTree(english))
    expect(names).toEqual(['[Content_Types].xml', ...names.slice(1).sort()])
  })

  it('is the same byte for byte when the paper is built again', async () => {
    const tree = sampleTree(chinese)
    expect(await writeDocx(tree, fonts)).toEqual(await writeDocx(tree, fonts))
  })

  it('is the same byte for byte in another process, time zone and locale', async () => {
    const trees = [english, chinese, arabic].map((language) => sampleTree(language))
    const input = trees.map((tree) => JSON.stringify(tree)).join('\n')
    const elsewhere = ['UTC', 'Asia/Shanghai', 'America/St_Johns'].map((zone) => {
      const env = { ...process.env, TZ: zone, LC_ALL: zone === 'UTC' ? 'C' : 'zh_CN.UTF-8' }
      const stdout = execFileSync(process.execPath, [PRINT_HASHES], { input, env, encoding: 'utf8' })
      return stdout.trim().split('\n')
    })
    const here = await Promise.all(
      trees.map(async (tree) =>
        createHash('sha256')
          .update(await writeDocx(tree, fonts))
          .digest('hex'),
      ),
    )
    expect(elsewhere).toEqual([here, here, here])
  })
})

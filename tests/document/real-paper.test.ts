import { describe, expect, it } from 'vitest'
import type { Block, Inline, ListItem, TableRow } from '../../src/document/tree.ts'
import { spanInPassage } from '../../src/checks/common/passage.ts'
import { all, faultlessPaper, replacing } from '../helpers/real-paper.ts'

const { tree, passages } = faultlessPaper()
const blocks = everyBlock(tree.blocks)

function everyBlock(all: readonly Block[]): Block[] {
  return all.flatMap((block) => (block.kind === 'annex' ? [block, ...everyBlock(block.blocks)] : [block]))
}

function ofKind<K extends Block['kind']>(kind: K): Extract<Block, { kind: K }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'keep' ? textOf(inline.content) : inline.text)).join('')
}

function simple(content: readonly Inline[]): Exclude<Inline, { kind: 'keep' }>[] {
  return content.flatMap((inline) => (inline.kind === 'keep' ? inline.content : [inline]))
}

function rowsOf(): TableRow[] {
  return ofKind('table').flatMap(({ head, body }) => [...head, ...body])
}

/** All runs of inlines in the tree, with the id of what they stand in. */
function contents(): [id: string, content: readonly Inline[]][] {
  const ofItem = (item: ListItem): [string, readonly Inline[]][] => [[item.id, item.content], ...item.children.flatMap(ofItem)]
  return blocks.flatMap((block): [string, readonly Inline[]][] => {
    switch (block.kind) {
      case 'masthead':
        return [block.organization, block.symbol, block.organ, ...block.particulars].map((line) => [block.id, line])
      case 'title-block':
        return [...block.lines, block.title].map((line) => [block.id, line])
      case 'heading':
      case 'paragraph':
      case 'quotation':
        return [[block.id, block.content]]
      case 'numbered-list':
        return block.items.flatMap(ofItem)
      case 'document-list':
        return block.entries.map(({ id, content }) => [id, content])
      case 'table':
        return [...block.head, ...block.body].flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.map(({ id, content }): [string, readonly Inline[]] => [id, content])),
        )
      case 'annex':
        return [block.label, block.title].map((line) => [block.id, line])
    }
  })
}

describe('the tree of the real paper', () => {
  it('has these blocks', () => {
    const counts: Partial<Record<Block['kind'], number>> = {}
    for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual({
      masthead: 1,
      'title-block': 1,
      heading: 2 + 19 + 8,
      'numbered-list': 1,
      paragraph: 58,
      quotation: 2,
      'document-list': 8,
      annex: 1,
      table: 1,
    })
  })

  it('in this order', () =>
    expect(tree.blocks.slice(0, 6).map(({ id }) => id)).toEqual([
      'masthead',
      'title',
      'agenda',
      'agenda-items',
      'annotations',
      'items.organizational-matters',
    ]))

  it('says what the paper is', () =>
    expect(tree.metadata).toEqual({
      symbol: 'CTOC/COP/2016/1',
      address: 'https://undocs.org/zh/CTOC/COP/2016/1',
      title: '临时议程和说明 – 第八届会议',
      author: '联合国打击跨国有组织犯罪公约缔约方会议',
      date: '2016-10-17',
    }))

  it('has a masthead without lines for what is not known', () => {
    const [masthead] = ofKind('masthead')
    expect([masthead!.organization, masthead!.symbol, masthead!.organ, ...masthead!.particulars].map(textOf)).toEqual([
      '联合国',
      'CTOC/COP/2016/1',
      '联合国打击跨国有组织犯罪公约缔约方会议',
    ])
  })

  it('numbers each heading by the agenda', () =>
    expect(
      ofKind('heading').flatMap(({ level, number, content }) => (number ? [`${level} ${number.mark} ${textOf(content)}`] : [])),
    ).toEqual([
      '2 1. 组织事项',
      '3 (a) 缔约方会议第八届会议开幕',
      '3 (b) 选举主席团成员',
      '3 (c) 通过议程和工作安排',
      '3 (d) 与会情况',
      '3 (e) 通过主席团关于全权证书的报告',
      '3 (f) 一般性讨论',
      '2 2. 审议《联合国打击跨国有组织犯罪公约》及其各项议定书的实施情况',
      '3 (a) 《联合国打击跨国有组织犯罪公约》',
      '3 (b) 《关于预防、禁止和惩治贩运人口特别是妇女和儿童行为的议定书》',
      '3 (c) 《关于打击陆、海、空偷运移民的议定书》',
      '3 (d) 《关于打击非法制造和贩运枪支及其零部件和弹药的议定书》',
      '2 3. 《公约》所界定的其他严重犯罪，包括跨国有组织犯罪的新形式和新方面',
      '2 4. 国际合作，尤其侧重于引渡、司法协助和没收事宜国际合作，以及中央主管机关的设立与加强',
      '2 5. 技术援助',
      '2 6. 财务和预算事项',
      '2 7. 缔约方会议第九届会议临时议程',
      '2 8. 其他事项',
      '2 9. 通过缔约方会议第八届会议的报告',
    ]))

  it('counts headings as Word will number them', () => {
    for (const { number } of ofKind('heading')) {
      if (!number) continue
      const mark = number.depth === 0 ? `${number.ordinal}.` : `(${String.fromCharCode(96 + number.ordinal)})`
      expect(number.mark).toBe(mark)
    }
  })

  it('ends each line of the agenda as a Chinese list does', () => {
    const [list] = ofKind('numbered-list')
    const line = ({ number, content }: ListItem): string => `${number?.mark}${textOf(content).at(-1) ?? ''}`
    expect(list!.items.map((item) => [line(item), ...item.children.map(line)].join(' '))).toEqual([
      '1.： (a)； (b)； (c)； (d)； (e)； (f)。',
      '2.： (a)； (b)； (c)； (d)。',
      '3.。',
      '4.。',
      '5.。',
      '6.。',
      '7.。',
      '8.。',
      '9.。',
    ])
  })

  it('quotes what is quoted', () =>
    expect(ofKind('quotation').map(({ id, content }) => [id, textOf(content).charAt(0), textOf(content).at(-1)])).toEqual([
      ['items.credentials.annotation.rule-18-3', '“', '”'],
      ['items.credentials.annotation.rule-18-4', '“', '”'],
    ]))

  it('lists the papers of each item', () => {
    const lists = ofKind('document-list').map(({ id, entries }) => [
      id.split('.')[1],
      entries.map(({ content }) => /（([^（）]*)）$/.exec(textOf(content))?.[1]).join(' '),
    ])
    expect(Object.fromEntries(lists)).toEqual({
      adoption: 'CTOC/COP/2016/1',
      convention: 'CTOC/COP/2016/11 CTOC/COP/2016/12 CTOC/COP/2016/13 CTOC/COP/2016/CRP.1',
      'trafficking-protocol': 'CTOC/COP/2016/2 CTOC/COP/2016/5',
      'smuggling-protocol': 'CTOC/COP/2016/3 CTOC/COP/2016/6',
      'firearms-protocol': 'CTOC/COP/2016/4 CTOC/COP/2016/7',
      'international-cooperation': 'CTOC/COP/2016/8 CTOC/COP/2016/9',
      'technical-assistance': 'CTOC/COP/2016/10',
      'financial-matters': 'CTOC/COP/2016/14',
    })
  })

  it('puts a heading over each list of papers', () => {
    const order = tree.blocks.map(({ id }) => id)
    for (const { id } of ofKind('document-list'))
      expect(order[order.indexOf(id) - 1]).toBe(id.replace(/document-list$/, 'documents'))
  })

  it('has the timetable in its annex', () => {
    const annex = tree.blocks.at(-1)
    if (annex?.kind !== 'annex') throw new Error('the paper does not end with an annex')
    expect([annex.label, annex.title].map(textOf)).toEqual(['附件', '拟议工作安排'])
    expect(annex.blocks.map(({ kind }) => kind)).toEqual(['table'])
  })

  it('has a row for each item of a half day', () => {
    const shown = rowsOf().map(({ kind, cells }) =>
      [kind, ...cells.map(({ paragraphs }) => paragraphs.map(({ content }) => textOf(content)).join('/'))].join(' | '),
    )
    expect(shown).toEqual([
      'row | 日期/时间 | 全体会议 | 平行会议',
      'band | 10月17日，星期一',
      'row | 上午10时-下午1时 | 项目1(a). 会议开幕 | ',
      'continuation |  | 项目1(b). 选举主席团成员 | ',
      'continuation |  | 项目1(c). 通过议程和工作安排 | ',
      'continuation |  | 项目1(d). 与会情况 | ',
      'continuation |  | 项目1(e). 通过主席团关于全权证书的报告 | ',
      'continuation |  | 项目1(f). 一般性讨论 | ',
      'row | 下午3时-6时 | 项目2. 审议《联合国打击跨国有组织犯罪公约》及其各项议定书的实施情况 | 技术援助问题政府专家工作组',
      'continuation |  | 项目2(a). 《有组织犯罪公约》 | ',
      'band | 10月18日，星期二',
      'row | 上午10时-下午1时 | 项目2(b). 《人口贩运议定书》 | 技术援助问题政府专家工作组（续）',
      'row | 下午3时-6时 | 项目2(c). 《偷运移民议定书》 | 技术援助问题政府专家工作组（续）',
      'band | 10月19日，星期三',
      'row | 上午10时-下午1时 | 项目2(d). 《枪支议定书》 | 技术援助问题政府专家工作组（续）',
      'row | 下午3时-6时 | 项目3. 《公约》所界定的其他严重犯罪，包括跨国有组织犯罪的新形式和新方面 | 国际合作工作组',
      'band | 10月20日，星期四',
      'row | 上午10时-下午1时 | 项目4. 国际合作，尤其侧重于引渡、司法协助和没收事宜国际合作，以及中央主管机关的设立与加强 | 国际合作工作组（续）',
      'row | 下午3时-6时 | 项目5. 技术援助 | 国际合作工作组（续）',
      'band | 10月21日，星期五',
      'row | 上午10时-下午1时 | 项目5. 技术援助（续） | 国际合作工作组（续）',
      'row | 下午3时-6时 | 项目6. 财务和预算事项 | ',
      'continuation |  | 项目7. 缔约方会议第九届会议临时议程 | ',
      'continuation |  | 项目8. 其他事项 | ',
      'continuation |  | 项目9. 通过缔约方会议第八届会议的报告 | ',
    ])
  })

  it('fills all columns in every row', () => {
    for (const { cells } of rowsOf()) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(3)
  })
})

describe('every piece of the paper', () => {
  it('has words', () => {
    for (const [id, content] of contents()) {
      expect(textOf(content).trim(), id).not.toBe('')
      for (const { text } of simple(content)) expect(text, id).not.toBe('')
    }
  })

  it('has no braces, no double blanks, and no raw values', () => {
    for (const { id, text } of passages) expect(text, id).not.toMatch(/[{}]|\s\s|undefined|null|NaN|\[object/)
  })

  it('has an id of its own', () => {
    const items = (item: ListItem): string[] => [item.id, ...item.children.flatMap(items)]
    const ids = blocks.flatMap((block) => {
      if (block.kind === 'numbered-list') return [block.id, ...block.items.flatMap(items)]
      if (block.kind === 'document-list') return [block.id, ...block.entries.map(({ id }) => id)]
      if (block.kind !== 'table') return [block.id]
      const rows = [...block.head, ...block.body]
      return [
        block.id,
        ...rows.flatMap(({ id, cells }) => [id, ...cells.flatMap(({ paragraphs }) => paragraphs.map((one) => one.id))]),
      ]
    })
    expect(ids.length).toBeGreaterThan(150)
    expect(ids.filter((id, index) => id === '' || ids.indexOf(id) !== index)).toEqual([])
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length)
  })

  it('has its symbols as symbols', () => {
    const written = contents().flatMap(([, content]) => simple(content).filter(({ kind }) => kind === 'symbol'))
    expect(written.map(({ text }) => text).filter((text) => !/^CTOC\/COP\/20\d\d\/(CRP\.)?\d+$/.test(text))).toEqual([])
    expect(written).toHaveLength(31)
    for (const [id, content] of contents())
      for (const { kind, text } of simple(content)) if (kind !== 'symbol') expect(text, id).not.toContain('CTOC/COP')
  })

  it('knows where it comes from, words of the language excepted', () => {
    for (const { id, role, pieces } of passages)
      if (role === 'annotation')
        for (const { text, origin } of pieces) if (!/^[“”]$/.test(text)) expect(origin, `${id}: ${text}`).toBeDefined()
    for (const { pieces } of passages)
      for (const { text, origin } of pieces)
        if (origin?.literal) expect(origin.span.file.text.slice(origin.span.start, origin.span.end)).toBe(text)
  })
})

describe('what the checks read', () => {
  it('is every text of the tree in its order', () =>
    expect(passages.map(({ text }) => text)).toEqual(contents().map(([, content]) => textOf(content))))

  it.each([
    ['masthead.symbol', 'masthead', undefined],
    ['title', 'title', undefined],
    ['agenda', 'heading', undefined],
    ['agenda.opening', 'agenda', 'opening'],
    ['items.opening', 'heading', 'opening'],
    ['items.opening.annotation.date-and-time', 'annotation', 'opening'],
    ['items.credentials.annotation.rule-18-3', 'annotation', 'credentials'],
    ['items.convention.documents', 'heading', 'convention'],
    ['items.convention.documents.review-meetings', 'document-list', 'convention'],
    ['annex.title', 'heading', undefined],
    ['timetable.1.morning.plenary.officers', 'timetable', undefined],
  ])('%s has the role %s and the item %s', (id, role, item) =>
    expect(passages.find((passage) => passage.id === id)).toMatchObject({ role, item }),
  )

  it('has pieces that run together to its text', () => {
    for (const { text, pieces } of passages) {
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
    }
  })

  it('leads to the exact place of a symbol typed in prose', () => {
    const wording = replacing('目前预计在该议程项目下没有文件。', '目前没有文件（见CTOC/COP/2016/2）。')
    const passage = faultlessPaper({ wording }).passages.find(({ id }) => id.endsWith('no-documents'))!
    const start = passage.text.indexOf('CTOC')
    const span = spanInPassage(passage, start, start + 'CTOC/COP/2016/2'.length)
    expect(span?.file.text.slice(span.start, span.end)).toBe('CTOC/COP/2016/2')
    expect(span?.file.lineText(span.file.placeOf(span.start).line)).toContain('目前没有文件（见CTOC/COP/2016/2）。')
  })

  it('leads from a printed fact to the expression', () => {
    const passage = passages.find(({ id }) => id === 'items.opening.annotation.date-and-time')!
    const start = passage.text.indexOf('2016年')
    const span = spanInPassage(passage, start, start + 4)
    expect(span?.file.text.slice(span.start, span.end)).toBe('{{date opening "weekday"}}')
    expect(passage.pieces.find((piece) => piece.start === start)?.origin?.facts).toEqual(['opens'])
  })

  it('tells what departs from the published paper', () =>
    expect(faultlessPaper().departures.map(({ unit, built }) => [unit, built])).toEqual([
      ['items.smuggling-protocol.annotation.third-meeting', '2015年11月18日至20日'],
      ['documents.firearms-meetings', '2016年5月18日和19日'],
      ['items.adoption.annotation.agenda-decision', '第7/1号决定中通过了'],
      ['items.credentials.title', '通过主席团关于全权证书的报告'],
      ['items.implementation.title', '及其各项议定书的实施情况'],
    ]))
})

describe('a masthead of which more is known', () => {
  it('has a line for each', () => {
    const known = '{ distribution: general, date: 2016-07-15, original: en }'
    const { tree: changed } = faultlessPaper({ session: replacing('masthead: {}', `masthead: ${known}`) })
    const [masthead] = changed.blocks
    if (masthead?.kind !== 'masthead') throw new Error('the paper does not begin with its masthead')
    expect(masthead.particulars.map(textOf)).toEqual(['Distr.: General', '15 July 2016', 'Chinese', 'Original: English'])
  })

  it('names the language once when it is the original', () => {
    const { passages: changed } = faultlessPaper({ session: replacing('masthead: {}', 'masthead: { original: zh }') })
    expect(changed.filter(({ id }) => id.startsWith('masthead.particulars')).map(({ text }) => text)).toEqual([
      'Original: Chinese',
    ])
  })

  it('says that a translation is not official', () => {
    const { passages: changed } = faultlessPaper({ wording: replacing('status: official text', 'status: working translation') })
    expect(changed.filter(({ id }) => id.startsWith('masthead.particulars')).map(({ text }) => text)).toEqual(['参考译文'])
  })
})

describe('a part by itself', () => {
  it.each([
    ['agenda', '临时议程', ['masthead', 'title-block', 'numbered-list']],
    ['timetable', '拟议工作安排', ['masthead', 'title-block', 'table']],
  ] as const)('%s has its heading as its title', (part, title, kinds) => {
    const { tree: alone } = faultlessPaper({}, part)
    expect(alone.blocks.map(({ kind }) => kind)).toEqual(kinds)
    const block = alone.blocks[1]
    expect(block?.kind === 'title-block' && textOf(block.title)).toBe(title)
  })

  it('annotations have no agenda and no annex', () => {
    const { tree: alone } = faultlessPaper({}, 'annotations')
    const kinds = new Set(alone.blocks.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['document-list', 'heading', 'masthead', 'paragraph', 'quotation', 'title-block'])
  })
})

describe('one fact, every place', () => {
  it('another title is printed in the agenda, the annotations and the timetable', () => {
    const { passages: changed } = faultlessPaper({ wording: replacing('title: 其他事项', 'title: 其他问题') })
    const places = changed.filter(({ text }) => text.includes('其他问题')).map(({ id }) => id)
    expect(places).toEqual(['agenda.other-matters', 'items.other-matters', 'timetable.5.afternoon.plenary.other-matters'])
    expect(changed.filter(({ text }) => text.includes('其他事项'))).toEqual([])
  })

  it('an item that is taken out leaves no trace, and what follows moves up', () => {
    const { passages: changed } = faultlessPaper({
      session: all(
        replacing('  - id: next-agenda\n', ''),
        replacing('[financial-matters, next-agenda, other', '[financial-matters, other'),
      ),
    })
    const texts = changed.map(({ text }) => text)
    expect(texts).toContain('项目7. 其他事项')
    expect(texts).toContain('项目8. 通过缔约方会议第八届会议的报告')
    expect(texts.join('\n')).toContain('项目7之下提出任何议题')
    expect(texts.join('\n')).not.toContain('临时议程。\n缔约方会议将审议并核准')
  })
})

import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/document/contents.ts'
import { rowSpansOf } from '../../src/document/row-spans.ts'
import type { Block, Table } from '../../src/document/tree.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { replacing } from '../helpers/real-paper.ts'
import { LANGUAGES, opened, SESSIONS, type SessionName, version } from './opened.ts'

const sessions = new Map<SessionName, OpenedSession>(SESSIONS.map((name) => [name, opened(name)]))
const sessionOf = (name: SessionName): OpenedSession => sessions.get(name)!
const blocksOf = (name: SessionName, code: string): readonly Block[] => version(sessionOf(name), code).paper!.tree.blocks

function tableIn(blocks: readonly Block[]): Table {
  const all = blocks.flatMap((block) => (block.kind === 'annex' ? block.blocks : [block]))
  return all.find((block) => block.kind === 'table')!
}

/** A table as its reader sees it: a line a row, `^` where a cell goes on from above, the paragraphs of a cell parted by a bar. */
function shown({ head, body }: Table): string[] {
  const rows = [...head, ...body]
  const spans = rowSpansOf(rows)
  return rows.map((row, index) =>
    row.cells
      .map(({ paragraphs }, at) =>
        spans[index]?.[at] === 0
          ? '^'
          : paragraphs
              .map(({ content }) => textOf(content))
              .join(' | ')
              .replaceAll('\u00a0', ' '),
      )
      .join(' ‖ '),
  )
}

describe.each(['two-weeks', 'by-the-day', 'rooms'] as const)('the timetable of %s', (name) => {
  it.each(LANGUAGES)('has the same rows and cells in %s', (code) => {
    const shape = (table: Table): unknown => [table.columns, rowSpansOf([...table.head, ...table.body])]
    expect(shape(tableIn(blocksOf(name, code)))).toEqual(shape(tableIn(blocksOf(name, 'zh'))))
  })
})

describe('two weeks with a plenary, a Committee of the Whole and groups', () => {
  it('are a band a day, a row a meeting, and a cell that goes on over several of them', () =>
    expect(shown(tableIn(blocksOf('two-weeks', 'zh')))).toEqual([
      '日期/时间 ‖ 全体会议 ‖ 全体委员会 ‖ 平行会议',
      '5月10日，星期一',
      '上午9时30分-10时30分 ‖ 与会者登记',
      '上午11时-下午1时 ‖ 项目1. 会议开幕 ‖  ‖ 非正式协商',
      '^ ‖ 项目2. 一般性辩论 ‖ ^ ‖ ^',
      '下午3时-6时 ‖ 项目2. 一般性辩论（续） ‖  ‖ ^',
      '下午6时30分-9时 ‖ 东道国招待会',
      '5月11日，星期二',
      '上午10时-下午1时 ‖ 项目2. 一般性辩论（续） ‖ 项目3(a). 河流 | 项目3(b). 湖泊和湿地 ‖ 主席之友统计小组',
      '下午3时-6时 ‖ ^ ‖ 项目3(b). 湖泊和湿地（续） ‖ ^',
      '5月12日，星期三',
      '上午10时-下午1时 ‖ 项目3. 水域 ‖ 项目3(c). 闭海和半闭海 ‖ 主席之友统计小组（续）',
      '^ ‖ 项目3(a). 河流 ‖ ^ ‖ ^',
      '^ ‖ 项目3(b). 湖泊和湿地 ‖ ^ ‖ ^',
      '下午3时-6时 ‖ 项目3(c). 闭海和半闭海 ‖ ^ ‖ ^',
      '下午6时30分-9时 ‖  ‖ ^ ‖ ',
      '5月13日，星期四',
      '上午10时-下午1时 ‖ 项目4. 两年期预算 ‖  ‖ 预算问题常设小组 | 统计问题起草小组',
      '下午3时-6时 ‖ 项目4. 两年期预算（续） ‖ 审议决议草案 ‖ ',
      '5月18日，星期二',
      '上午9时-下午12时30分 ‖ 项目4. 两年期预算（续） ‖ 项目3. 水域 ‖ ',
      '5月21日，星期五',
      '上午10时-下午1时 ‖ 项目5. 第三十七届会议临时议程 ‖  ‖ ',
      '下午3时-6时 ‖ 项目6. 通过报告 ‖  ‖ ',
    ]))

  it.each([
    ['zh', '第三十六届会议将于2027年5月10日星期一上午11时开幕。', '全体委员会将于2027年5月11日至18日举行会议。'],
    [
      'ru',
      '36-я сессия откроется понедельник, 10 мая 2027 года в 11 час. 00 мин.',
      'Комитет полного состава проведет заседания 11-18 мая 2027 года.',
    ],
  ])('say when the session opens and when its bodies meet, in %s', (code, ...sentences) => {
    const texts = version(sessionOf('two-weeks'), code).paper!.passages.map(({ text }) => text.replaceAll('\u00a0', ' '))
    expect(texts).toEqual(expect.arrayContaining(sentences))
  })

  it('have the words of the paper over them, and no column in which nothing stands', () => {
    const annex = blocksOf('two-weeks', 'ru').find((block) => block.kind === 'annex')
    expect(annex && textOf(annex.title)).toBe('Организация работы и программа мероприятий')
    expect(shown(tableIn(blocksOf('two-weeks', 'ru')))[0]).toBe(
      'Дата/время ‖ Пленарные заседания ‖ Комитет полного состава ‖ Параллельные совещания',
    )
  })

  it('open when their first plenary meeting begins, whatever stands before it', () => {
    const later = opened('two-weeks', replacing("from: '11:00', to: '13:00'", "from: '11:30', to: '13:00'"))
    const texts = version(later, 'zh').paper!.passages.map(({ text }) => text)
    expect(texts).toContain('第三十六届会议将于2027年5月10日星期一上午11时30分开幕。')
  })
})

describe('a meeting by days without hours', () => {
  it('has a row a day, under a column with words of its own; what goes on over the night is one cell', () =>
    expect(shown(tableIn(blocksOf('by-the-day', 'ru')))).toEqual([
      'Дата ‖ Пункты повестки дня ‖ Редакционная группа',
      'Понедельник, 13 марта ‖ Пункт 1. Открытие сессии | Пункт 2. Стратегический план ‖ ',
      'Вторник, 14 марта ‖ Пункт 2. Стратегический план (продолжение) ‖ Пункт 2. Стратегический план',
      'Среда, 15 марта ‖ Пункт 3. Отчетность ‖ ^',
      'Четверг, 16 марта ‖ Выезд на место ‖ ',
      'Пятница, 17 марта ‖ Будет определено позднее',
      'Суббота, 18 марта ‖ Пункт 4. Утверждение доклада ‖ ',
    ]))

  it('stands in the body of the paper, between agenda and annotations, under a heading of its own', () => {
    const parts = blocksOf('by-the-day', 'ar').flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [textOf(block.content)] : block.kind === 'annex' ? ['annex'] : [],
    )
    expect(parts).toEqual(['جدول الأعمال المؤقَّت', 'برنامج الدورة', 'الشروح'])
  })

  it('knows the days of the group whose column it is', () =>
    expect(sessionOf('by-the-day').session?.meetings.get('drafting')).toMatchObject({ from: '2028-03-14', to: '2028-03-15' }))
})

describe('meetings in several rooms', () => {
  it('have columns of bodies and of rooms, hours of their own, and what is to be decided', () =>
    expect(shown(tableIn(blocksOf('rooms', 'ru')))).toEqual([
      'Дата/время ‖ Пленарные заседания ‖ Первый комитет ‖ Второй комитет ‖ Зал А',
      'Понедельник, 4 июня',
      '10.15-12.00 ‖ Пункт 1. Открытие сессии ‖  ‖  ‖ Группа женщин',
      '12.00-13.30 ‖  ‖ Пункт 2 a). Обмен данными ‖ Пункт 3. Финансирование ‖ ^',
      '15.00-17.45 ‖  ‖ ^ ‖ ^ ‖ Группа молодежи',
      'Вторник, 5 июня',
      '9.00-12.30 ‖  ‖ Пункт 2 b). Раннее предупреждение ‖ Пункт 3. Финансирование (продолжение) ‖ Обсуждение с участием молодежи',
      'Будет определено позднее ‖ Пункт 2. Сотрудничество ‖  ‖  ‖ Будет определено позднее',
      '^ ‖ Пункт 3. Финансирование ‖ ^ ‖ ^ ‖ ^',
      'Среда, 6 июня',
      '10.00-13.00 ‖ Пункт 3. Финансирование (продолжение) ‖  ‖  ‖ ',
      '^ ‖ Пункт 4. Закрытие сессии ‖ ^ ‖ ^ ‖ ^',
    ]))
})

describe('an organization of work of which nothing is known', () => {
  it.each([
    ['ar', 'يُحدَّد لاحقا'],
    ['ru', 'Будет определено позднее'],
    ['zh', '待定'],
  ])('says so in the place of a table, in %s', (code, words) => {
    const annex = blocksOf('undecided', code).find((block) => block.kind === 'annex')
    expect(annex?.blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.content) : block.kind))).toEqual([words])
  })
})

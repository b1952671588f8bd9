import type {
  Annex,
  Block,
  DocumentTree,
  Inline,
  ItemNumber,
  KeepInline,
  Paragraph,
  RaisedInline,
  SymbolInline,
  TableRow,
  TextInline,
} from '../../../src/document/tree.ts'
import type { Language } from '../../../src/model/language.ts'

export const text = (words: string): TextInline => ({ kind: 'text', text: words, origin: undefined })
export const symbol = (words: string): SymbolInline => ({ kind: 'symbol', text: words, origin: undefined })
export const raised = (words: string): RaisedInline => ({ kind: 'raised', text: words, origin: undefined })
export const keep = (...content: KeepInline['content']): KeepInline => ({ kind: 'keep', content })

export const paragraph = (id: string, ...content: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  role: 'annotation',
  id,
  content,
})

/** The words of a sample paper in one language; its shape is the same in all. */
interface SampleWords {
  readonly organization: string
  readonly organ: string
  readonly particulars: readonly string[]
  readonly lines: readonly string[]
  readonly title: string
  readonly agenda: string
  readonly annotations: string
  readonly items: readonly (readonly [title: string, subItems: readonly string[]])[]
  readonly annotation: readonly Inline[]
  readonly quotation: string
  readonly documentation: string
  readonly document: string
  readonly annex: string
  readonly annexTitle: string
  readonly columns: readonly string[]
  readonly day: readonly Inline[]
  readonly time: string
  readonly letters: readonly string[]
}

const CITATION = { default: '{{number}}' }

const language = (
  changes: Pick<Language, 'code' | 'tag' | 'direction' | 'marks' | 'word-fonts' | 'spaced-scripts'>,
): Language => ({
  name: changes.code,
  'english-name': changes.code,
  'job-letter': 'X',
  'alternate-texts': { emblem: '', 'bar-code': '', 'qr-code': '' },
  words: {
    'united-nations': '',
    'provisional-agenda': '',
    annotations: '',
    documentation: '',
    annex: '',
    'proposed-organization-of-work': '',
    'date-and-time': '',
    plenary: '',
    'parallel-meetings': '',
    continued: '',
    draft: '',
    'working-translation': '',
  },
  changes: {},
  corrigendum: {
    joint: ', ',
    title: '',
    paragraph: '{{number}}',
    line: '{{number}}',
    lines: '{{from}}',
    replace: '{{was}}',
    delete: '{{was}}',
    insert: '{{reads}}',
  },
  redline: { note: '{{author}}', inserted: { begins: '', ends: '' }, deleted: { begins: '', ends: '' } },
  masthead: {
    distribution: '{{distribution}}',
    distributions: { general: 'General', limited: 'Limited', restricted: 'Restricted' },
    date: '{{day}}',
    months: [],
    original: '{{language}}',
    languages: {},
    only: '{{languages}}',
    joint: ', ',
    'last-joint': ', ',
  },
  reissued: '{{date}}',
  session: '{{ordinal}}',
  'dates-and-place': '{{span}}',
  months: [],
  weekdays: [],
  dates: { default: '{{day}}' },
  'months-of-year': { default: '{{month}}' },
  spans: { default: { 'one-day': '', 'same-month': '', 'same-year': '', 'across-years': '' } },
  times: {
    clock: 12,
    am: '',
    pm: '',
    'on-the-hour': { default: '{{hour}}', range: '{{hour}}' },
    'with-minutes': { default: '{{minutes}}', range: '{{minutes}}' },
    'range-in-one-half': '{{from}}',
    'range-over-noon': '{{from}}',
  },
  ordinals: { session: { default: [] }, meeting: { default: [] } },
  numbers: {},
  counted: { session: '-', meeting: '-', meetings: '-', days: '-', weeks: '-', 'working-days': '-', minutes: '-', years: '-' },
  citations: { decision: CITATION, resolution: CITATION, rule: CITATION, article: CITATION },
  reference: { default: '{{mark}}' },
  'symbol-lists': { joints: [','], to: ['-'] },
  'document-entry': '{{title}}',
  timetable: { day: 'day', entry: '{{title}}', continued: '{{entry}}' },
  list: { opens: ':', parts: ';', ends: '.' },
  quotation: { opens: '“', closes: '”', inner: { opens: '', closes: '' } },
  'mark-joint': '',
  typography: {
    'no-blank-before': '',
    'no-blank-after': '',
    'no-break-before': '',
    'no-break-after': '',
    units: [],
    thousands: false,
    'quotation-marks': ['“', '”', '‘', '’'],
  },
  alphabet: { letters: '\\p{L}', 'foreign-words': '\\p{L}+', signs: '' },
  'keep-together': [],
  faces: [{ family: 'tinos' }],
  ...changes,
})

const times = { latin: 'Times New Roman', 'east-asian': 'SimSun', complex: 'Traditional Arabic' }
const latinMarks: Language['marks'] = [
  { style: 'decimal', before: '', after: '.' },
  { style: 'lower-latin', before: '(', after: ')' },
]

export const english = language({
  code: 'en',
  tag: 'en-GB',
  direction: 'ltr',
  marks: latinMarks,
  'word-fonts': times,
  'spaced-scripts': false,
})
export const chinese = language({
  code: 'zh',
  tag: 'zh-CN',
  direction: 'ltr',
  marks: latinMarks,
  'word-fonts': times,
  'spaced-scripts': true,
})
export const arabic = language({
  code: 'ar',
  tag: 'ar-SA',
  direction: 'rtl',
  marks: [
    { style: 'decimal', before: '', after: '-' },
    { style: 'arabic-abjad', before: '(', after: ')' },
  ],
  'word-fonts': times,
  'spaced-scripts': false,
})

const latinLetters = ['a', 'b', 'c', 'd']

const words: Readonly<Record<'en' | 'zh' | 'ar', SampleWords>> = {
  en: {
    organization: 'United Nations',
    organ: 'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
    particulars: ['Distr.: General', '10 August 2016', 'Original: English'],
    lines: ['Eighth session', 'Vienna, 17–21 October 2016'],
    title: 'Provisional agenda and annotations',
    agenda: 'Provisional agenda',
    annotations: 'Annotations',
    items: [
      ['Organizational matters', ['Opening of the session', 'Election of officers', 'Adoption of the agenda']],
      ['Review of the implementation of the Convention', ['Trafficking in persons', 'Smuggling of migrants']],
      ['Technical assistance', []],
    ],
    annotation: [
      text('The session will be opened on Monday, '),
      keep(text('17 October')),
      text(', at 10 a.m. The 20'),
      raised('th'),
      text(' meeting considered paper '),
      symbol('CTOC/COP/2016/1'),
      text(
        ', which sets out the provisional agenda, and asked the Secretariat to bring to its attention all that the Parties ' +
          'had sent in since, so that the Conference might decide on its further work.',
      ),
    ],
    quotation: 'The Conference shall agree upon mechanisms for achieving the objectives of the Convention.',
    documentation: 'Documentation',
    document: 'Note by the Secretariat on technical assistance ',
    annex: 'Annex',
    annexTitle: 'Proposed organization of work',
    columns: ['Date and time', 'Plenary', 'Parallel meetings'],
    day: [keep(text('Monday, 17 October'))],
    time: '10 a.m.–1 p.m.',
    letters: latinLetters,
  },
  zh: {
    organization: '联合国',
    organ: '联合国打击跨国有组织犯罪公约缔约方会议',
    particulars: ['Distr.: General', '10 August 2016', 'Chinese', 'Original: English'],
    lines: ['第八届会议', '2016年10月17日至21日，维也纳'],
    title: '临时议程和说明',
    agenda: '临时议程',
    annotations: '说明',
    items: [
      ['组织事项', ['会议开幕', '选举主席团成员', '通过议程和安排工作']],
      ['审议公约及其各项议定书的执行情况', ['人口贩运议定书', '偷运移民议定书']],
      ['技术援助', []],
    ],
    annotation: [
      text('缔约方会议第八届会议将于2016年'),
      keep(text('10月')),
      keep(text('17日')),
      text('上午开幕。会议审议了'),
      keep(text('项目2(b)')),
      text('，收到了秘书处的说明（'),
      symbol('CTOC/COP/2016/1'),
      text('）。缔约方会议在其第5/1号决定中请秘书处提请注意“各缔约方”此后提交的所有材料，以便会议就今后的工作作出决定。'),
    ],
    quotation: '缔约方会议应当商定各种机制，以便实现公约的各项目标。',
    documentation: '文件',
    document: '秘书处关于技术援助的说明',
    annex: '附件',
    annexTitle: '拟议工作安排',
    columns: ['日期/时间', '全体会议', '平行会议'],
    day: [keep(text('10月')), keep(text('17日')), text('，星期一')],
    time: '上午10时',
    letters: latinLetters,
  },
  ar: {
    organization: 'الأمم المتحدة',
    organ: 'مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية',
    particulars: ['Distr.: General', '10 August 2016', 'Arabic', 'Original: English'],
    lines: ['الدورة الثامنة', 'فيينا، 17-21 تشرين الأول/أكتوبر 2016'],
    title: 'جدول الأعمال المؤقت والشروح',
    agenda: 'جدول الأعمال المؤقت',
    annotations: 'الشروح',
    items: [
      ['مسائل تنظيمية', ['افتتاح الدورة', 'انتخاب أعضاء المكتب', 'إقرار جدول الأعمال']],
      ['استعراض تنفيذ الاتفاقية', ['الاتجار بالأشخاص', 'تهريب المهاجرين']],
      ['المساعدة التقنية', []],
    ],
    annotation: [
      text('نظر المؤتمر في الوثيقة '),
      symbol('CTOC/COP/2016/1'),
      text('، وطلب إلى الأمانة أن تعرض عليه كل ما ورد من الأطراف بعد ذلك، لكي يبت المؤتمر في أعماله المقبلة في عام 2016.'),
    ],
    quotation: 'يتفق مؤتمر الأطراف على آليات لإنجاز أهداف الاتفاقية.',
    documentation: 'الوثائق',
    document: 'مذكرة من الأمانة بشأن المساعدة التقنية ',
    annex: 'المرفق',
    annexTitle: 'تنظيم الأعمال المقترح',
    columns: ['التاريخ والوقت', 'الجلسة العامة', 'الجلسات الموازية'],
    day: [text('الاثنين، 17 تشرين الأول/أكتوبر')],
    time: 'الساعة 10 صباحا',
    letters: ['أ', 'ب', 'ج', 'د'],
  },
}

function numberOf(from: Language, depth: 0 | 1, ordinal: number, letters: readonly string[]): ItemNumber {
  const { before, after } = from.marks[depth] ?? { before: '', after: '' }
  const count = depth === 0 ? String(ordinal) : letters[ordinal - 1]
  return { depth, ordinal, mark: `${before}${count}${after}` }
}

/** A whole paper with every kind of block, in one of the sample languages. */
export function sampleTree(from: Language, changes: Partial<DocumentTree> = {}): DocumentTree {
  const said = words[from.code === 'zh' || from.code === 'ar' ? from.code : 'en']
  const number = (depth: 0 | 1, ordinal: number): ItemNumber => numberOf(from, depth, ordinal, said.letters)
  const annotated = said.items.flatMap(([title, subItems], index): Block[] => [
    {
      kind: 'heading',
      role: 'heading',
      id: `annotations.item-${index + 1}`,
      item: `item-${index + 1}`,
      level: 2,
      number: number(0, index + 1),
      content: [text(title)],
    },
    ...subItems.flatMap((subTitle, subIndex): Block[] => [
      {
        kind: 'heading',
        role: 'heading',
        id: `annotations.item-${index + 1}.sub-${subIndex + 1}`,
        item: `item-${index + 1}.sub-${subIndex + 1}`,
        level: 3,
        number: number(1, subIndex + 1),
        content: [text(subTitle)],
      },
      paragraph(`annotations.item-${index + 1}.sub-${subIndex + 1}.p-1`, ...said.annotation),
    ]),
  ])
  return {
    language: from,
    metadata: { symbol: 'CTOC/COP/2016/1', title: said.title, author: said.organ, date: '2016-10-17' },
    draftMark: undefined,
    blocks: [
      {
        kind: 'masthead',
        role: 'masthead',
        id: 'masthead',
        organization: [text(said.organization)],
        symbol: [symbol('CTOC/COP/2016/1')],
        organ: [text(said.organ)],
        particulars: said.particulars.map((line) => [text(line)]),
      },
      {
        kind: 'title-block',
        role: 'title',
        id: 'title',
        lines: said.lines.map((line) => [text(line)]),
        title: [text(said.title)],
      },
      { kind: 'heading', role: 'heading', id: 'agenda', level: 1, number: undefined, content: [text(said.agenda)] },
      {
        kind: 'numbered-list',
        id: 'agenda.list',
        items: said.items.map(([title, subItems], index) => ({
          id: `agenda.item-${index + 1}`,
          role: 'agenda',
          item: `item-${index + 1}`,
          number: number(0, index + 1),
          content: [text(title)],
          children: subItems.map((subTitle, subIndex) => ({
            id: `agenda.item-${index + 1}.sub-${subIndex + 1}`,
            role: 'agenda',
            item: `item-${index + 1}.sub-${subIndex + 1}`,
            number: number(1, subIndex + 1),
            content: [text(subTitle)],
            children: [],
          })),
        })),
      },
      { kind: 'heading', role: 'heading', id: 'annotations', level: 1, number: undefined, content: [text(said.annotations)] },
      ...annotated,
      { kind: 'quotation', role: 'annotation', id: 'annotations.quotation', content: [text(said.quotation)] },
      { kind: 'heading', role: 'heading', id: 'documents', level: 4, number: undefined, content: [text(said.documentation)] },
      {
        kind: 'document-list',
        id: 'documents.list',
        entries: [1, 2].map((entry) => ({
          id: `documents.entry-${entry}`,
          role: 'document-list',
          content: [text(said.document), symbol(`CTOC/COP/2016/${entry + 1}`)],
        })),
      },
      annexOf(said),
    ],
    ...changes,
  }
}

function annexOf(said: SampleWords): Annex {
  const row = (id: string, contents: readonly (readonly Inline[])[]): TableRow => ({
    kind: 'row',
    id,
    cells: contents.map((content, index) => ({ span: 1, paragraphs: [paragraph(`${id}.cell-${index + 1}`, ...content)] })),
  })
  const body = [1, 2, 3, 4, 5].flatMap((day): TableRow[] => [
    {
      kind: 'band',
      id: `table.day-${day}`,
      cells: [{ span: 3, paragraphs: [paragraph(`table.day-${day}.band`, ...said.day)] }],
    },
    ...[1, 2].map((meeting) =>
      row(`table.day-${day}.meeting-${meeting}`, [
        [text(said.time)],
        [text(said.items[0]?.[0] ?? '')],
        [text(said.items[1]?.[0] ?? '')],
      ]),
    ),
  ])
  return {
    kind: 'annex',
    role: 'heading',
    id: 'annex',
    label: [text(said.annex)],
    title: [text(said.annexTitle)],
    blocks: [
      {
        kind: 'table',
        id: 'table',
        description: said.annexTitle,
        columns: [1, 2, 2],
        head: [
          row(
            'table.head',
            said.columns.map((column) => [text(column)]),
          ),
        ],
        body,
      },
    ],
  }
}

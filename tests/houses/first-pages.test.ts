import { describe, expect, it } from 'vitest'
import { replacing } from '../helpers/real-paper.ts'
import { treeIn } from '../helpers/test-session.ts'
import { firstPage, graveFindings, opened } from './opened.ts'

/** First pages of four houses in three languages each: head, lines over the title, title, job line. */
const PAGES: readonly (readonly [session: string, code: string, lines: readonly string[]])[] = [
  [
    'commission',
    'en',
    [
      'United Nations | E/CN.15/2027/1',
      'emblem | Economic and Social Council | Distr.: General | 22 February 2027 | Original: English',
      'Commission on Crime Prevention and Criminal Justice',
      'Thirty-sixth session',
      'Vienna, 24-28 May 2027',
      'Item 2 of the provisional agenda*',
      'Adoption of the agenda',
      '= Annotated provisional agenda',
      'V.27-01235 (E) 240227 240227',
    ],
  ],
  [
    'commission',
    'ru',
    [
      'Организация Объединенных Наций | E/CN.15/2027/1',
      'emblem | Экономический и Социальный Совет | Distr.: General | 22 February 2027 | Russian | Original: English | Рабочий перевод',
      'Комиссия по предупреждению преступности и уголовному правосудию',
      '36-я сессия',
      'Вена, 24-28 мая 2027 года',
      'Пункт 2 предварительной повестки дня*',
      'Утверждение повестки дня',
      '= Аннотированная предварительная повестка дня',
      'V.27-01237 (R) 010327 030327',
    ],
  ],
  [
    'commission',
    'zh',
    [
      '联合国 | E/CN.15/2027/1',
      'emblem | 经济及社会理事会 | Distr.: General | 22 February 2027 | Chinese | Original: English | 参考译文',
      '预防犯罪和刑事司法委员会',
      '第三十六届会议',
      '2027年5月24日至28日，维也纳',
      '临时议程*',
      '项目2',
      '通过议程',
      '= 临时议程说明',
      'V.27-01234 (C) GP 010327 020327',
    ],
  ],
  [
    'settlements',
    'ar',
    [
      'الأمم المتحدة | HSP/HA.4/1*',
      'emblem | جمعية الأمم المتحدة للموئل/التابعة لبرنامج الأمم المتحدة/للمستوطنات البشرية | نسخة مسبقة | 15 March 2027 | Arabic | Original: English | Arabic, English and French only | ترجمة غير رسمية',
      'الدورة الرابعة**',
      'نيروبي، 7-11 حزيران/يونيه 2027',
      'البندان 2 و 3 من جدول الأعمال المؤقت***، ****',
      'الجزء الرفيع المستوى',
      '= جدول الأعمال المؤقت وشروحه',
      'K2703407* 220327 230327',
    ],
  ],
  [
    'settlements',
    'en',
    [
      'United Nations | HSP/HA.4/1*',
      'emblem | United Nations Habitat Assembly/of the United Nations/Human Settlements Programme | Advance copy | 15 March 2027 | Original: English | Arabic, English and French only',
      'Fourth session**',
      'Nairobi, 7-11 June 2027',
      'Items 2 and 3 of the provisional agenda***, ****',
      'High-level segment',
      '= Provisional agenda and annotations',
      'K2703399* 160327 160327',
    ],
  ],
  [
    'settlements',
    'fr',
    [
      'Nations Unies | HSP/HA.4/1*',
      'emblem | Assemblée des Nations Unies/pour l’habitat du Programme des Nations Unies/pour les établissements humains | Version préliminaire | 15 mars 2027 | Français | Original: anglais | Arabe, anglais et français seulement | Traduction de travail',
      'Quatrième session**',
      'Nairobi, 7-11 juin 2027',
      'Points 2 et 3 de l’ordre du jour provisoire***, ****',
      'Débat de haut niveau',
      '= Ordre du jour provisoire et annotations',
      'K2703512* 240327 240327',
    ],
  ],
  [
    'climate',
    'en',
    [
      'United Nations | FCCC/SBI/2027/1',
      'logo: Drawing of a leaf in a ring | Framework Convention on Climate Change | Distr.: Limited | 15 March 2027 | Original: English',
      'Conference of the Parties',
      'Subsidiary Body for Implementation',
      'Sixty-sixth session',
      'Bonn, 14-24 June 2027',
      'Item 2 of the provisional agenda',
      'Adoption of the agenda',
      '= Provisional agenda and annotations of the session, with the arrangements for its mandated events and for the work of its groups',
      'GE.27-01199/01200 (E) 160327 160327',
    ],
  ],
  [
    'climate',
    'es',
    [
      'Naciones Unidas | FCCC/SBI/2027/1',
      'logo: Dibujo de una hoja en un anillo | Convención Marco sobre el Cambio Climático | Distr. limitada | 15 de marzo de 2027 | Español | Original: inglés | Traducción de trabajo',
      'Conferencia de las Partes',
      'Órgano Subsidiario de Ejecución',
      '66.º período de sesiones',
      'Bonn, 14 a 24 de junio de 2027',
      'Tema 2 del programa provisional',
      'Aprobación del programa',
      '= Programa provisional y anotaciones del período de sesiones, con las disposiciones relativas a las actividades y a la labor de los grupos',
      'GE.27-01301 (S)',
    ],
  ],
  [
    'climate',
    'zh',
    [
      '联合国 | FCCC/SBI/2027/1',
      'logo: 环中叶片图 | 气候变化/框架公约 | Distr.: Limited | 15 March 2027 | Chinese | Original: English | 参考译文',
      '缔约方会议',
      '附属履行机构',
      '第六十六届会议',
      '2027年6月14日至24日，波恩',
      '临时议程',
      '项目2',
      '通过议程',
      '= 临时议程和说明以及授权活动和各工作组工作的安排',
      'GE.27-01234 (C) 220327 230327',
    ],
  ],
  [
    'board',
    'ar',
    [
      'منظمة الأمم المتحدة للتنمية الصناعية | ID/B/55/1/Add.1',
      '- | مجلس التنمية الصناعية | For participants only | 10 May 2027 | Arabic | Original: English | ترجمة غير رسمية',
      'الدورة الخامسة والخمسون',
      'فيينا، 5-7 تموز/يوليه 2027',
      'البند 2 من جدول الأعمال',
      'إقرار جدول الأعمال',
      'مع قائمة الوثائق الواردة في ID/B/55/1',
      '= شروح جدول الأعمال المؤقت',
      'V.27-04210 (A) 170527 170527',
    ],
  ],
  [
    'board',
    'en',
    [
      'United Nations Industrial Development Organization | ID/B/55/1/Add.1',
      '- | Industrial Development Board | For participants only | 10 May 2027 | Original: English',
      'Fifty-fifth session',
      'Vienna, 5-7 July 2027',
      'Agenda item 2',
      'Adoption of the agenda',
      'With the list of the documents of ID/B/55/1',
      '= Annotated provisional agenda',
      'V.27-04212 (E) 120527 120527',
    ],
  ],
  [
    'board',
    'ru',
    [
      'Организация Объединенных Наций по промышленному развитию | ID/B/55/1/Add.1',
      '- | Совет по промышленному развитию | For participants only | 10 May 2027 | Russian | Original: English | Рабочий перевод',
      '55-я сессия',
      'Вена, 5-7 июля 2027 года',
      'Пункт 2 повестки дня',
      'Утверждение повестки дня',
      'С перечнем документов, указанных в ID/B/55/1',
      '= Аннотированная предварительная повестка дня',
      'V.27-04214 (R) 170527 170527',
    ],
  ],
]

describe('a session of another house', () => {
  it.each(['commission', 'settlements', 'climate', 'board'])('%s has neither errors nor warnings', (name) => {
    expect(graveFindings(opened(name))).toEqual([])
  })

  it.each(PAGES)('%s in %s has the first page of its house', (name, code, lines) => {
    expect(firstPage(treeIn(opened(name), code))).toEqual(lines)
  })
})

describe('the lines over the title', () => {
  const lines = (masthead: string) => ({
    'commission/session.yaml': replacing(
      'lines: [body, session, dates-and-place, { item: adoption, notes: [agenda] }, { title: adoption }]',
      masthead,
    ),
  })
  const titleOf = (masthead: string, code: string): string[] =>
    firstPage(treeIn(opened('commission', lines(masthead)), code)).slice(2, -2)

  it.each([
    ['lines: [session, { item: adoption, of: agenda, notes: [agenda] }]', 'zh', ['第三十六届会议', '议程项目2*']],
    ['lines: [{ item: [opening, programme], notes: [agenda] }]', 'zh', ['临时议程*', '项目1和3']],
    ['lines: [{ item: [opening, adoption, programme], notes: [agenda] }]', 'en', ['Items 1, 2 and 3 of the provisional agenda*']],
    ['lines: [{ item: [opening, adoption], of: agenda, notes: [agenda] }]', 'ru', ['Пункты 1 и 2 повестки дня*']],
    [
      'lines: [{ body: council, notes: [agenda] }, { line: session }]',
      'en',
      ['Economic and Social Council*', 'Thirty-sixth session'],
    ],
    ['lines: [session, { title: programme, notes: [agenda] }]', 'ru', ['36-я сессия', 'Программа работы*']],
    [
      'organ: commission\n  lines: [body, session, { line: dates-and-place, notes: [agenda] }]',
      'en',
      ['Thirty-sixth session', 'Vienna, 24-28 May 2027*'],
    ],
  ])('%s in %s', (masthead, code, expected) => {
    expect(titleOf(masthead, code)).toEqual(expected)
  })

  it.each([
    ['lines: [body, sesion]', 'data-shape', 'sesion', 'session'],
    ['lines: [{ item: adoptoin, notes: [agenda] }]', 'data-reference', 'adoptoin', 'adoption'],
    ['lines: [{ title: council, notes: [agenda] }]', 'data-reference', 'council', 'take it out'],
    ['lines: [{ item: adoption, text: other }]', 'data-shape', '{ item: adoption, text: other }', ''],
    ['lines: [{ line: session, of: agenda }]', 'data-shape', '{ line: session, of: agenda }', ''],
    ['lines: [{ line: session, notes: [other] }]', 'data-reference', 'other', 'agenda'],
    ['lines: [{ body: counci }, { line: session, notes: [agenda] }]', 'data-reference', 'counci', 'council'],
    ['organ: nobody\n  lines: [{ line: session, notes: [agenda] }]', 'data-reference', 'nobody', ''],
    ['lines: [session]', 'note-reference', 'agenda', 'masthead.lines'],
    ['lines: [{ text: words }, { line: session, notes: [agenda] }]', 'language-parity', 'title', 'words: …'],
    ['lines: [{ text: a }, { text: a }, { line: session, notes: [agenda] }]', 'data-reference', 'a', 'another id'],
  ])('%s is an error at its place', (masthead, code, under, help) => {
    const found = graveFindings(opened('commission', lines(masthead)))
    expect(
      found.some((one) => one.startsWith(`error[${code}]`) && one.includes(`“${under}”`) && one.includes(help)),
      found.join('\n'),
    ).toBe(true)
  })

  it('finds a body that is over itself', () => {
    const found = graveFindings(
      opened('commission', { 'commission/session.yaml': replacing('council: {}', 'council: { of: commission }') }),
    )
    expect(found.join('\n')).toContain('council is over itself')
  })
})

describe('names that are broken by hand', () => {
  it('break on the first page and nowhere else', () => {
    for (const code of ['ar', 'en', 'fr']) {
      const { languages } = opened('settlements')
      const passages = languages.find((language) => language.code === code)?.paper?.passages ?? []
      const name = passages.find(({ id }) => id === 'masthead.organ')?.text ?? ''
      expect(name).not.toContain('\n')
      expect(passages.find(({ id }) => id === 'items.opening.annotation.welcome')?.text).toContain(name)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { all, type Change, replacing } from '../helpers/real-paper.ts'
import { graveFindings } from '../houses/opened.ts'
import { GATHERINGS, type GatheringName, opened, titleLinesOf } from './opened.ts'

/** The lines over the title. */
const PAGES: readonly (readonly [name: GatheringName, code: string, ...lines: string[]])[] = [
  ['third-committee', 'ar', 'اللجنة الثالثة', 'الدورة الثانية والثمانون', 'نيويورك، يُحدَّد الموعد لاحقا'],
  ['third-committee', 'en', 'Third Committee', 'Eighty-second session', 'New York, dates to be decided'],
  ['third-committee', 'fr', 'Troisième Commission', 'Quatre-vingt-deuxième session', 'New York, dates à déterminer'],
  [
    'commissions',
    'en',
    'Commission on Narcotic Drugs',
    'Reconvened seventieth session',
    'Commission on Crime Prevention and Criminal Justice',
    'Reconvened thirty-sixth session',
    'Vienna and online, 9 and 10 December 2027',
  ],
  [
    'commissions',
    'ru',
    'Комиссия по наркотическим средствам',
    'Возобновленная 70-я сессия',
    'Комиссия по предупреждению преступности и уголовному правосудию',
    'Возобновленная 36-я сессия',
    'Вена и онлайн, 9 и 10 декабря 2027 года',
  ],
  [
    'commissions',
    'zh',
    '麻醉药品委员会',
    '第七十届会议续会',
    '预防犯罪和刑事司法委员会',
    '第三十六届会议续会',
    '2027年12月9日和10日，维也纳和在线',
  ],
  [
    'ozone',
    'ar',
    'اجتماع الأطراف في بروتوكول مونتريال بشأن المواد المستنفدة لطبقة الأوزون',
    'الاجتماع الرابع والثلاثون، الجزء الأول',
    'عبر الإنترنت، 1 و2 تشرين الثاني/نوفمبر 2027',
  ],
  [
    'ozone',
    'en',
    'Meeting of the Parties to the Montreal Protocol on Substances that Deplete the Ozone Layer',
    'Thirty-fourth meeting, first part',
    'Online, 1 and 2 November 2027',
  ],
  [
    'ozone',
    'es',
    'Reunión de las Partes en el Protocolo de Montreal relativo a las Sustancias que Agotan la Capa de Ozono',
    '34.ª reunión, primera parte',
    'En línea, 1 y 2 de noviembre de 2027',
  ],
  ['conference', 'en', 'Geneva and Bridgetown, June-July 2028'],
  ['conference', 'ru', 'Женева и Бриджтаун, июнь-июль 2028 года'],
  ['conference', 'zh', '2028年6月至7月，日内瓦和布里奇敦'],
]

describe('a gathering of any body', () => {
  it.each(Object.keys(GATHERINGS) as GatheringName[])('%s has neither errors nor warnings', (name) => {
    expect(graveFindings(opened(name))).toEqual([])
  })

  it.each(PAGES.map(([name, code, ...lines]) => [name, code, lines] as const))(
    '%s in %s says over its title what it is, where and when',
    (name, code, lines) => {
      expect(titleLinesOf(opened(name), code)).toEqual(lines)
    },
  )
})

/** What a change of the facts makes of the lines over the title. */
const CHANGES: readonly (readonly [what: string, name: GatheringName, change: Change, code: string, ...lines: string[]])[] = [
  ['a session that is resumed', 'third-committee', part('session: 82', 'resumed'), 'en', 'Resumed eighty-second session'],
  [
    'a session that is resumed',
    'third-committee',
    part('session: 82', 'resumed'),
    'fr',
    'Reprise de la quatre-vingt-deuxième session',
  ],
  ['a session that is resumed', 'third-committee', part('session: 82', 'resumed'), 'ar', 'الدورة الثانية والثمانون المستأنفة'],
  [
    'the tenth part of a session',
    'third-committee',
    part('session: 82', 'tenth-part'),
    'en',
    'Eighty-second session, tenth part',
  ],
  ['the second part of a meeting', 'ozone', replacing('first-part', 'second-part'), 'es', '34.ª reunión, segunda parte'],
  ['a meeting that is resumed', 'ozone', replacing('first-part', 'resumed'), 'ar', 'الاجتماع الرابع والثلاثون المستأنف'],
  ['a whole meeting', 'ozone', replacing('part: first-part\n', ''), 'en', 'Thirty-fourth meeting'],
  ['a whole meeting', 'ozone', replacing('part: first-part\n', ''), 'ar', 'الاجتماع الرابع والثلاثون'],
  ['a conference that is resumed', 'conference', part('body: conference', 'resumed'), 'ru', 'Возобновленная конференция'],
  ['the first part of a conference', 'conference', part('body: conference', 'first-part'), 'zh', '第一部分'],
  [
    'three places',
    'commissions',
    all(replacing('[vienna, online]', '[vienna, geneva, online]'), replacing('places:\n', 'places:\n  geneva: {}\n')),
    'en',
    'Vienna, Geneva and online, 9 and 10 December 2027',
  ],
  ['a month', 'conference', replacing('2028-07', '2028-06'), 'en', 'Geneva and Bridgetown, June 2028'],
  ['a month', 'conference', replacing('2028-07', '2028-06'), 'ru', 'Женева и Бриджтаун, июнь 2028 года'],
  [
    'months of two years',
    'conference',
    all(replacing('2028-06', '2028-12'), replacing('2028-07', '2029-01')),
    'zh',
    '2028年12月至2029年1月，日内瓦和布里奇敦',
  ],
]

function part(after: string, is: string): Change {
  return replacing(`${after}\n`, `${after}\npart: ${is}\n`)
}

describe('over the title', () => {
  const words = {
    en: replacing('places: {', 'places: { geneva: Geneva,'),
    ru: replacing('places: {', 'places: { geneva: Женева,'),
    zh: replacing('places: {', 'places: { geneva: 日内瓦,'),
  }

  it.each(CHANGES.map(([what, name, change, code, ...lines]) => [what, name, code, change, lines] as const))(
    '%s: %s in %s',
    (what, name, code, change, lines) => {
      expect(titleLinesOf(opened(name, change, what === 'three places' ? words : {}), code)).toEqual(
        expect.arrayContaining(lines),
      )
    },
  )

  it('the wording may say in its own way which session it is', () => {
    const session = opened('third-committee', undefined, {
      fr: replacing('places:', 'session: Session ordinaire, {{gathering session}}\nplaces:'),
    })
    expect(graveFindings(session)).toEqual([])
    expect(titleLinesOf(session, 'fr')[1]).toBe('Session ordinaire, quatre-vingt-deuxième session')
    expect(titleLinesOf(session, 'en')[1]).toBe('Eighty-second session')
  })

  it('of several bodies each may have words of its own, and a conference may have some', () => {
    const joint = opened('commissions', undefined, {
      en: replacing('places:', 'session: { crime: "{{ordinal session.crime}} session (closing part)" }\nplaces:'),
    })
    expect(graveFindings(joint)).toEqual([])
    expect(titleLinesOf(joint, 'en')).toContain('Thirty-sixth session (closing part)')
    const conference = opened('conference', undefined, { en: replacing('places:', 'session: High-level meeting\nplaces:') })
    expect(titleLinesOf(conference, 'en')[0]).toBe('High-level meeting')
  })
})

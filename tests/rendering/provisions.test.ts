import { describe, expect, it } from 'vitest'
import { citeProvision } from '../../src/rendering/cite-provision.ts'
import { stepsOf } from '../../src/model/provisions.ts'
import { provision } from '../../src/model/schema/facts.ts'
import { all, type Change, replacing } from '../helpers/real-paper.ts'
import { parse } from 'yaml'
import { CODES, languageOf } from '../languages/language-facts.ts'
import { rendered } from './rendered.ts'

/** A provision as session.yaml has it, and how each language cites it: ar, en, es, fr, ru, zh. */
const CITED: readonly (readonly [provision: string, ...string[]])[] = [
  [
    'article: 3, paragraph: 14',
    'الفقرة 14 من المادة 3',
    'article 3, paragraph 14',
    'párrafo 14 del artículo 3',
    'paragraphe 14 de l’article 3',
    'пункт 14 статьи 3',
    '第3条第14款',
  ],
  [
    'article: 18, paragraph: 13, sub-paragraph: a',
    'الفقرة الفرعية (أ) من الفقرة 13 من المادة 18',
    'article 18, paragraph 13 (a)',
    'apartado a) del párrafo 13 del artículo 18',
    'alinéa a) du paragraphe 13 de l’article 18',
    'подпункт a) пункта 13 статьи 18',
    '第18条第13款(a)项',
  ],
  ['article: XIV', 'المادة الرابعة عشرة', 'article XIV', 'artículo XIV', 'article XIV', 'статья XIV', '第十四条'],
  [
    'annex: II, section: A, paragraph: 3',
    'الفقرة 3 من الفرع ألف من المرفق الثاني',
    'annex II, section A, paragraph 3',
    'párrafo 3 de la sección A del anexo II',
    'paragraphe 3 de la section A de l’annexe II',
    'пункт 3 раздела A приложения II',
    '附件二A节第3款',
  ],
  [
    'rule: 22, paragraph: [1, 2]',
    'الفقرتان 1 و2 من المادة 22',
    'rule 22, paragraphs 1 and 2',
    'párrafos 1 y 2 del artículo 22',
    'paragraphes 1 et 2 de l’article 22',
    'пункты 1 и 2 правила 22',
    '第22条第1和2款',
  ],
  [
    'article: { from: 29, to: 32 }',
    'المواد 29 إلى 32',
    'articles 29 to 32',
    'artículos 29 a 32',
    'articles 29 à 32',
    'статьи 29-32',
    '第29至32条',
  ],
  [
    'article: [3, 5, 7]',
    'المواد 3، 5 و7',
    'articles 3, 5 and 7',
    'artículos 3, 5 y 7',
    'articles 3, 5 et 7',
    'статьи 3, 5 и 7',
    '第3、5和7条',
  ],
  ['chapter: V', 'الفصل الخامس', 'chapter V', 'capítulo V', 'chapitre V', 'глава V', '第五章'],
  ['section: C', 'الفرع جيم', 'section C', 'sección C', 'section C', 'раздел C', 'C节'],
  ["regulation: '12.3'", 'القاعدة 12.3', 'regulation 12.3', 'regla 12.3', 'règle 12.3', 'правило 12.3', '条例12.3'],
  ['paragraph: 3 bis', 'الفقرة 3~bis', 'paragraph 3~bis', 'párrafo 3~bis', 'paragraphe 3~bis', 'пункт 3~bis', '第3~bis款'],
]

const NAMED: Change = all(
  replacing(
    'provisions:\n',
    'provisions:\n  here: { of: convention, article: 3, paragraph: 14 }\n  there: { of: review-principles, paragraph: 5 }\n',
  ),
)

describe('a provision is cited as each language has it', () => {
  it.each(CITED)('%s', (written, ...expected) => {
    const steps = stepsOf(provision.parse(parse(`{ of: convention, ${written} }`)))
    const cited = [...CODES].sort().map((code) => citeProvision(languageOf(code), steps, 'default')?.replaceAll('\u00a0', '~'))
    expect(cited).toEqual(expected)
  })

  it.each([
    ['ru', 'genitive', 'пункта 14 статьи 3'],
    ['ru', 'prepositional', 'пункте 14 статьи 3'],
    ['ru', 'short', 'п. 14 ст. 3'],
    ['fr', 'of', 'du paragraphe 14 de l’article 3'],
    ['fr', 'short', 'art. 3, par. 14'],
    ['en', 'capital', 'Article 3, paragraph 14'],
    ['en', 'bare', '3, paragraph 14'],
    ['en', 'short', 'art. 3, para. 14'],
    ['ar', 'to', 'للفقرة 14 من المادة 3'],
    ['zh', 'text', '第3条第14段'],
    ['en', 'long', 'article 3, paragraph 14, of the Organized Crime Convention'],
    ['zh', 'long', '《有组织犯罪公约》第3条第14款'],
  ])('in %s, the form %s is “%s”', (code, form, expected) => {
    const { printed, faults } = rendered(`{{cite provisions.here "${form}"}}`, { code, session: NAMED })
    expect(faults).toEqual([])
    expect(printed).toBe(expected)
  })

  it.each([
    ['ar', 'الفقرة 5 من القرار 5/5'],
    ['en', 'paragraph 5 of resolution 5/5'],
    ['es', 'párrafo 5 de la resolución 5/5'],
    ['fr', 'paragraphe 5 de la résolution 5/5'],
    ['ru', 'пункт 5 резолюции 5/5'],
    ['zh', '第5/5号决议第5段'],
  ])('of a decision, whose paragraphs are cited too: %s', (code, expected) =>
    expect(rendered('{{cite provisions.there "long"}}', { code, session: NAMED }).printed).toBe(expected),
  )

  it('asks for the form of a name that the language needs', () => {
    const { faults } = rendered('{{cite provisions.here "long"}}', { code: 'fr', session: NAMED })
    expect(faults.map(({ message, help }) => `${message}: ${help}`)).toEqual([
      'the wording has no cite for provisions.here in the form of: add it under instruments.convention',
    ])
  })

  it('and has a number only where it is one', () => {
    expect(rendered('{{number provisions.training}}').printed).toBe('29')
    expect(rendered('{{number provisions.here}}', { session: NAMED }).faults).toHaveLength(1)
  })
})

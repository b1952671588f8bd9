import type { AgendaItem } from '../../src/model/agenda.ts'
import type { Language } from '../../src/model/language.ts'
import { fillPattern, formatHours, formatSpan } from '../../src/rendering/conventions.ts'
import type { Fact } from '../../src/rendering/facts.ts'
import { helpers } from '../../src/rendering/helpers.ts'
import { itemMark } from '../../src/rendering/item-marks.ts'
import { mastheadLines } from '../../src/rendering/masthead-lines.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import { type Change, completeSources, faultlessPaper } from '../helpers/real-paper.ts'

export const CODES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
export type Code = (typeof CODES)[number]

/** The ordinals and numbers that a row shows of a form: those whose words differ most from a rule. */
const SHOWN = [1, 2, 3, 8, 11, 12, 20]

const languages = new Map<string, Language>()
const papers = new Map<string, ReadonlyMap<string, string>>()

export function languageOf(code: Code): Language {
  const language = languages.get(code) ?? completeSources({ code }).language
  languages.set(code, language)
  return language
}

/** The passages of the real paper by their ids; the masthead may be filled in. */
export function passagesOf(code: Code, masthead = '{}'): ReadonlyMap<string, string> {
  const key = `${code} ${masthead}`
  const session: Change = (text) => text.replace(/^masthead: \{\}$/m, () => `masthead: ${masthead}`)
  const passages = papers.get(key) ?? new Map(faultlessPaper({ code, session }).passages.map(({ id, text }) => [id, text]))
  papers.set(key, passages)
  return passages
}

/**
 * What a language prints for facts that stand in a line: the convention, its facts parted by blanks, and the form where it is not the
 * default one. A no-break blank shows as `~`.
 */
export function printed(code: Code, facts: string): string {
  const [convention = '', ...values] = facts.split(' ')
  const print = conventions[convention]
  if (!print) throw new Error(`no row may ask for ${convention}`)
  return print(code, ...values).replaceAll('\u00a0', '~')
}

const conventions: Readonly<Record<string, (code: Code, ...values: string[]) => string>> = {
  masthead: (code, distribution, date, original) =>
    [...passagesOf(code, `{ distribution: ${distribution}, date: ${date}, original: ${original} }`)]
      .filter(([id, text]) => id.startsWith('masthead.particulars') && text !== languageOf(code).words['working-translation'])
      .map(([, text]) => text)
      .join(' | '),
  only: (code, codes = '') => {
    const { session, language, wording } = completeSources({ code })
    const renderer = new WordingRenderer(session, language, wording, () => undefined)
    const data = { ...session.data, masthead: { only: codes.split(',') } }
    return mastheadLines({ ...session, data }, language, wording, renderer)[0]?.toString() ?? ''
  },
  passage: (code, id = '') => passagesOf(code).get(id) ?? `no passage ${id}`,
  session: (code, number) => {
    const language = languageOf(code)
    return fillPattern(language.session, { ordinal: language.ordinals.session.default[Number(number) - 1] ?? '' })
  },
  'dates-and-place': (code, from = '', to = '', ...place) => {
    const language = languageOf(code)
    const span = formatSpan(language, 'default', from, to) ?? ''
    return fillPattern(language['dates-and-place'], { span, place: place.join(' ') })
  },
  date: (code, day = '', form) => help(code, 'date', { kind: 'day', path: '', day }, form),
  month: (code, value = '', form) => {
    const [year, month] = value.split('-').map(Number)
    return help(code, 'month', { kind: 'month', path: '', year: year ?? 0, month: month ?? 0 }, form)
  },
  span: (code, from = '', to = '', form) => help(code, 'span', { kind: 'meeting', path: '', from, to }, form),
  time: (code, time = '') => help(code, 'time', { kind: 'day', path: '', day: '2016-10-17', time: { at: time, path: '' } }),
  hours: (code, from = '', to = '') => formatHours(languageOf(code), from, to),
  ordinal: (code, kind, number, form) => ordinal(code, kind, Number(number), form),
  ordinals: (code, kind, form) => SHOWN.map((number) => ordinal(code, kind, number, form)).join(', '),
  number: (code, value, form) => help(code, 'number', { kind: 'number', path: '', value: Number(value) }, form),
  numbers: (code, form) => SHOWN.map((value) => help(code, 'number', { kind: 'number', path: '', value }, form)).join(', '),
  cite: (code, cites, number = '', form) =>
    help(
      code,
      'cite',
      cites === 'rule' || cites === 'article'
        ? { kind: 'provision', path: '', steps: [{ level: cites, numbers: [Number(number)], isSpan: false }], of: undefined }
        : { kind: 'decision', path: '', cites: cites === 'resolution' ? 'resolution' : 'decision', number, id: '' },
      form,
    ),
  item: (code, number) => itemMark(languageOf(code), item(Number(number))),
  'sub-items': (code, count) =>
    Array.from({ length: Number(count) }, (_, index) => itemMark(languageOf(code), item(index + 1, item(1)))).join(' '),
  reference: (code, number = '', form) => {
    const [own = 1, child] = number.split('.').map(Number)
    const found = child === undefined ? item(own) : item(child, item(own))
    return help(code, 'reference', { kind: 'item', path: '', id: '' }, form, found)
  },
  // How lines of the agenda end: an item with sub-items, a sub-item, the last of them, an item without sub-items.
  list: (code) =>
    ['organizational-matters', 'opening', 'general-discussion', 'other-matters']
      .map((id) => /[^\p{L}\p{M}]*$/u.exec(passagesOf(code).get(`agenda.${id}`) ?? '')?.[0])
      .join(' '),
  // What stands before and after the words of a quoted paragraph: of one that ends the quotation, or of one that another follows.
  quotation: (code, paragraph = 'last') =>
    passagesOf(code)
      .get(`items.credentials.annotation.rule-18-${paragraph === 'last' ? 4 : 3}`)
      ?.replace(/^([^\p{L}\p{Nd}]*).*?([^\p{L}\p{M}]*)$/su, '$1 $2') ?? '',
  word: (code, name = '') => languageOf(code).words[name as keyof Language['words']] ?? '',
  letter: (code) => languageOf(code)['job-letter'],
}

function ordinal(code: Code, kind = '', number: number, form: string | undefined): string {
  const fact: Fact = kind === 'session' ? { kind, path: '', counts: 'session', number } : { kind: 'meeting', path: '', number }
  return help(code, 'ordinal', fact, form)
}

/** A helper of the wording on a fact; a form that the language lacks fails the test. */
function help(code: Code, name: string, fact: Fact, form = 'default', found?: AgendaItem): string {
  const language = languageOf(code)
  const result = helpers[name]?.print(fact, form, { language, item: () => found })
  if (result && 'reference' in result) return result.reference.map(({ text }) => text).join('')
  if (!result || !('text' in result)) throw new Error(`${code} has no ${name} in the form ${form}`)
  return result.text
}

function item(ordinalOfItem: number, parent?: AgendaItem): AgendaItem {
  return {
    kind: 'item',
    id: '',
    depth: parent ? 1 : 0,
    ordinal: ordinalOfItem,
    counted: [],
    parent,
    children: [],
    status: undefined,
    annotation: [],
    annotatedWith: undefined,
    documents: [],
    documentPaths: [],
    documentGroups: [],
    path: [],
  }
}

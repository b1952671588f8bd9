import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { houseWords } from '../model/houses/house.ts'
import type { Language } from '../model/language.ts'
import { type AgendaItem, type AgendaSection, sectionsAmong } from '../model/agenda.ts'
import { markOf } from '../model/mark-notation.ts'
import { lastMarked, type MarkFamily } from '../model/marks.ts'
import { annexesOf, hasDocumentsAnnex } from '../model/parts.ts'
import { countingBody, markAt, notationsOf } from '../model/session-marks.ts'
import { isUndecided } from '../model/sittings.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { placeInLanguage } from './common/place-in-language.ts'
import { gapsOfPurposes } from './common/gaps-of-purposes.ts'
import { gapsOfFirstPage } from './common/gaps-of-first-page.ts'
import { gapsOfGathering } from './common/gaps-of-gathering.ts'

/** Something of the facts for which the language has no word: the paper would have a figure, a wrong sign or nothing in its place. */
export const languageGap: Check = {
  code: 'language-gap',
  text({ session, language, foundNothing }) {
    const look = (): Iterable<Finding> => gapsIn(language, session)
    return searched([language], foundNothing, { name: 'language-gap', of: () => [session], look })
  },
}

function* gapsIn(language: Language, session: Session): Iterable<Finding> {
  yield* gapsOfGathering(session, language)
  yield* marksOfItems(session, language)
  yield* marksThatLack(session, language)
  yield* wordsOfStatus(session, language)
  yield* wordsOfAnnexes(session, language)
  yield* wordOfChange(session, language)
  yield* wordsOfTimetable(session, language)
  yield* gapsOfFirstPage(session, language)
  yield* gapsOfPurposes(session, language)
}

function* marksOfItems({ agenda, items, source }: Session, language: Language): Iterable<Finding> {
  const counted: readonly (readonly [MarkFamily, string, readonly (AgendaItem | AgendaSection)[]])[] = [
    ['items', 'id', items],
    ['sections', 'section', sectionsAmong(agenda)],
  ]
  for (const [family, field, entries] of counted)
    for (const { id, ordinal, depth, path } of entries) {
      const mark = markAt(language, family, depth)
      // What follows the first item without a mark has none either.
      if (!mark || ordinal !== lastMarked(mark) + 1) continue
      const isUsual = family === 'items' && depth < 2
      const what = family === 'sections' ? 'sections' : depth > 0 ? 'sub-items' : 'items'
      yield {
        level: 'error',
        message: `${language['english-name']} has marks for ${ordinal - 1} ${what}, and ${id} is number ${ordinal}`,
        span: source.valueSpan([...path, field]),
        label: 'has no mark',
        also: placeInLanguage(language, isUsual ? ['marks', depth, 'letters'] : ['further-marks']),
        help:
          mark.letters === undefined
            ? `share the ${what} out`
            : `go on with ${isUsual ? 'marks' : 'further-marks'} in the file of the language`,
      }
    }
}

/** What a body counts by and the language does not: from there on there is no mark. */
function* marksThatLack({ data, agenda, items, source }: Session, language: Language): Iterable<Finding> {
  const notations = notationsOf(data)
  const sections = sectionsAmong(agenda)
  for (const [field, used, entries] of [
    ['marks', notations.items, items],
    ['section-marks', notations.sections, sections],
  ] as const) {
    const lacking = used.findIndex((notation) => markOf(notation, language) === undefined)
    const entry = lacking < 0 ? undefined : entries.find(({ depth }) => depth === lacking)
    if (!entry) continue
    const body = countingBody(data)
    const path = ['bodies', body, field, lacking]
    yield {
      level: 'error',
      message: `${language['english-name']} has no shape for ${used[lacking] ?? ''}, by which ${field === 'marks' ? 'items' : 'sections'} count`,
      span: source.valueSpan(data.bodies[body]?.[field] === undefined ? entry.path : path),
      label: `${entry.id} would have no mark`,
      also: placeInLanguage(language, ['marks']),
      help: `add ${used[lacking] ?? ''} to further-marks in the file of the language`,
    }
  }
}

function* wordsOfStatus({ items, source }: Session, language: Language): Iterable<Finding> {
  const item = items.find(({ status }) => status !== undefined)
  if (!item || language['item-statuses']) return
  yield {
    level: 'error',
    message: `${language['english-name']} has no word for an item that is ${item.status ?? ''}`,
    span: source.valueSpan([...item.path, 'status']),
    label: 'would be printed as if it were taken up',
    also: placeInLanguage(language, ['marks']),
    help: 'write item-statuses: { deleted: …, postponed: … } in the file of the language',
  }
}

/** The words of several annexes, and of the list of documents as one of them. */
function* wordsOfAnnexes(session: Session, language: Language): Iterable<Finding> {
  const { data, source } = session
  const annexes = annexesOf(session)
  const { 'numbered-annex': numbered, 'documents-table': table, 'english-name': name } = language
  const lacks = (message: string, label: string, help: string): Finding => ({
    level: 'error',
    message: `${name} ${message}`,
    span: source.valueSpan(['parts']),
    label,
    also: placeInLanguage(language, ['words']),
    help: `${help} in the file of the language`,
  })
  if (annexes.length > 1 && (!numbered || lastMarked(numbered) < annexes.length))
    yield lacks(
      `has no labels for ${annexes.length} annexes`,
      'they would have one name',
      numbered
        ? 'go on with the letters of numbered-annex'
        : 'write numbered-annex, as { style: upper-roman, before: …, after: … },',
    )
  if (!hasDocumentsAnnex(data)) return
  if (!table) {
    yield lacks('has no words for the list of documents', 'would be left out', 'write documents-table with its title and heads')
    return
  }
  for (const [id, { languages = [] }] of Object.entries(data.documents))
    for (const [index, code] of languages.entries())
      if (table.names[code] === undefined)
        yield {
          ...lacks(
            `has no name for the language ${code}`,
            'would be printed as it is',
            `add ${code}: to the names of documents-table`,
          ),
          span: source.valueSpan(['documents', id, 'languages', index]),
        }
}

/** A revision has no word of its own under the title. */
const WITHOUT_WORD = 'Rev'

function* wordOfChange(session: Session, language: Language): Iterable<Finding> {
  const { data, source } = session
  for (const { letters } of readerOf(session).parseSymbol(data.symbol)?.changes ?? []) {
    if (letters === WITHOUT_WORD || Object.hasOwn(language.changes, letters)) continue
    // Where the house has a word of its own, the language is missing there.
    if (houseWords(session.house, ['changes', letters])) continue
    yield {
      level: 'error',
      message: `${language['english-name']} has no word for a paper that is ${letters}`,
      span: source.valueSpan(['symbol']),
      label: 'nothing would be printed under the title',
      also: placeInLanguage(language, ['changes']),
      help: `write ${letters}: with its word under changes in the file of the language, or in that of the house`,
    }
  }
}
/** Words that only some timetables need. */
function* wordsOfTimetable({ data, source, timetable }: Session, language: Language): Iterable<Finding> {
  if (!data.parts.includes('timetable')) return
  const { words, timetable: conventions, 'english-name': name } = language
  const times = timetable.days.flatMap((day) => day.times)
  const hasHours = times.some(({ hours, isUndecided }) => hours !== undefined || isUndecided)
  const needs = [
    { is: isUndecided(timetable), word: words['to-be-decided'], path: ['words', 'to-be-decided'], of: 'what is to be decided' },
    { is: times.length > 0 && !hasHours, word: words.date, path: ['words', 'date'], of: 'the days of a timetable without hours' },
    {
      is: timetable.days.some(({ day }) => day === undefined),
      word: conventions.number,
      path: ['timetable', 'number'],
      of: 'a day whose date is not known',
    },
  ]
  for (const { is, word, path, of } of needs) {
    if (!is || word !== undefined) continue
    const [section = '', key = ''] = path
    yield {
      level: 'error',
      message: `${name} has no word for ${of}`,
      span: source.keySpan(['timetable']),
      label: 'nothing would be printed of it',
      also: placeInLanguage(language, [section]),
      help: `write ${key}: with its word under ${section} in the file of the language`,
    }
  }
}

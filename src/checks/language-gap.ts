import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { lineOf } from '../model/agenda.ts'
import { houseWords } from '../model/houses/house.ts'
import type { Language } from '../model/language.ts'
import { type AgendaItem, type AgendaSection, sectionsAmong } from '../model/agenda.ts'
import { markOf } from '../model/mark-notation.ts'
import { lastMarked, type MarkFamily, markAt } from '../model/marks.ts'
import { notationsOf } from '../model/session-marks.ts'
import { lastNumber, numberWord } from '../model/number-words.ts'
import { titleLines } from '../model/title-lines.ts'
import type { Label } from '../source/diagnostic.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'

/** Something of the facts for which the language has no word: the paper would have a figure, a wrong sign or nothing in its place. */
export const languageGap: Check = {
  code: 'language-gap',
  *text({ session, language }) {
    yield* ordinalOfSession(session, language)
    yield* marksOfItems(session, language)
    yield* marksThatLack(session, language)
    yield* wordsOfStatus(session, language)
    yield* wordOfChange(session, language)
    yield* distributionLine(session, language)
    yield* agendaLine(session, language)
    yield* wordsOfHouse(session, language)
  },
}

function* ordinalOfSession({ data, source }: Session, language: Language): Iterable<Finding> {
  if (numberWord(language, 'session', 'default', data.session) !== undefined) return
  const last = lastNumber(language, 'session', 'default')
  yield {
    level: 'error',
    message: `${language['english-name']} has words for the sessions up to ${last}, and this is session ${data.session}`,
    span: source.valueSpan(['session']),
    label: 'would be printed in figures',
    also: here(language, ['ordinals', 'session', 'default']),
    help: `go on with ordinals.session or beyond.session in the file of the language, up to ${data.session}, or correct the number`,
  }
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
        also: here(language, isUsual ? ['marks', depth, 'letters'] : ['further-marks']),
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
    const path = ['bodies', data.body, field, lacking]
    yield {
      level: 'error',
      message: `${language['english-name']} does not count by ${used[lacking] ?? ''}`,
      span: source.valueAt(path) === undefined ? source.valueSpan(entry.path) : source.valueSpan(path),
      label: `${entry.id} would have no mark`,
      also: here(language, ['marks']),
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
    also: here(language, ['marks']),
    help: 'write item-statuses: { deleted: …, postponed: … } in the file of the language',
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
      also: here(language, ['changes']),
      help: `write ${letters}: with its word under changes in the file of the language, or in that of the house`,
    }
  }
}

function* distributionLine({ data, source, house }: Session, language: Language): Iterable<Finding> {
  const { distribution } = data.masthead
  // The others every language has.
  if (distribution !== 'provisional' && distribution !== 'participants-only') return
  if (houseWords(house, ['distributions', distribution])) return
  if (language.masthead.distributions[distribution] !== undefined) return
  yield {
    level: 'error',
    message: `${language['english-name']} has no word for the distribution ${distribution}`,
    span: source.valueSpan(['masthead', 'distribution']),
    label: 'printed on the first page',
    also: here(language, ['masthead', 'distributions']),
    help: `write ${distribution}: with its word under masthead.distributions in the file of the language`,
  }
}

function* agendaLine({ data, items, source }: Session, language: Language): Iterable<Finding> {
  const lines = titleLines(data).flatMap((each) => (each.kind === 'item' ? [each] : []))
  for (const { path, items: named } of lines)
    if (
      items.some((item) => named.includes(item.id) && lineOf(item).some(({ depth }) => language.marks[depth]?.style === 'none'))
    )
      yield {
        level: 'error',
        message: 'the items of this agenda have no numbers by which a line could name one',
        span: source.valueSpan(path),
        label: 'nothing would be printed of it',
        help: 'write words of its own, { text: … }, or give the body other marks',
      }
  const [line] = lines
  if (!line || language['agenda-lines']) return
  yield {
    level: 'error',
    message: `${language['english-name']} has no line that names the item of a paper`,
    span: source.valueSpan(line.path),
    label: 'only its number would be printed',
    help: 'add agenda-lines: to the file of the language, as the others have it',
  }
}

/** What the first page prints of the house, by the paths of its words in the file of the house. */
function* wordsOfHouse(session: Session, language: Language): Iterable<Finding> {
  const { data, house } = session
  if (!house) return
  const { source } = house
  const letters =
    readerOf(session)
      .parseSymbol(data.symbol)
      ?.changes.map((change) => change.letters) ?? []
  const paths = [
    ['name'],
    ['emblem'],
    ['distributions', data.masthead.distribution ?? ''],
    ...letters.map((each) => ['changes', each]),
  ]
  for (const path of paths) {
    const words = houseWords(house, path)
    if (!words || Object.hasOwn(words.words, language.code)) continue
    const at = path[0] === 'emblem' ? ['emblem', 'alternate'] : path
    yield {
      level: 'error',
      message: `the house ${house.id} has no ${at.join('.')} in ${language['english-name']}`,
      span: source.keySpan(at),
      label: 'printed on the first page',
      help: `write ${language.code}: with its words under ${at.join('.')}`,
    }
  }
}

function here({ source }: Language, path: YamlPath): Label[] {
  return source ? [{ span: source.keySpan(path), text: 'in the file of the language' }] : []
}

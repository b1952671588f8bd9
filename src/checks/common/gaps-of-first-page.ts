import { lineOf } from '../../model/agenda.ts'
import { houseWords } from '../../model/houses/house.ts'
import type { Language } from '../../model/language.ts'
import type { Session } from '../../model/session.ts'
import { readerOf } from '../../model/session-symbols.ts'
import { titleLines } from '../../model/title-lines.ts'
import type { Finding } from './check.ts'
import { placeInLanguage } from './place-in-language.ts'

/** What the first page would print, and the language or the house has no words for. */
export function* gapsOfFirstPage(session: Session, language: Language): Iterable<Finding> {
  yield* distributionLine(session, language)
  yield* agendaLine(session, language)
  yield* wordsOfHouse(session, language)
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
    also: placeInLanguage(language, ['masthead', 'distributions']),
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

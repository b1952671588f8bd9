import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { Language } from '../model/language.ts'
import { lastMarked } from '../model/marks.ts'
import { lastNumber, numberWord } from '../model/number-words.ts'
import type { Label } from '../source/diagnostic.ts'
import type { YamlPath } from '../source/yaml-source.ts'
import type { Check, Finding } from './common/check.ts'

/** Something of the facts for which the language has no word: the paper would have a figure, a wrong sign or nothing in its place. */
export const languageGap: Check = {
  code: 'language-gap',
  *text({ session, language }) {
    yield* ordinalOfSession(session, language)
    yield* marksOfItems(session, language)
    yield* wordOfChange(session, language)
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

function* marksOfItems({ items, source }: Session, language: Language): Iterable<Finding> {
  for (const { id, ordinal, parent, path } of items) {
    const depth = parent ? 1 : 0
    const mark = language.marks[depth]
    // What follows the first item without a mark has none either.
    if (!mark || ordinal !== lastMarked(mark) + 1) continue
    yield {
      level: 'error',
      message: `${language['english-name']} has marks for ${ordinal - 1} ${parent ? 'sub-items' : 'items'}, and ${id} is number ${ordinal}`,
      span: source.valueSpan([...path, 'id']),
      label: 'has no mark',
      also: here(language, ['marks', depth, 'letters']),
      help: mark.style === 'lower-latin' ? 'share the sub-items out' : 'go on with marks in the file of the language',
    }
  }
}

/** A revision has no word of its own under the title. */
const WITHOUT_WORD = 'Rev'

function* wordOfChange(session: Session, language: Language): Iterable<Finding> {
  const { data, source } = session
  for (const { letters } of readerOf(session).parseSymbol(data.symbol)?.changes ?? []) {
    if (letters === WITHOUT_WORD || Object.hasOwn(language.changes, letters)) continue
    yield {
      level: 'error',
      message: `${language['english-name']} has no word for a paper that is ${letters}`,
      span: source.valueSpan(['symbol']),
      label: 'nothing would be printed under the title',
      also: here(language, ['changes']),
      help: `write ${letters}: with its word under changes in the file of the language`,
    }
  }
}

function here({ source }: Language, path: YamlPath): Label[] {
  return source ? [{ span: source.keySpan(path), text: 'in the file of the language' }] : []
}

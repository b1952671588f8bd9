import { type Gathering, gatheringsOf } from '../../model/gathering.ts'
import type { Language } from '../../model/language.ts'
import { lastNumber, numberWord } from '../../model/number-words.ts'
import { ONLINE } from '../../model/gatherings.ts'
import type { Session } from '../../model/session.ts'
import { placesOf } from '../../model/session-places.ts'
import type { YamlPath } from '../../source/yaml-source.ts'
import type { Finding } from './check.ts'
import { placeInLanguage } from './place-in-language.ts'

/** What is said of the session, of its places and its days, and the language has no words for. */
export function* gapsOfGathering(session: Session, language: Language): Iterable<Finding> {
  for (const gathering of gatheringsOf(session.data)) yield* ordinalOf(session, gathering, language)
  if (language.gathering) return
  const [needed] = needsOf(session)
  if (!needed) return
  yield {
    level: 'error',
    message: `${language['english-name']} has no words for ${needed.what}`,
    span: session.source.valueSpan(needed.path),
    label: 'printed over the title',
    also: placeInLanguage(language, ['session']),
    help: 'add gathering: to the file of the language, as the others have it',
  }
}

function* ordinalOf({ data, source }: Session, { kind, number, path }: Gathering, language: Language): Iterable<Finding> {
  if (kind === 'conference' || number === undefined) return
  const isPlain = kind === 'session' && data.part === undefined
  const form = isPlain ? 'default' : (language.gathering?.[kind].default.ordinal ?? 'default')
  if (numberWord(language, kind, form, number) !== undefined) return
  const last = lastNumber(language, kind, form)
  yield {
    level: 'error',
    message: `${language['english-name']} has words for the ${kind}s up to ${last}, and this is ${kind} ${number}`,
    span: source.valueSpan(path),
    label: 'would be printed in figures',
    also: placeInLanguage(language, ['ordinals', kind, form]),
    help: `go on with ordinals.${kind} or beyond.${kind} in the file of the language, up to ${number}, or correct the number`,
  }
}

/** What of a session the words of a language are needed for, beside its ordinal. */
function needsOf({ data, days }: Session): { readonly what: string; readonly path: YamlPath }[] {
  const kind = gatheringsOf(data).find((gathering) => gathering.kind === 'meeting')
  const places = placesOf(data)
  return [
    ...(kind ? [{ what: 'a meeting with its number', path: ['bodies', kind.body, 'gathering'] }] : []),
    ...(data.part === undefined ? [] : [{ what: `a session that is ${data.part}`, path: ['part'] }]),
    ...(places.length > 1 || places.includes(ONLINE) ? [{ what: 'several places, or online', path: ['place'] }] : []),
    ...(days.opens === undefined ? [{ what: 'days that are not known', path: ['opens'] }] : []),
  ]
}

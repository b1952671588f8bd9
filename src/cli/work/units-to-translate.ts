import { placeName } from '../../changes/place-name.ts'
import { printedTexts } from '../../document/printed-texts.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import type { OpenedLanguage } from '../../opening/open-language.ts'
import { type ExchangeUnit, exchangeUnits } from '../../returning/xliff/exchange-unit.ts'
import { unitSources } from '../../returning/unit-source.ts'
import type { Wording } from '../../model/wording.ts'
import { UsageError } from '../usage-error.ts'

/** A translation and its original, as files that go to translators and come back from them have them. */
export interface ToTranslate {
  readonly session: NonNullable<OpenedSession['session']>
  readonly original: OpenedLanguage
  readonly translation: OpenedLanguage
  readonly units: readonly ExchangeUnit[]
  /** Where a unit stands in the paper, in words; undefined where it does not stand in it. */
  readonly placeOf: (unit: string) => string | undefined
}

/** What there is of a session in a language and in the one that it is translated from. */
export function unitsToTranslate({ session, languages, name }: OpenedSession, code: string): ToTranslate {
  if (!session) throw new UsageError(`the facts of ${name} cannot be read`, CHECK)
  const source = session.data['wording-source']
  if (code === source)
    throw new UsageError(`${source} is the language that the others are translated from`, 'name one of the others')
  const [original, translation] = [source, code].map((wanted) => languages.find((language) => language.code === wanted))
  if (!original?.words) throw new UsageError(`the words of ${name} in ${source} cannot be read`, CHECK)
  if (!translation?.words) throw new UsageError(`the words of ${name} in ${code} cannot be read`, CHECK)
  return {
    session,
    original,
    translation,
    units: unitsOfBoth(original.words, translation.words),
    placeOf: placesIn(session, translation.paper ? translation : original),
  }
}

const CHECK = 'papers check shows why'

export function unitsOfBoth(original: Wording, translation: Wording): ExchangeUnit[] {
  return exchangeUnits(unitSources(original), unitSources(translation))
}

function placesIn(session: ToTranslate['session'], { paper }: OpenedLanguage): ToTranslate['placeOf'] {
  const places = new Map<string, string[]>()
  for (const text of paper ? printedTexts(paper.tree.blocks) : [])
    for (const unit of new Set(text.stretches.flatMap((stretch) => stretch.unit ?? [])))
      places.set(unit, [...(places.get(unit) ?? []), placeName(session, text)])
  return (unit) => {
    const [first, ...others] = [...new Set(places.get(unit))]
    if (first === undefined) return undefined
    return others.length === 0 ? first : `${first}; and ${others.length} other ${others.length === 1 ? 'place' : 'places'}`
  }
}

import { type DaysOff, USUAL_DAYS_OFF } from './day.ts'
import { ONLINE } from './gatherings.ts'
import type { SessionData } from './schema/session.ts'

type Data = Pick<SessionData, 'place' | 'places'>

/** The places of a session in their order; `online` may be among them. */
export function placesOf({ place }: Pick<Data, 'place'>): readonly string[] {
  return typeof place === 'string' ? [place] : place
}

/** Where its days are held against holidays and its hours against a zone: the places, or where there is none what is said of `online`. */
export function settingsOf(data: Pick<Data, 'place'>): readonly string[] {
  const all = placesOf(data)
  const places = all.filter((place) => place !== ONLINE)
  return places.length > 0 ? places : all
}

/** The days off at all places of a session: a day that is none at one of them is no working day of the session. */
export function daysOffOf(data: Data): DaysOff {
  const all = settingsOf(data).map((place) => data.places[place] ?? USUAL_DAYS_OFF)
  return {
    weekend: [...new Set(all.flatMap(({ weekend }) => weekend))],
    holidays: [...new Set(all.flatMap(({ holidays }) => holidays))],
  }
}

/** The zone by which its hours are given, that of the first place; undefined where it is not said. */
export function timeZoneOf(data: Data): string | undefined {
  const [first = ''] = settingsOf(data)
  return data.places[first]?.['time-zone']
}

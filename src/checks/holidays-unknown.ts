import { dayParts } from '../model/day.ts'
import type { Session } from '../model/session.ts'
import { settingsOf } from '../model/session-places.ts'
import type { Check, Finding } from './common/check.ts'

/** No holidays are listed for a year of the session, so that working days are counted, and days checked, as if there were none. */
export const holidaysUnknown: Check = {
  code: 'holidays-unknown',
  *facts({ session }) {
    for (const place of settingsOf(session.data)) yield* unknownAt(place, session)
  },
}

function* unknownAt(place: string, { data, days, source, deadlines }: Session): Iterable<Finding> {
  const stated = data.places[place]
  // Nobody has to say of what is held online that it knows no holidays.
  if (!stated) return
  const { holidays } = stated
  const counted = Object.entries(data.deadlines).filter(([, deadline]) => deadline['working-days'] !== undefined)
  // Where none are listed at all, nothing is counted by them either.
  if (holidays.length === 0 && counted.length === 0) return
  const known = [days.opening?.first, days.closing?.last, ...counted.map(([id]) => deadlines.get(id))]
  const years = known.flatMap((day) => (day === undefined ? [] : dayParts(day).year))
  for (const year of new Set(years)) {
    if (holidays.some((day) => dayParts(day).year === year)) continue
    yield {
      level: 'warning',
      message: `no holiday of ${place} is known in ${year}`,
      span: source.keySpan(holidays.length > 0 ? ['places', place, 'holidays'] : ['places', place]),
      label: `${year} is missing here`,
      also: [{ span: source.valueSpan(['opens']), text: 'the session' }],
      help: `add the public holidays of ${year} to places.${place}.holidays`,
    }
  }
}

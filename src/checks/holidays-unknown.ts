import { dayParts } from '../model/day.ts'
import type { Check } from './common/check.ts'

/** No holidays are listed for a year of the session, so that working days are counted, and days checked, as if there were none. */
export const holidaysUnknown: Check = {
  code: 'holidays-unknown',
  *facts({ session: { data, source, deadlines } }) {
    const { place, opens, closes } = data
    const holidays = data.places[place]?.holidays ?? []
    const counted = Object.entries(data.deadlines).filter(([, deadline]) => deadline['working-days'] !== undefined)
    // Where none are listed at all, nothing is counted by them either.
    if (holidays.length === 0 && counted.length === 0) return
    const years = [opens, closes, ...counted.map(([id]) => deadlines.get(id) ?? opens)].map((day) => dayParts(day).year)
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
  },
}

import { precisionOf } from '../model/session-days.ts'
import type { Check } from './common/check.ts'

/** Days of the session that are not known yet: what other checks cannot look at until they are is said here. */
export const dayUnknown: Check = {
  code: 'day-unknown',
  *facts({ session: { data, source, days } }) {
    if (days.opens !== undefined) return
    const isMonth = precisionOf(data.opens) === 'a month'
    const counted = Object.keys(data.deadlines)
    const waiting = [
      ...(counted.length > 0 ? [`${counted.join(', ')} ${counted.length === 1 ? 'falls' : 'fall'} on no day`] : []),
      ...(data.parts.includes('timetable') ? ['the timetable counts its days and has no dates, and there is no calendar'] : []),
      'working days and holidays are not looked at',
    ]
    yield {
      level: 'note',
      message: isMonth
        ? `the session opens in ${data.opens}, on a day that is not known yet`
        : 'when the session is held is to be decided',
      span: source.valueSpan(['opens']),
      label: isMonth ? 'a month' : 'not known yet',
      help: `until opens is a day: ${waiting.join('; ')}`,
    }
  },
}

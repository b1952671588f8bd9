import { dayParts } from '../model/day.ts'
import { meetingBodies } from '../model/organs.ts'
import type { Check } from './common/check.ts'
import { readRegister, symbolSpan } from './common/register.ts'

/** A paper of this session with the symbol of another year, or an earlier one of a year to come. */
export const symbolYear: Check = {
  code: 'symbol-year',
  *facts({ session }) {
    const { data, days, source } = session
    if (!days.opening || !days.closing) return
    const [first, last] = [dayParts(days.opening.first).year, dayParts(days.closing.last).year]
    for (const { paper, parts } of readRegister(session)) {
      const { year } = parts
      if (year === undefined) continue
      // A subsidiary organ gives its reports the year in which it met; what other bodies send may be older than the session.
      const isOwn = paper.ofThisSession && meetingBodies(data).includes(parts.body ?? '') && parts.subsidiary === undefined
      const isTooEarly = isOwn && year < first
      if (!isTooEarly && year <= last) continue
      yield {
        level: 'warning',
        message: `${paper.symbol} is of ${year}, and the session is held in ${isTooEarly ? first : last}`,
        span: symbolSpan(session, paper),
        label: isTooEarly ? 'of an earlier year' : 'of a later year',
        also: [{ span: source.valueSpan([isTooEarly ? 'opens' : 'closes']), text: 'the session' }],
        help: paper.ofThisSession
          ? `did you mean ${ofYear(paper.symbol, year, first)}? acknowledge the warning if the year is right`
          : `write a year up to ${last}, or correct the session's days`,
      }
    }
  },
}

/** The symbol with another year where it has its own, which may be a number as well. */
function ofYear(symbol: string, year: number, other: number): string {
  return symbol.replaceAll(new RegExp(`(?<=[/(])${year}(?=[/)])`, 'g'), String(other))
}

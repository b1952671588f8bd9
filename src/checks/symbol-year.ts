import { dayParts } from '../model/day.ts'
import type { Check } from './common/check.ts'
import { readRegister, symbolSpan } from './common/register.ts'

/** A paper of this session with the symbol of another year, or an earlier one of a year to come. */
export const symbolYear: Check = {
  code: 'symbol-year',
  *facts({ session }) {
    const { data, source } = session
    const [first, last] = [dayParts(data.opens).year, dayParts(data.closes).year]
    for (const { paper, parts } of readRegister(session)) {
      // A subsidiary organ gives its reports the year in which it met.
      const isTooEarly = paper.ofThisSession && parts.subsidiary === undefined && parts.year < first
      if (!isTooEarly && parts.year <= last) continue
      yield {
        level: 'warning',
        message: `${paper.symbol} is of ${parts.year}, and the session is held in ${isTooEarly ? first : last}`,
        span: symbolSpan(session, paper),
        label: isTooEarly ? 'of an earlier year' : 'of a later year',
        also: [{ span: source.valueSpan([isTooEarly ? 'opens' : 'closes']), text: 'the session' }],
        help: paper.ofThisSession
          ? `did you mean ${paper.symbol.replace(`/${parts.year}/`, `/${first}/`)}? let the warning stand if the year is right`
          : `write a year up to ${last}, or correct the session's days`,
      }
    }
  },
}

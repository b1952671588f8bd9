import { zoneNames } from '../model/zone-names.ts'
import { didYouMean } from '../source/nearest.ts'
import type { Check } from './common/check.ts'

/** A time zone of a place that the IANA data base does not have: a calendar could not say when a meeting begins. */
export const timeZone: Check = {
  code: 'time-zone',
  *facts({ session: { data, source } }) {
    const names = zoneNames()
    for (const [id, { 'time-zone': zone }] of Object.entries(data.places)) {
      if (zone === undefined || names.includes(zone)) continue
      const same = names.find((name) => name.toLowerCase() === zone.toLowerCase())
      yield {
        level: 'error',
        message: `${zone} is no time zone of the IANA data base`,
        span: source.valueSpan(['places', id, 'time-zone']),
        label: 'written as area and city, for example Europe/Vienna',
        help: same === undefined ? didYouMean(zone, names) : `write ${same}`,
      }
    }
  },
}

import { packedZones } from '../../model/time-zones.ts'

/*
 * The rules of time zones as they were in each year (IANA time zone data base), packed as moment-timezone packs them: a calendar of 2016 needs
 * those of 2016, wherever the clocks have been changed since.
 */

/** A time from which on the clocks of a zone are so many minutes before universal time, under a name. */
interface Observance {
  /** Minutes since 1970 in universal time; none for what was so from the beginning. */
  readonly begins: number | undefined
  readonly offset: number
  readonly name: string
}

/** The zone of an IANA name as a component of iCalendar (RFC 5545, 3.6.5), for times from one day to another; undefined for no such zone. */
export function timeZoneLines(zone: string, from: string, to: string): string[] | undefined {
  const observances = observancesOf(zone)
  if (!observances) return undefined
  // A day more on both sides: the days are those of the place.
  const [first, last] = [minutesOf(from) - DAY, minutesOf(to) + 2 * DAY]
  const start = Math.max(
    0,
    observances.findLastIndex(({ begins }) => begins === undefined || begins <= first),
  )
  const within = observances.filter(({ begins = 0 }, index) => index >= start && begins < last)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...within.flatMap((observance, index) => observanceLines(observance, observances[start + index - 1])),
    'END:VTIMEZONE',
  ]
}

function observanceLines({ begins, offset, name }: Observance, before: Observance | undefined): string[] {
  const earlier = before?.offset ?? offset
  const kind = offset > earlier ? 'DAYLIGHT' : 'STANDARD'
  // The onset is a time by the clocks that were right until then.
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localTime((begins ?? 0) + (begins === undefined ? 0 : earlier))}`,
    `TZOFFSETFROM:${utcOffset(earlier)}`,
    `TZOFFSETTO:${utcOffset(offset)}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ]
}

function observancesOf(zone: string): Observance[] | undefined {
  const entry = packedZones().get(zone)
  if (entry === undefined) return undefined
  const [, names = '', offsets = '', indices = '', untils = ''] = entry.split('|')
  const [allNames, allOffsets, ends] = [names.split(' '), offsets.split(' ').map(unpacked), untils.split(' ').map(unpacked)]
  let begins: number | undefined
  return Array.from(indices, (index, at) => {
    const which = unpacked(index)
    const observance = { begins, offset: -Math.round(allOffsets[which] ?? 0), name: allNames[which] ?? '' }
    begins = (begins ?? 0) + (ends[at] ?? 0)
    return observance
  })
}

/** A number to the base of sixty, with digits 0-9, a-z, A-X. */
function unpacked(text: string): number {
  const [, sign, whole = '', fraction = ''] = /^(-?)([^.]*)\.?(.*)$/.exec(text) ?? []
  let value = 0
  for (const digit of whole) value = value * 60 + DIGITS.indexOf(digit)
  let share = 1
  for (const digit of fraction) value += DIGITS.indexOf(digit) * (share /= 60)
  return sign === '-' ? -value : value
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX'
const DAY = 24 * 60

function minutesOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 60_000
}

function localTime(minutes: number): string {
  return new Date(Math.round(minutes) * 60_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
}

function utcOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`
}

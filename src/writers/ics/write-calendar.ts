import type { Calendar, CalendarEvent } from '../../document/calendar.ts'
import { addDays } from '../../model/day.ts'
import { timeZoneLines } from './time-zone.ts'

/** Writes a calendar as iCalendar (RFC 5545), with the rules of its time zone in it. The same calendar gives the same text. */
export function writeCalendar(calendar: Calendar): string {
  const { tag, title, timeZone, events, organizer, date } = calendar
  const days = events.map(({ day }) => day).sort()
  const zone = timeZoneLines(timeZone, days[0] ?? date, days.at(-1) ?? date)
  if (!zone) throw new Error(`${timeZone} is no time zone of the IANA data base`)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//papers//organization of work//${tag.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    // Published events must say who calls them (RFC 5546, 3.2.1).
    ...(organizer.address === undefined ? [] : ['METHOD:PUBLISH']),
    `NAME;LANGUAGE=${tag}:${text(title)}`,
    `X-WR-CALNAME:${text(title)}`,
    ...zone,
    ...events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventLines(event: CalendarEvent, { paper, sequence, tag, timeZone, date, organizer }: Calendar): string[] {
  const domain = paper.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${domain}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(date)}T${stampTime(sequence)}Z`,
    ...timeLines(event, timeZone),
    `SUMMARY;LANGUAGE=${tag}:${text(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${tag}:${text(event.lines.join('\n'))}`,
    `LOCATION;LANGUAGE=${tag}:${text(event.place)}`,
    ...(organizer.address === undefined ? [] : [`ORGANIZER;CN="${organizer.name.replaceAll('"', "'")}":${organizer.address}`]),
    ...(event.isGivenUp ? ['STATUS:CANCELLED'] : event.isUndecided ? ['STATUS:TENTATIVE'] : []),
    event.isGivenUp ? 'TRANSP:TRANSPARENT' : 'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** What has no hours takes the whole day, which ends where the next one begins (RFC 5545, 3.6.1). */
function timeLines({ day, hours }: CalendarEvent, timeZone: string): string[] {
  if (!hours) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`]
  return [
    `DTSTART;TZID=${timeZone}:${compact(day)}T${compact(hours.from)}00`,
    `DTEND;TZID=${timeZone}:${compact(day)}T${compact(hours.to)}00`,
  ]
}

/** The day of a calendar may not be known to be later than that of the one before: a minute for each version is. */
function stampTime(sequence: number): string {
  const [hours, minutes] = [Math.floor(sequence / 60) % 24, sequence % 60]
  return `${String(hours).padStart(2, '0')}${String(minutes).padStart(2, '0')}00`
}

/** A date or time without its signs: the basic format of ISO 8601. */
function compact(value: string): string {
  return value.replaceAll(/[-:]/g, '')
}

/** A value of type TEXT (RFC 5545, 3.3.11). */
function text(value: string): string {
  return value.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
}

/** Lines of at most 75 octets, cut between characters (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

import { tzlib_get_ical_block as zoneBlock } from 'timezones-ical-library'
import type { Calendar, CalendarEvent } from '../../document/calendar.ts'

/** Writes a calendar as iCalendar (RFC 5545), with the rules of its time zone in it. The same calendar gives the same text. */
export function writeCalendar(calendar: Calendar): string {
  const { tag, title, timeZone, events } = calendar
  const [zone] = zoneBlock(timeZone)
  if (!zone) throw new Error(`${timeZone} is no time zone of the IANA data base`)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//papers//organization of work//${tag.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${tag}:${text(title)}`,
    `X-WR-CALNAME:${text(title)}`,
    ...zone.split(/\r?\n/).filter((line) => line !== ''),
    ...events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function eventLines(event: CalendarEvent, { paper, sequence, tag, timeZone, date }: Calendar): string[] {
  const domain = paper.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${domain}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(date)}T000000Z`,
    `DTSTART;TZID=${timeZone}:${compact(event.day)}T${compact(event.from)}00`,
    `DTEND;TZID=${timeZone}:${compact(event.day)}T${compact(event.to)}00`,
    `SUMMARY;LANGUAGE=${tag}:${text(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${tag}:${text(event.lines.join('\n'))}`,
    `LOCATION;LANGUAGE=${tag}:${text(event.place)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
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

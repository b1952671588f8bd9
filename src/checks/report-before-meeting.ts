import type { Check } from './common/check.ts'

/** A document that carries the report of a meeting which is not over when the session opens. */
export const reportBeforeMeeting: Check = {
  code: 'report-before-meeting',
  *facts({ session: { data, days, source, meetings } }) {
    // Of a session of which only the month is known it is the last day of that month.
    const opens = days.opening?.last
    for (const [document, { transmits = [] }] of Object.entries(data.documents)) {
      const path = ['documents', document, 'transmits']
      for (const [index, id] of [transmits].flat().entries()) {
        const during = data.meetings[id]?.during !== undefined
        const last = meetings.get(id)?.to ?? meetings.get(id)?.from
        if (!during && (last === undefined || opens === undefined || last < opens)) continue
        yield {
          level: 'error',
          message: `${document} transmits ${id}, which ${during ? 'is held during the session' : `ends on ${last}`}`,
          span: source.valueSpan(typeof transmits === 'string' ? path : [...path, index]),
          label: `no report before ${opens === undefined ? 'the day' : data.opens}, when the session opens`,
          also: [{ span: source.keySpan(['meetings', id]), text: during ? 'held during the session' : `ends on ${last}` }],
          help: `name the meeting whose report it is${during ? '' : `, or correct the days of ${id}`}`,
        }
      }
    }
  },
}

import type { Attachment } from '../../document/attachment.ts'
import { makeCalendar } from '../../document/calendar.ts'
import { hasTimetable } from '../../document/calendar-history.ts'
import type { PaperSources } from '../../document/make-document.ts'
import type { Session } from '../../model/session.ts'
import { writeCalendar } from '../../writers/ics/write-calendar.ts'

/** What a language version was made from, and its timetable for a calendar program, where the place has a time zone. */
export function attachmentsOf(sources: PaperSources, beside: readonly Session[]): Attachment[] {
  const { session, language, wording } = sources
  const { symbol } = session.data
  const yaml = { mediaType: 'application/yaml', relationship: 'Source' } as const
  const calendar = hasTimetable(session) ? makeCalendar(sources, beside) : undefined
  return [
    { ...yaml, name: 'session.yaml', description: `Facts of ${symbol}`, text: session.source.file.text },
    {
      ...yaml,
      name: `wording.${language.code}.yaml`,
      description: `Words of ${symbol} in ${language['english-name']}`,
      text: wording.source.file.text,
    },
    ...(session.shared ?? []).flatMap(({ body, texts }) => {
      const words = texts.languages.find(({ code }) => code === language.code)?.words
      return [
        { ...yaml, name: `body.${body}.yaml`, description: `Body of ${symbol}`, text: texts.facts.text },
        ...(words
          ? [
              {
                ...yaml,
                name: `body.${body}.wording.${language.code}.yaml`,
                description: `Words of the body of ${symbol} in ${language['english-name']}`,
                text: words.text,
              },
            ]
          : []),
      ]
    }),
    ...(session.house
      ? [
          {
            ...yaml,
            name: `house.${session.house.id}.yaml`,
            description: `House of ${symbol}`,
            text: session.house.source.file.text,
          },
        ]
      : []),
    ...(calendar
      ? [
          {
            name: `timetable.${language.code}.ics`,
            mediaType: 'text/calendar',
            relationship: 'Data' as const,
            description: `Timetable of ${symbol}`,
            text: writeCalendar(calendar),
          },
        ]
      : []),
  ]
}

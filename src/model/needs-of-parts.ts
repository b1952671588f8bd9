import type { Report } from '../source/diagnostic.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { missingField } from './missing-field.ts'
import type { PaperPart, SessionData } from './schema/session.ts'
import { sessionSchema } from './schemas.ts'
import type { ShapeFinding } from './shape-finding.ts'
import { HALVES, timetableOf } from './timetable.ts'

/**
 * Reports what the parts of the paper print and the data lack: items, days and hours. Nobody needs what no part prints: an addendum of
 * annotations has no timetable. What an expression prints is looked for where it stands.
 */
export function reportNeeds(source: YamlSource, data: SessionData, report: Report): void {
  const tell = ({ at, isKey, ...said }: ShapeFinding): void =>
    report({ level: 'error', code: 'data-shape', span: isKey ? source.keySpan(at) : source.valueSpan(at), ...said })
  const isStated = (field: string): boolean => source.keysOf([]).includes(field)
  const need = (part: PaperPart | undefined, field: 'agenda' | 'timetable'): void => {
    if (part === undefined || isStated(field)) return
    const missing = missingField(source, sessionSchema, [field], 'array')
    const at = isStated('parts') ? ['parts', data.parts.indexOf(part)] : undefined
    tell({
      ...missing,
      ...(at && { at, isKey: false }),
      label: `the part ${part} needs ${field}${at ? '' : ', and the paper has it unless parts: says otherwise'}`,
    })
  }
  const ofItems = data.parts.find((part) => part === 'agenda' || part === 'annotations')
  need(ofItems, 'agenda')
  if (ofItems !== undefined && isStated('agenda') && data.agenda.length === 0)
    tell({
      at: ['agenda'],
      isKey: true,
      message: 'the agenda has no items',
      help: 'only a paper without the parts agenda and annotations can do without them',
    })
  if (!data.parts.includes('timetable')) return
  need('timetable', 'timetable')
  const times = timetableOf(data).days.flatMap((day) => day.times)
  const lacking = HALVES.flatMap((half) => {
    const first = times.find(({ path }) => path.at(-1) === half)
    return first && data.hours[half] === undefined ? [{ half, path: first.path }] : []
  })
  // Without hours at all, one finding says so.
  for (const { half, path } of isStated('hours') ? lacking : lacking.slice(0, 1))
    tell({
      at: path,
      isKey: true,
      message: isStated('hours') ? `hours has no ${half}` : 'the field hours is missing',
      label: `the timetable prints from when to when a ${half} is`,
      help: isStated('hours')
        ? `add ${half}: { from: …, to: … } under hours`
        : `add hours: with ${half}: { from: …, to: … } under it`,
    })
}

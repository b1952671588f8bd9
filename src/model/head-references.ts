import type { YamlSource } from '../source/yaml-source.ts'
import { idsByKind } from './kinds-of-ids.ts'
import { meetingBodies, withBodiesOver } from './organs.ts'
import type { Refer, Wrong } from './reference-reporter.ts'
import type { SessionData } from './schema/session.ts'
import { titleLines } from './title-lines.ts'

/** Reports the ids that the head of the first page names and nothing defines: bodies over others, the organ, items, notes. */
export function reportHeadReferences(source: YamlSource, data: SessionData, refer: Refer, wrong: Wrong): void {
  const { body: bodies, 'agenda item': items, note: notes } = idsByKind(data)
  for (const [id, { of }] of Object.entries(data.bodies)) {
    if (of === undefined || !withBodiesOver(data, of).includes(id)) continue
    wrong(source.valueSpan(['bodies', id, 'of']), `${id} is over itself`, 'name the body over it, or take of out')
  }
  const { organ } = data.masthead
  refer(['masthead', 'organ'], organ, 'body', bodies)
  const meeting = meetingBodies(data)
  const over = meeting.flatMap((body) => withBodiesOver(data, body))
  if (organ !== undefined && bodies.has(organ) && !over.includes(organ))
    wrong(
      source.valueSpan(['masthead', 'organ']),
      `${organ} is not over ${meeting.join(' and ')}`,
      `name ${[...new Set(over)].join(' or ')}, or write of: under the bodies between the two`,
    )
  const told = new Set<string>()
  for (const line of titleLines(data)) {
    const path = [...line.path]
    if (line.kind === 'body-of') refer([...path, 'body'], line.body, 'body', bodies)
    if (line.kind === 'title') refer([...path, 'title'], line.item, 'agenda item', items)
    if (line.kind === 'item') {
      const isList = Array.isArray(source.valueAt([...path, 'item']))
      line.items.forEach((id, index) => refer([...path, 'item', ...(isList ? [index] : [])], id, 'agenda item', items))
    }
    line.notes.forEach((id, index) => refer([...path, 'notes', index], id, 'note', notes))
    if (line.kind !== 'text') continue
    if (told.has(line.id))
      wrong(
        source.valueSpan([...path, 'text']),
        `two lines have the id ${line.id}`,
        'give one of them another id, here and in the wordings',
      )
    told.add(line.id)
  }
}

import type { Report } from '../source/diagnostic.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { gatheringKind, gatheringsOf } from './gathering.ts'
import { missingField } from './missing-field.ts'
import { meetingBodies } from './organs.ts'
import type { SessionData } from './schema/session.ts'
import { sessionSchema } from './schemas.ts'
import { precisionOf } from './session-days.ts'
import { placesOf } from './session-places.ts'

interface Fault {
  readonly message: string
  readonly label?: string
  readonly also?: { readonly path: YamlPath; readonly text: string }
  readonly help?: string
}

/**
 * Reports what does not go together of the gathering: numbers that its bodies lack or do not have, a body or a place twice, ends that are not known
 * alike, and earlier sessions of which nobody says whose they were.
 */
export function reportGathering(source: YamlSource, data: SessionData, report: Report): void {
  const tell = (path: YamlPath, { also, ...said }: Fault): void =>
    report({
      level: 'error',
      code: 'data-shape',
      span: source.valueSpan(path),
      ...said,
      ...(also && { also: [{ span: source.valueSpan(also.path), text: also.text }] }),
    })
  reportNumbers(source, data, report, tell)
  reportTwice('body', meetingBodies(data), tell)
  reportTwice('place', placesOf(data), tell)
  reportEnds(data, tell)
  if (meetingBodies(data).length > 1)
    for (const [id, { of }] of Object.entries(data.sessions))
      if (of === undefined)
        tell(['sessions', id], {
          message: `nothing says whose session sessions.${id} was, and several bodies meet`,
          label: 'needs of',
          help: `add of: with ${meetingBodies(data).join(' or ')}`,
        })
}

type Tell = (path: YamlPath, fault: Fault) => void

/** A body whose gatherings are counted has a number, and a conference has none. */
function reportNumbers(source: YamlSource, data: SessionData, report: Report, tell: Tell): void {
  const bodies = meetingBodies(data)
  const counted = gatheringsOf(data).filter(({ kind }) => kind !== 'conference')
  const stated = [data.session ?? []].flat()
  const [only] = bodies
  if (stated.length === counted.length) return
  if (bodies.length === 1 && stated.length > 1) {
    tell(['session'], {
      message: `session has ${stated.length} numbers, and one body meets`,
      label: 'a number for each body',
      also: { path: ['body'], text: 'the body that meets' },
      help: 'write the number of its session, or list the bodies that meet together under body',
    })
    return
  }
  if (counted.length === 0 && only !== undefined) {
    tell(['session'], {
      message: `${bodies.join(' and ')} ${bodies.length === 1 ? 'is a conference' : 'are conferences'}, which ${bodies.length === 1 ? 'has' : 'have'} no number`,
      label: 'a conference is not counted',
      also: { path: ['bodies', only, 'gathering'], text: 'a conference' },
      help: `take session out, or write gathering: session under bodies.${only}, if its sessions are counted`,
    })
    return
  }
  if (stated.length > 0) {
    tell(['session'], {
      message: `session has ${stated.length === 1 ? 'one number' : `${stated.length} numbers`}, and ${counted.length} bodies that meet are counted`,
      label: 'a number for each body',
      also: { path: ['body'], text: 'the bodies that meet' },
      help: `write ${counted.length === 1 ? 'the number of' : 'a list with the numbers of'} ${counted.map(({ body }) => body).join(' and ')}${counted.length === 1 ? '' : ', as [64, 30]'}`,
    })
    return
  }
  const { at, isKey, ...missing } = missingField(source, sessionSchema, ['session'], counted.length === 1 ? 'number' : 'array')
  const [first] = counted
  report({
    level: 'error',
    code: 'data-shape',
    span: isKey ? source.keySpan(at) : source.valueSpan(at),
    ...missing,
    label: first === undefined ? missing.label : `needs session: ${first.body} counts its ${gatheringKind(data, first.body)}s`,
  })
}

function reportTwice(field: 'body' | 'place', ids: readonly string[], tell: Tell): void {
  for (const [at, id] of ids.entries())
    if (ids.indexOf(id) < at)
      tell([field, at], {
        message: `${id} stands twice under ${field}`,
        label: 'the second one',
        also: { path: [field, ids.indexOf(id)], text: 'the first one' },
        help: 'take one of the two out of the list, or name the other that is meant',
      })
}

/** The two are printed as one span, which is of days, of months, or is to be decided. */
function reportEnds({ opens, closes }: SessionData, tell: Tell): void {
  const [first, last] = [precisionOf(opens), precisionOf(closes)]
  if (first === last) return
  tell(['closes'], {
    message: `opens is ${first}, and closes is ${last}`,
    label: 'the two are printed as one span',
    also: { path: ['opens'], text: `${opens} here` },
    help: 'write both as days, both as months, or to-be-decided under both',
  })
}

import { meetingBodies } from './organs.ts'
import type { GatheringKind } from './gatherings.ts'
import type { SessionData } from './schema/session.ts'
import type { FactPath } from './session.ts'

type Data = Pick<SessionData, 'body' | 'bodies' | 'session'>

/** A body that meets, and which of its gatherings this is. */
export interface Gathering {
  readonly body: string
  readonly kind: GatheringKind
  /** Undefined where its gatherings are not counted. */
  readonly number: number | undefined
  /** Where the number stands. */
  readonly path: FactPath
}

/** What is held: a gathering of the body, or of each of several that meet together, with the numbers in the order of those that count. */
export function gatheringsOf(data: Data): Gathering[] {
  const numbers = [data.session ?? []].flat()
  let counted = 0
  return meetingBodies(data).map((body) => {
    const kind = gatheringKind(data, body)
    if (kind === 'conference') return { body, kind, number: undefined, path: ['session'] }
    const at = counted++
    return { body, kind, number: numbers[at], path: Array.isArray(data.session) ? ['session', at] : ['session'] }
  })
}

/** What a body calls its gatherings. */
export function gatheringKind({ bodies }: Pick<Data, 'bodies'>, body: string): GatheringKind {
  return bodies[body]?.gathering ?? 'session'
}

/** The body that meets, or the first of several: it holds the plenary, and its agenda counts as it does. */
export function leadingBody(data: Pick<Data, 'body'>): string {
  return meetingBodies(data)[0] ?? ''
}

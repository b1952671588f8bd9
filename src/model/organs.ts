import type { SessionData } from './schema/session.ts'

type Bodies = Pick<SessionData, 'bodies'>

/** A session of a body, or of several that meet together. */
type Meeting = Bodies & Pick<SessionData, 'masthead'> & { readonly body: string | readonly string[] }

/** The bodies that meet. */
export function meetingBodies({ body }: Pick<Meeting, 'body'>): readonly string[] {
  return typeof body === 'string' ? [body] : body
}

/** A body and those over it, from itself to the principal organ. A circle, which is an error, ends where it begins again. */
export function withBodiesOver({ bodies }: Bodies, id: string): string[] {
  const chain: string[] = []
  for (let at: string | undefined = id; at !== undefined && !chain.includes(at); at = bodies[at]?.of) chain.push(at)
  return chain
}

/**
 * The organ of the masthead: the one over all others, or the one that the data name; of several bodies that meet and have none in common each has
 * its own. (E/CN.15/2011/1, A/AC.105/C.1/L.268)
 */
export function organsOf(data: Meeting): string[] {
  const { organ } = data.masthead
  if (organ !== undefined) return [organ]
  return [...new Set(meetingBodies(data).map((body) => withBodiesOver(data, body).at(-1) ?? body))]
}

/**
 * The bodies between the organ of the masthead and the session, from the upper to the lower: none where the organ itself meets. Of several that
 * meet, those over all of them: each stands itself with its session.
 */
export function bodiesUnderOrgan(data: Meeting): string[] {
  const organs = organsOf(data)
  const bodies = meetingBodies(data)
  const chains = bodies.map((body) => {
    const chain = withBodiesOver(data, body)
    const end = chain.findIndex((id) => organs.includes(id))
    return chain.slice(bodies.length > 1 ? 1 : 0, end < 0 ? undefined : end)
  })
  const [first = [], ...others] = chains
  return first.filter((id) => others.every((chain) => chain.includes(id))).toReversed()
}

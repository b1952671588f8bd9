import type { SessionData } from './schema/session.ts'

type Bodies = Pick<SessionData, 'body' | 'bodies'>

/** A body and those over it, from itself to the principal organ. A circle, which is an error, ends where it begins again. */
export function withBodiesOver({ bodies }: Pick<SessionData, 'bodies'>, id: string): string[] {
  const chain: string[] = []
  for (let at: string | undefined = id; at !== undefined && !chain.includes(at); at = bodies[at]?.of) chain.push(at)
  return chain
}

/** The organ of the masthead: the one over all others, or the one that the data name. (E/CN.15/2011/1, A/AC.105/C.1/L.268) */
export function organOf(data: Bodies & Pick<SessionData, 'masthead'>): string {
  return data.masthead.organ ?? withBodiesOver(data, data.body).at(-1) ?? data.body
}

/** The bodies between the organ of the masthead and the session, from the upper to the lower: none where the organ itself meets. */
export function bodiesUnderOrgan(data: Bodies & Pick<SessionData, 'masthead'>): string[] {
  const chain = withBodiesOver(data, data.body)
  const organ = chain.indexOf(organOf(data))
  return (organ < 0 ? chain : chain.slice(0, organ)).toReversed()
}

import { derivationsOf } from '../model/derivations.ts'
import { factValues } from '../model/fact-values.ts'
import type { Session } from '../model/session.ts'

/** A fact that is not in both sessions as it is in one; undefined where one of them has no such fact. */
export interface ChangedFact {
  /** Its path in session.yaml, by ids and never by places in a list: `items.credentials.documents`, `timetable.1.morning.plenary`. */
  readonly path: string
  readonly was: string | undefined
  readonly is: string | undefined
}

/** What differs between the facts of two sessions: what was typed, and what follows from it. */
export interface ChangedFacts {
  readonly typed: readonly ChangedFact[]
  /** Days of deadlines, of the timetable and of meetings during the session, numbers of items. */
  readonly derived: readonly ChangedFact[]
}

export function changedFacts(base: Session, head: Session): ChangedFacts {
  return {
    typed: differences(typedFacts(base), typedFacts(head)),
    derived: differences(derivedFacts(base), derivedFacts(head)),
  }
}

type Facts = ReadonlyMap<string, string>

/** In the order of the later session; what only the earlier one has comes after what it followed there. */
function differences(base: Facts, head: Facts): ChangedFact[] {
  const changed: ChangedFact[] = []
  const rest = [...base.keys()]
  const takeGone = (until?: string): void => {
    while (rest.length > 0 && rest[0] !== until) {
      const path = rest.shift() ?? ''
      if (!head.has(path)) changed.push({ path, was: base.get(path), is: undefined })
    }
  }
  for (const [path, is] of head) {
    if (rest.includes(path)) takeGone(path)
    if (base.get(path) !== is) changed.push({ path, was: base.get(path), is })
  }
  takeGone()
  return changed
}

function typedFacts(session: Session): Facts {
  return new Map(factValues(session).map(({ fact, value }) => [fact, value]))
}

/** The two ends of a span are one fact here, under the name of what they are the ends of. */
function derivedFacts(session: Session): Facts {
  return new Map(
    derivationsOf(session).map(({ facts: [fact = '', ...others], value }) => [
      others.length > 0 ? fact.slice(0, fact.lastIndexOf('.')) : fact,
      value,
    ]),
  )
}

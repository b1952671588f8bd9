import { numberOfItem } from '../model/derivations.ts'
import { THIS_PAPER } from '../model/session.ts'
import type { Fact } from './facts.ts'

/**
 * The facts that an expression prints, as paths in session.yaml with ids in place of list positions: finer than the fact that it names,
 * since the dates of a session and its number change apart.
 */
export function factsRead(fact: Fact, helper: string): readonly string[] {
  const { path, kind } = fact
  switch (kind) {
    case 'session':
      return path === 'session' ? (THIS_SESSION[helper] ?? [path]) : heldFacts(path, helper)
    case 'meeting':
      return heldFacts(path, helper)
    case 'day':
    case 'month':
      return dayFacts(fact, helper)
    case 'document':
      if (fact.id === THIS_PAPER) return [helper === 'symbol' ? 'symbol' : 'title']
      return [helper === 'symbol' ? `${path}.symbol` : path]
    case 'item':
      return [helper === 'reference' ? numberOfItem(fact.id) : path]
    default:
      return [path]
  }
}

function dayFacts(fact: Extract<Fact, { kind: 'day' | 'month' }>, helper: string): readonly string[] {
  const { path, time } = fact
  const { until, place } = fact.kind === 'day' ? fact : {}
  if (helper === 'time' && time) return [time.path]
  if (helper === 'hours' && time && until) return [time.path, until.path]
  return [helper === 'place' && place ? place.path : path]
}

/** What the helpers print of the session that the paper is for: its facts stand at the top of the file. */
const THIS_SESSION: Readonly<Record<string, readonly string[]>> = {
  ordinal: ['session'],
  span: ['opens', 'closes'],
  place: ['place'],
  gathering: ['session', 'part'],
}

function heldFacts(path: string, helper: string): readonly string[] {
  if (helper === 'span') return [`${path}.from`, `${path}.to`]
  if (helper === 'gathering') return [`${path}.number`, `${path}.part`]
  return [helper === 'ordinal' ? `${path}.number` : `${path}.place`]
}

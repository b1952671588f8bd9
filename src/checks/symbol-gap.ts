import type { Check, Finding } from './common/check.ts'
import { type ReadSymbol, readRegister, symbolSpan } from './common/register.ts'
import { meetingBodies } from '../model/organs.ts'
import type { Session } from '../model/session.ts'

/** A number that is missing from the run of this session's papers. */
export const symbolGap: Check = {
  code: 'symbol-gap',
  *facts({ session }) {
    const own = meetingBodies(session.data)
    const runs = new Map<string, ReadSymbol[]>()
    for (const read of readRegister(session)) {
      // Papers of other bodies are no run of this session's.
      if (!read.paper.ofThisSession || !own.includes(read.parts.body ?? '')) continue
      runs.set(read.parts.series, [...(runs.get(read.parts.series) ?? []), read])
    }
    for (const [series, run] of runs) yield* gapsOf(session, series, run)
  },
}

function* gapsOf(session: Session, series: string, run: readonly ReadSymbol[]): Iterable<Finding> {
  let expected = 1
  for (const { paper, parts } of run.toSorted((a, b) => a.parts.number - b.parts.number)) {
    const last = parts.number - 1
    if (expected <= last)
      yield {
        level: 'note',
        message: missing(series, expected, last),
        span: symbolSpan(session, paper),
        label: 'comes after the gap',
        help: 'register what is missing, or leave the note if the number was not used',
      }
    expected = parts.number + 1
  }
}

function missing(series: string, first: number, last: number): string {
  return first === last
    ? `${series}${first} is missing from the run of this session's papers`
    : `${series}${first} to ${series}${last} are missing from the run of this session's papers`
}

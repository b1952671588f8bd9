import type { FactPath, Session } from '../../model/session.ts'
import { YamlEdits } from '../../source/yaml-edits.ts'
import { withEmptied } from './emptied.ts'
import { type Tie } from './ties.ts'
import type { Withdrawn } from './withdrawn.ts'

/** session.yaml without some facts, and without what names them. Throws UnintendedEdit where the text cannot be edited so that it says just that. */
export function factsWithout(session: Session, withdrawn: readonly Withdrawn[], ties: readonly Tie[]): string {
  const edits = new YamlEdits(session.source.file)
  const paths = [...withdrawn, ...ties].map(({ path }) => path)
  const idle = acknowledgementsOf(session, withdrawn)
  for (const path of withEmptied(session, [...paths, ...idle]).toSorted(lastFirst)) edits.remove(path)
  return edits.text()
}

/** What was acknowledged of the words of a fact that goes. */
function acknowledgementsOf({ data }: Session, withdrawn: readonly Withdrawn[]): FactPath[] {
  return Object.entries(data.acknowledged).flatMap(([code, list]) =>
    list.flatMap(({ at }, index): FactPath[] =>
      withdrawn.some(({ fact }) => `${at}.`.startsWith(`${fact}.`)) ? [['acknowledged', code, index]] : [],
    ),
  )
}

/** Entries of one list from its end, so that those before keep their positions; what holds others after them. */
function lastFirst(one: FactPath, other: FactPath): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const [a, b] = [one[index], other[index]]
    if (a !== b) return typeof a === 'number' && typeof b === 'number' ? b - a : 0
  }
  return other.length - one.length
}

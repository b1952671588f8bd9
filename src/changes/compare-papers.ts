import type { DocumentTree, Redline } from '../document/tree.ts'
import type { Session } from '../model/session.ts'
import { type ChangedFacts, changedFacts } from './changed-facts.ts'
import { type ChangedPassage, changedPassages } from './changed-passages.ts'
import { redlineTree } from './redline-tree.ts'

/** One of the two states of a session that are compared, with its whole paper in each language by the language's code. */
export interface SessionState {
  readonly session: Session
  readonly papers: ReadonlyMap<string, DocumentTree>
}

/** A language version that stands in both states, or in one of them only. */
export type LanguageComparison = { readonly code: string; readonly name: string } & (
  | { readonly status: 'both'; readonly redline: DocumentTree; readonly passages: readonly ChangedPassage[] }
  | { readonly status: 'added' | 'withdrawn' }
)

/** All that differs between two states of a session. */
export interface SessionComparison {
  /** Name of its folder in the later state. */
  readonly name: string
  readonly symbol: string
  readonly facts: ChangedFacts
  /** In the order of their codes. */
  readonly languages: readonly LanguageComparison[]
}

/** Who made the changes, and when, as far as it was said. */
export type RedlineWishes = Partial<Redline>

/**
 * Compares two states of a session. Where it was not said who changed it and when, the organ that issues the paper did, on the day of the
 * masthead or else of the opening: a redline never asks the clock or the machine.
 */
export function comparePapers(base: SessionState, head: SessionState, wishes: RedlineWishes): SessionComparison {
  const { data, name } = head.session
  const codes = [...new Set([...base.papers.keys(), ...head.papers.keys()])].sort()
  return {
    name,
    symbol: data.symbol,
    facts: changedFacts(base.session, head.session),
    languages: codes.flatMap((code): LanguageComparison[] => {
      const [earlier, later] = [base.papers.get(code), head.papers.get(code)]
      const tree = later ?? earlier
      if (!tree) return []
      const language = { code, name: tree.language['english-name'] }
      if (!earlier || !later) return [{ ...language, status: later ? 'added' : 'withdrawn' }]
      const { author, date } = later.metadata
      const known = wishes.date ?? data.masthead.date
      const redline = redlineTree(earlier, later, {
        author: wishes.author ?? author,
        date: known ?? date,
        ...(known === undefined ? { isUndated: true } : {}),
      })
      return [{ ...language, status: 'both', redline, passages: changedPassages(redline) }]
    }),
  }
}

/** Whether a comparison found nothing. */
export function isUnchanged({ facts, languages }: SessionComparison): boolean {
  return (
    facts.typed.length === 0 &&
    facts.derived.length === 0 &&
    languages.every((language) => language.status === 'both' && language.passages.length === 0)
  )
}

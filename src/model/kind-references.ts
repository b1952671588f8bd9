import { didYouMean } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { DECISION_KINDS, DOCUMENT_KINDS, isKnownKind, isKnownPurpose, PURPOSES } from './kinds.ts'
import type { Wrong } from './reference-reporter.ts'
import type { SessionData } from './schema/session.ts'

/** Reports kinds and purposes that neither the languages have words for nor the session names as its own. */
export function reportKinds(source: YamlSource, data: SessionData, wrong: Wrong): void {
  const report = (
    path: readonly string[],
    id: string | undefined,
    what: string,
    list: string,
    known: readonly string[],
  ): void => {
    if (id === undefined || known.includes(id)) return
    wrong(
      source.valueSpan([...path]),
      `${id} is no ${what}`,
      `${didYouMean(id, known)}; one of its own stands under ${list}, and its words under ${list} in the wordings`,
    )
  }
  const { kinds, purposes } = data
  for (const [id, { kind }] of Object.entries(data.decisions))
    report(['decisions', id, 'kind'], kind, 'kind of decision', 'kinds', [...DECISION_KINDS, ...kinds])
  for (const [id, { kind, purpose }] of Object.entries(data.documents)) {
    report(['documents', id, 'kind'], kind, 'kind of document', 'kinds', [...DOCUMENT_KINDS, ...kinds])
    report(['documents', id, 'purpose'], purpose, 'purpose of a document', 'purposes', [...PURPOSES, ...purposes])
  }
  for (const [list, ids, isKnown] of [
    ['kinds', kinds, isKnownKind],
    ['purposes', purposes, isKnownPurpose],
  ] as const)
    for (const [index, id] of ids.entries())
      if (isKnown(id))
        wrong(
          source.valueSpan([list, index]),
          `${id} is known to every language, and none of the session's own`,
          'take it out of the list; or give it another id, if it is to have other words',
        )
}

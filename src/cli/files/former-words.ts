import { formsById } from '../../checks/common/wording-unit.ts'
import { hashOfUnit } from '../../model/made-from.ts'
import { readSession } from '../../opening/read-session.ts'
import { type FormerWords, printedUnits } from '../../review/make-review.ts'
import type { ReviewText } from '../../review/review-copy.ts'
import { formerRevisions, readRevision } from './read-revision.ts'

/** What the units of one revision said, by their ids, each with its hash. */
type Said = ReadonlyMap<string, { readonly hash: string; readonly texts: readonly ReviewText[] }>

/** Finds what units of a language said before, in the revisions of the repository that holds the data; each is read when it is needed. */
export function formerWords(dataFolder: string, name: string, language: string): FormerWords {
  const read: Said[] = []
  let revisions: readonly string[] | undefined
  return (id, hash) => {
    revisions ??= formerRevisions(dataFolder)
    for (let at = 0; at < revisions.length; at++) {
      const said = (read[at] ??= saidIn(revisions[at] ?? '', dataFolder, name, language)).get(id)
      if (said?.hash === hash) return said.texts
    }
    return undefined
  }
}

function saidIn(revision: string, dataFolder: string, name: string, code: string): Said {
  const texts = readRevision(revision, dataFolder).find((session) => session.name === name)
  const {
    session,
    languages: [own],
    sourceUnits,
  } = texts ? readSession(texts, [code]) : NOTHING
  if (!session || !own?.language || !own.wording) return new Map()
  const printed = printedUnits(session, { language: own.language, wording: own.wording })
  return new Map(
    [...formsById(sourceUnits)].map(([id, forms]) => [id, { hash: hashOfUnit(forms), texts: printed.get(id) ?? [] }]),
  )
}

const NOTHING = { session: undefined, languages: [], sourceUnits: [] }

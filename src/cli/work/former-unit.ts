import { readSession } from '../../opening/read-session.ts'
import { type FormerUnit, hasKey } from '../../returning/xliff/base-of-unit.ts'
import type { ExchangeUnit } from '../../returning/xliff/exchange-unit.ts'
import { formerRevisions, isInRepository, readableRevision, readRevision } from '../files/read-revision.ts'
import { UsageError } from '../usage-error.ts'
import { unitsOfBoth } from './units-to-translate.ts'

/**
 * Finds units as they were when a file was made, in the revisions of the repository that holds the data: in one that is named, or from the last one
 * back. Each is read when it is needed.
 */
export function formerUnit(root: string, name: string, code: string, revision: string | undefined): FormerUnit {
  const read: (readonly ExchangeUnit[])[] = []
  let revisions: readonly string[] | undefined
  if (revision !== undefined && !readRevision(revision, root).some((session) => session.name === name))
    throw new UsageError(`${revision} has no session ${name}`, 'name the revision that the file was made from')
  return (path, key) => {
    revisions ??= revision !== undefined ? [revision] : isInRepository(root) ? formerRevisions(root) : []
    for (let at = 0; at < revisions.length; at++) {
      const found = (read[at] ??= unitsIn(revisions[at] ?? '', root, name, code)).find((unit) => unit.path === path)
      if (found && hasKey(found, key)) return found
    }
    return undefined
  }
}

function unitsIn(revision: string, root: string, name: string, code: string): ExchangeUnit[] {
  const texts = readableRevision(revision, root).find((session) => session.name === name)
  if (!texts) return []
  const { original, languages } = readSession(texts, [code])
  const words = languages[0]?.words
  return original?.words && words ? unitsOfBoth(original.words, words) : []
}

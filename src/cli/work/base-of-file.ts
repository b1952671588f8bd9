import { digestOfData } from '../../document/return-table.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { formerRevisions, isInRepository, readableRevision, readRevision } from '../files/read-revision.ts'
import { UsageError } from '../usage-error.ts'

/** The texts from which a file was made that says their digest: those of now, or of a former revision; undefined where none has it. */
export function baseOfFile(
  digest: string | undefined,
  now: { readonly files: SessionTexts; readonly opened: OpenedSession; readonly code: string; readonly data: string },
  revision: string | undefined,
): SessionTexts | undefined {
  const { files, opened, code, data } = now
  if (revision !== undefined) {
    const found = readRevision(revision, data).find(({ name }) => name === files.name)
    if (!found) throw new UsageError(`${revision} has no session ${files.name}`, 'name the revision that the file was made from')
    return found
  }
  if (digest === undefined) return undefined
  const bodies = (opened.session?.shared ?? []).map(({ body }) => body)
  const isMade = (texts: SessionTexts | undefined): boolean => {
    const words = texts?.languages.find((language) => language.code === code)?.words
    if (!texts || !words) return false
    const shared = bodies.flatMap((id) => texts.bodies?.find((body) => body.id === id) ?? [])
    return digestOfData(texts.facts, words, shared, code) === digest
  }
  if (isMade(files)) return files
  if (!isInRepository(data)) return undefined
  for (const former of formerRevisions(data)) {
    const texts = readableRevision(former, data).find(({ name }) => name === files.name)
    if (isMade(texts)) return texts
  }
  return undefined
}

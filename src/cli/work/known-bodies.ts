import { readSharedFacts } from '../../model/bodies/shared-facts.ts'
import type { BodyTexts } from '../../model/bodies/body-texts.ts'
import { loadSession } from '../../model/load-session.ts'
import { leadingBody } from '../../model/gathering.ts'
import type { BodyData } from '../../model/schema/body.ts'
import type { Session } from '../../model/session.ts'
import { patternsOf } from '../../model/session-symbols.ts'
import { symbolReader, type SymbolReader } from '../../model/symbols.ts'
import type { SessionTexts } from '../../opening/texts.ts'

/** A session of a folder of data whose facts can be relied on, with its texts. */
export interface LoadedSession {
  readonly texts: SessionTexts
  readonly session: Session
}

/** A body that the data know: by its own folder, or by sessions that say all by themselves. */
export interface KnownBody {
  readonly id: string
  readonly reader: SymbolReader
  readonly gathering: BodyData['gathering']
  /** Its own folder, with what stands in it. */
  readonly folder:
    | {
        readonly texts: BodyTexts
        readonly standing: ReadonlyMap<string, readonly unknown[]>
        readonly place: string | undefined
      }
    | undefined
  /** Its sessions, the latest first. */
  readonly sessions: readonly LoadedSession[]
  /** The number of the last of its sessions that is known. */
  readonly last: number | undefined
}

export function knownBodies(folders: readonly BodyTexts[], all: readonly SessionTexts[]): KnownBody[] {
  const loaded = all.flatMap((texts): LoadedSession[] => {
    const { name, facts, bodies } = texts
    const session = loadSession(name, facts, () => undefined, { bodies })
    return session ? [{ texts, session }] : []
  })
  const ofFolders = folders.flatMap((texts): KnownBody[] => {
    const facts = readSharedFacts(texts, 'whole', folders, () => undefined)
    if (!facts) return []
    const { data } = facts
    const folder = {
      texts,
      standing: new Map(Object.entries(data.items).map(([item, { annotation }]) => [item, annotation])),
      place: data.place,
    }
    return [
      known(
        texts.id,
        data,
        folder,
        loaded,
        Object.values(data.sessions).map(({ number }) => number),
      ),
    ]
  })
  const others = new Set(loaded.map(({ session }) => leadingBody(session.data)))
  return [
    ...ofFolders,
    ...[...others].flatMap((id) => {
      const data = loaded.find(({ session }) => leadingBody(session.data) === id)?.session.data.bodies[id]
      return !data || folders.some((texts) => texts.id === id) ? [] : [known(id, data, undefined, loaded, [])]
    }),
  ]
}

function known(
  id: string,
  data: BodyData,
  folder: KnownBody['folder'],
  loaded: readonly LoadedSession[],
  earlier: readonly number[],
): KnownBody {
  const numberOf = ({ session }: LoadedSession): number => [session.data.session ?? 0].flat()[0] ?? 0
  const sessions = loaded.filter(({ session }) => leadingBody(session.data) === id).toSorted((a, b) => numberOf(b) - numberOf(a))
  const numbers = [...earlier, ...sessions.map(numberOf)].filter((number) => number > 0)
  return {
    id,
    reader: symbolReader([patternsOf(id, data) ?? []].flat()),
    gathering: data.gathering,
    folder,
    sessions,
    last: numbers.length > 0 ? Math.max(...numbers) : undefined,
  }
}

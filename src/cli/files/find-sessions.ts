import { dirname, join, resolve } from 'node:path'
import type { SessionTexts } from '../../opening/texts.ts'
import { nearest } from '../../source/nearest.ts'
import { UsageError } from '../usage-error.ts'
import { disk } from './file-store.ts'
import { PROJECT } from './project.ts'
import { readTexts } from './read-texts.ts'

/** Finds the sessions that a command names: folders under data/, or paths to a session.yaml or its folder; all of data/ when none is named. */
export function findSessions(names: readonly string[]): SessionTexts[] {
  const data = join(PROJECT, 'data')
  const store = disk()
  const read = (folder: string): SessionTexts => readTexts(folder, store, store)
  const known = store.listing(data).filter((name) => store.hasFile(join(data, name, 'session.yaml')))
  if (names.length === 0) return known.map((name) => read(join(data, name)))
  return names.map((name) => {
    if (known.includes(name)) return read(join(data, name))
    if (store.hasFile(join(name, 'session.yaml'))) return read(resolve(name))
    if (store.hasFile(name)) return read(dirname(resolve(name)))
    const near = nearest(name, known)
    throw new UsageError(
      `there is no session ${name}`,
      near ? `did you mean ${near}?` : `known are ${known.join(', ')}; or name a path to a session.yaml`,
    )
  })
}

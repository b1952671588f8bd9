import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { openProject } from '../../src/cli/files/open-project.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import type { Change } from './real-paper.ts'

/** A change of each file, by the end of its path: `session.yaml`, `wording/zh.yaml`, `houses/climate.yaml`. */
export type FileChanges = Readonly<Record<string, Change>>

const project = openProject()

/** A session that lies under tests/, as the program opens it in some of its languages or in all, some of its files changed. */
export function testSession(folder: string, changes: FileChanges = {}, codes?: readonly string[]): OpenedSession {
  const [texts] = findSessions([folder])
  if (!texts) throw new Error(`there is no session in ${folder}`)
  const files = [
    texts.facts,
    ...texts.languages.map(({ words }) => words),
    ...(texts.bodies ?? []).flatMap(({ facts, languages }) => [facts, ...languages.map(({ words }) => words)]),
    ...(texts.houses ?? []).map(({ file }) => file),
  ]
  const edits = Object.entries(changes).map(([path, change]): [string, string] => {
    const file = files.find((each) => each.path.endsWith(path))
    if (!file) throw new Error(`there is no file ${path}`)
    return [file.path, change(file.text)]
  })
  const changed = edits.length > 0 ? editedTexts(texts, new Map(edits)) : texts
  if (!changed) throw new Error('nothing was changed')
  return project.open(changed, codes ?? changed.languages.map(({ code }) => code))
}

/** The paper of a session in a language, which must have one. */
export function treeIn({ languages, diagnostics }: OpenedSession, code: string): DocumentTree {
  const tree = languages.find((language) => language.code === code)?.paper?.tree
  if (!tree)
    throw new Error(`no paper in ${code}: ${diagnostics.map(({ code: name, message }) => `${name}: ${message}`).join('; ')}`)
  return tree
}

import path from 'node:path'
import { expect, it } from 'vitest'
import type { FileStore } from '../../../src/cli/files/file-store.ts'
import { readTexts } from '../../../src/cli/files/read-texts.ts'
import { SourceFile } from '../../../src/source/source-file.ts'

/** A store of some files that notes what it is asked for. */
function storeOf(files: readonly string[], join: FileStore['join']): FileStore & { readonly asked: Set<string> } {
  const asked = new Set<string>()
  const noted =
    <T>(answer: (name: string) => T) =>
    (name: string) => {
      asked.add(name)
      return answer(name)
    }
  return {
    asked,
    join,
    listing: noted((folder) =>
      files.filter((file) => path.win32.dirname(file) === folder).map((file) => path.win32.basename(file)),
    ),
    folders: noted((folder) => [
      ...new Set(
        files.flatMap((file) =>
          path.win32.dirname(path.win32.dirname(file)) === folder ? [path.win32.basename(path.win32.dirname(file))] : [],
        ),
      ),
    ]),
    hasFile: noted((file) => files.includes(file)),
    readSource: noted((file) => new SourceFile(file, '')),
  }
}

it.each([
  ['git, which has slashes on Windows too', path.posix, /\\/],
  ['the disk of Windows', path.win32, /\//],
])('the paths of a session are asked for as they are written by %s', (_, { sep, ...paths }, other) => {
  const at = (...names: string[]) => names.join(sep)
  const files = [
    at('data', 'a', 'session.yaml'),
    at('data', 'b', 'session.yaml'),
    at('data', 'a', 'wording', 'fr.yaml'),
    at('data', 'a', 'made-from', 'fr.txt'),
    at('data', 'languages', 'fr.yaml'),
    at('data', 'bodies', 'forum', 'body.yaml'),
    at('data', 'bodies', 'forum', 'wording', 'fr.yaml'),
  ]
  const store = storeOf(files, (...names) => paths.join(...names))
  const { bodies, languages } = readTexts('data/a', store, storeOf([], store.join))
  expect(languages.map(({ code }) => code)).toEqual(['fr'])
  expect(bodies).toMatchObject([{ id: 'forum', languages: [{ code: 'fr' }] }])
  expect([...store.asked].filter((name) => other.test(name) && name !== 'data/a')).toEqual([])
  expect([...store.asked]).toEqual(expect.arrayContaining(files.slice(0, 1)))
})

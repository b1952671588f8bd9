import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PROJECT, temporaryFolder } from './run-papers.ts'

const DATA = join(PROJECT, 'tests/bodies/data')

/** The files of two bodies of the tests, one under the other, and of a session, from the folder of all data. */
const FILES = ['bodies/forum/body.yaml', 'bodies/rivers/body.yaml', 'forum-2027/session.yaml'].flatMap((facts) => [
  facts,
  ...['en', 'fr'].map((code) => join(dirname(facts), 'wording', `${code}.yaml`)),
])

/** A folder with the data of five bodies and so many sessions of each: those of the forum of the tests, under names of their own. */
export function manySessions(ofEach: number): string {
  const folder = temporaryFolder()
  cpSync(join(DATA, 'bodies/assembly'), join(folder, 'data/bodies/assembly'), { recursive: true })
  for (let body = 1; body <= 5; body++)
    for (let year = 2027; year < 2027 + ofEach; year++)
      for (const file of FILES) {
        const named = file.replace(/\/(forum|rivers)\//, `/$1-${body}/`).replace('forum-2027', `forum-${body}-${year}`)
        const path = join(folder, 'data', named)
        mkdirSync(dirname(path), { recursive: true })
        const text = readFileSync(join(DATA, file), 'utf8')
          .replaceAll('E/WF.3/', `E/WF.3${body}/`)
          .replaceAll('/2027/', `/${year}/`)
          .replaceAll(/\b(forum|rivers)\b(?=[:,\]} ]|$)/gm, `$1-${body}`)
        writeFileSync(path, text)
      }
  return folder
}

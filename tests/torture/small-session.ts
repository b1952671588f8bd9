import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

/** What an earlier run left where papers go, and what a user keeps there. */
export const EARLIER = {
  'out/UNX-CONF-2020-1.en.pdf': 'the PDF of yesterday',
  'out/UNX-CONF-2020-1.en.docx': 'the Word file of yesterday',
  'out/letter.txt': 'a letter of the user',
}

/** A new folder with `data/`, which has the small session and the conventions of all languages, and `out/` with papers of yesterday. */
export function smallSession(): string {
  const folder = temporaryFolder()
  cpSync(new URL('./data', import.meta.url).pathname, join(folder, 'data'), { recursive: true })
  cpSync(join(PROJECT, 'data/languages'), join(folder, 'data/languages'), { recursive: true })
  mkdirSync(join(folder, 'out'))
  for (const [path, text] of Object.entries(EARLIER)) writeFileSync(join(folder, path), text)
  return folder
}

/** All that stands in a folder, with the bytes of each file, where each link leads, and the mode of both. No link is followed. */
export function everythingIn(folder: string, found: Record<string, string> = {}, above = ''): Record<string, string> {
  for (const name of readdirSync(folder).sort()) {
    const [path, shown] = [join(folder, name), `${above}${name}`]
    const state = lstatSync(path)
    const mode = (state.mode & 0o7777).toString(8)
    if (state.isSymbolicLink()) found[shown] = `link to ${readlinkSync(path)}`
    else if (state.isFile()) found[shown] = `${mode} ${readFileSync(path, 'latin1')}`
    else found[shown] = state.isDirectory() ? `folder ${mode}` : `other ${mode}`
    if (state.isDirectory()) everythingIn(path, found, `${shown}/`)
  }
  return found
}

// Writes the finished text of a paper for the other typesetters: its blocks, its measures and its faces, as JSON.
// Use: node export-text.mjs <session> <language> <file>
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '../dist/cli/files/open-project.js'
import { PROGRAM } from '../dist/cli/files/program-files.js'
import { faceFinder } from '../dist/writers/fonts/face-finder.js'
import { style } from '../dist/writers/style.js'

const [session, code, file] = process.argv.slice(2)
const { fonts, openSessions } = openProject()
const { families } = fonts
const [opened] = openSessions([session], [code])
const tree = opened.languages[0]?.paper?.tree
if (!tree) throw new Error(`${session} has no paper in ${code}`)

const findFace = faceFinder(tree.language, families)

/** Runs of one face each: `{ text, family, kind }`, or `{ kind: 'keep', content }` for what stands on one line. */
function runs(content) {
  return content.flatMap(({ kind, text, content: kept }) => {
    if (kind === 'keep') return [{ kind, content: runs(kept) }]
    const parts = []
    for (const character of text) {
      const family = findFace(character.codePointAt(0))?.family ?? parts.at(-1)?.family ?? findFace(0x20)?.family
      if (parts.at(-1)?.family === family) parts.at(-1).text += character
      else parts.push({ kind, text: character, family })
    }
    return parts
  })
}

/** The tree as plain data: lists of inlines become runs, and where they came from is left out. */
function plain(value) {
  if (Array.isArray(value)) return isInlines(value) ? runs(value) : value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

function isInlines(list) {
  return list.length > 0 && list.every((item) => ['text', 'symbol', 'raised', 'keep'].includes(item?.kind))
}

const { tag, faces } = tree.language
writeFileSync(
  file,
  JSON.stringify({
    tag,
    families: faces.map(({ family }) => ({
      family,
      files: Object.fromEntries(
        Object.entries(families[family].files).map(([name, path]) => [name, join(PROGRAM, 'fonts', path)]),
      ),
    })),
    metadata: tree.metadata,
    style,
    blocks: plain(tree.blocks),
  }),
)

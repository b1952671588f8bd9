// A paper whose text stands there so many times over, as PDF: from the finished tree on, since no data of that length are there.
// Use: node times.mjs <times> <session> <language> <out.pdf>
import { writeFileSync } from 'node:fs'
import { openProject } from '../dist/cli/files/open-project.js'
import { writePdf } from '../dist/writers/pdf/write-pdf.js'

const [times, session, code, output] = process.argv.slice(2)
const { fonts, openSessions } = openProject()
const [opened] = openSessions([session], [code])
const { tree } = opened.languages[0].paper
const rounds = Array.from({ length: Number(times) }, (_, round) => round)

/** The same pieces under other ids: of each there is one in a paper. */
function named(value, round) {
  if (Array.isArray(value)) return value.map((each) => named(each, round))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'id' && typeof inner === 'string' && round > 0
        ? `${inner}-${round}`
        : key === 'origin'
          ? inner
          : named(inner, round),
    ]),
  )
}

const [head, ...rest] = tree.blocks
writeFileSync(output, await writePdf({ ...tree, blocks: [head, ...rounds.flatMap((round) => named(rest, round))] }, fonts))

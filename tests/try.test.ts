import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { redlineTree } from '../src/changes/redline-tree.ts'
import { changedPassages } from '../src/changes/changed-passages.ts'
import { runsOf } from '../src/changes/runs-of.ts'
import { writeDocx } from '../src/writers/docx/write-docx.ts'
import { writeHtml } from '../src/writers/html/write-html.ts'
import { writeTree } from './writers/pdf/write-tree.ts'
import { copyFileSync } from 'node:fs'
import { faultlessPaper, all, replacing } from './helpers/real-paper.ts'
import { issuedIn } from './helpers/issued-paper.ts'
import { withNotes } from './helpers/with-notes.ts'
it.each(['en', 'ar'])('try %s', async (code) => {
  const foot = faultlessPaper(issuedIn(code as 'en')).tree.foot
  const n = withNotes(code)
  const word = { en: ["extended Bureau.'\n", "extended Bureau in Vienna.'\n"], ar: ['الموسع.', 'الموسع في فيينا.'] }[code]!
  const base = { ...faultlessPaper(n).tree, foot }
  const r = withNotes(code, ['2016-04-07'])
  const head = { ...faultlessPaper({ ...r, wording: all(r.wording, replacing(word[0]!, word[1]!)) }).tree, foot }
  const redline = redlineTree(base, head, { author: 'Secretariat', date: '2016-10-17' })
  console.log(JSON.stringify(changedPassages(redline).map(({ id, kind, number, under, content }) => [id, kind, number, under, runsOf(content)]), null, 1))
  for (const [name, tree] of [['head', head], ['redline', redline]] as const) {
    const to = `/tmp/w/land-notes-tools/${code}-${name}`
    copyFileSync(writeTree(tree), `${to}.pdf`)
    writeFileSync(`${to}.docx`, await writeDocx(tree))
    writeFileSync(`${to}.html`, await writeHtml(tree))
  }
}, 60000)

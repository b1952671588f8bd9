import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../../src/changes/redline-tree.ts'
import { writeHtml } from '../../../src/writers/html/write-html.ts'
import { BUREAU_CHANGES } from '../../changes/bureau-changes.ts'
import { realPaper } from '../../helpers/real-paper.ts'
import { readHtml } from './read-html.ts'

async function redlineOf(name: string, code: string): Promise<string> {
  const base = realPaper({ code }).paper!.tree
  const head = realPaper(BUREAU_CHANGES.find((one) => one.name === name)!.changes(code)).paper!.tree
  const redline = redlineTree(base, head, { author: 'Secretariat', date: '2016-08-18' })
  return new TextDecoder().decode(await writeHtml(redline))
}

describe('a redline as a web page', () => {
  it.each(['ar', 'zh'])('%s: it is well formed, no id stands twice, and every link leads somewhere', async (code) => {
    for (const name of ['an item is split', 'items change places', 'paragraphs change places']) {
      const html = await redlineOf(name, code)
      readHtml(new TextEncoder().encode(html))
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(decodeURIComponent(target!))
    }
  })

  it('marks what is gone and what is new, with a bar beside it', async () => {
    const html = await redlineOf('an item is split', 'en')
    expect(html).toMatch(/<li id="agenda.new-item" class="changed"><span class="mark"><ins>4\.<\/ins> <\/span>/)
    expect(html).toMatch(/<li id="agenda.report" class="changed"><span class="mark"><del>9\.<\/del><ins>10\.<\/ins> <\/span>/)
    expect(html).toMatch(/<p class="changed"><del>In addition, in its [^]*?<\/del><\/p>/)
    expect(html).toMatch(/<p id="items\.new-item\.annotation\.cooperation" class="changed"><ins>In addition/)
    expect(html).toMatch(/<p id="timetable\.3\.afternoon\.plenary\.new-item" class="changed"><ins>/)
  })

  it('says aloud in the language where a change begins and ends', async () => {
    const html = await redlineOf('a document is renumbered', 'fr')
    const { redline } = realPaper({ code: 'fr' }).paper!.tree.language
    for (const { begins, ends } of [redline.inserted, redline.deleted]) {
      expect(html).toContain(`::before { content: " ${begins} "; }`)
      expect(html).toContain(`::after { content: " ${ends} "; }`)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import { writeHtml } from '../../src/writers/html/write-html.ts'
import { replacing } from '../helpers/real-paper.ts'
import { writeTree } from '../helpers/write-tree.ts'
import { all, readDocx } from '../writers/docx/read-docx.ts'
import { treeIn } from '../helpers/test-session.ts'
import { opened } from './opened.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('the first page of another house', () => {
  it('has its logo as a vector in all its colours, in Word and on the web', async () => {
    const tree = treeIn(opened('climate'), 'zh')
    const docx = (await readDocx(tree)).part('word/document.xml')
    const [group = ''] = all(docx, /<wpg:wgp.*?<\/wpg:wgp>/g)
    expect(all(group, /<a:srgbClr val="\w+"\/>/g).map((one) => one.slice(16, 22))).toEqual([
      '1f6fb2',
      '2f7d32',
      '1f6fb2',
      '000000',
      '2f7d32',
    ])
    expect(docx).toContain('descr="环中叶片图"')
    const html = decode(await writeHtml(tree))
    expect(html).toMatch(
      /<svg class="emblem" role="img" aria-label="环中叶片图"[^>]*style="inline-size: 110\.4pt; margin-inline-end: 12pt"/,
    )
    expect(html).toContain('fill="#1f6fb2" fill-rule="evenodd"')
  })

  it('has no picture where the house has none', async () => {
    const tree = treeIn(opened('board'), 'en')
    expect((await readDocx(tree)).part('word/document.xml')).not.toContain('<wp:docPr id="1"')
    expect(decode(await writeHtml(tree))).not.toContain('<svg class="emblem"')
  })

  it('breaks the organ by hand, which stays one text', async () => {
    const tree = treeIn(opened('settlements'), 'ar')
    expect(decode(await writeHtml(tree))).toContain(
      '<p class="organ">جمعية الأمم المتحدة للموئل<br />التابعة لبرنامج الأمم المتحدة<br />للمستوطنات البشرية</p>',
    )
    const [organ = ''] = all(
      (await readDocx(tree)).part('word/document.xml'),
      /<w:p><w:pPr><w:pStyle w:val="Organ"\/>.*?<\/w:p>/g,
    )
    expect(all(organ, /<w:br\/>/g)).toHaveLength(2)
  })

  it('parts two marks at one place, in every format', async () => {
    const tree = treeIn(opened('settlements'), 'en')
    const html = decode(await writeHtml(tree)).replace(/<[^>]*>/g, '')
    expect(html).toContain('provisional agenda\u2060***\u2060,\u00a0****')
    const docx = (await readDocx(tree)).part('word/document.xml')
    expect(all(docx, /<w:t[^>]*>(?:\*+|,\u00a0)</g).map((one) => one.replace(/<[^>]*>|</g, ''))).toEqual([
      '*',
      '**',
      '***',
      ',\u00a0',
      '****',
    ])
  })
})

describe('a redline', () => {
  it('shows what changed of house, organ and lines, and each of its texts is whole', async () => {
    const before = treeIn(opened('settlements'), 'fr')
    const changed = opened('settlements', {
      'settlements/wording/fr.yaml': (text) =>
        text.replace('pour les établissements humains', 'pour l’habitat').replace('Débat de haut niveau', 'Débat général'),
      'settlements/session.yaml': replacing('distribution: advance', 'distribution: limited'),
    })
    const redline = redlineTree(before, treeIn(changed, 'fr'), { author: 'A', date: '2027-01-01' })
    const html = decode(await writeHtml(redline))
    expect(html).toMatch(/<del[^>]*>haut niveau<\/del>|<del[^>]*>de haut niveau<\/del>/)
    expect(html).toMatch(/<ins[^>]*>Distr\. limitée<\/ins>|<ins[^>]*>[^<]*limitée/)
    expect((await writeTree(redline)).length).toBeGreaterThan(10_000)
    expect((await readDocx(redline)).paragraphs.length).toBeGreaterThan(10)
  })
})

import { describe, expect, it } from 'vitest'
import type { Item, Page } from '../../../src/writers/pdf/pages/page.ts'
import { PageSetter } from '../../../src/writers/pdf/page-setter.ts'
import { layOut } from '../../../src/writers/pdf/write-pdf.ts'
import { fonts } from '../../helpers/fonts.ts'
import { testSession, treeIn } from '../../helpers/test-session.ts'

/** What stands on pages, with its places on them and in the sources; faces are by their widths, since each document has its own. */
function told(pages: readonly Page[]): string {
  const one = (item: Item): unknown => {
    if (item.kind === 'tag') return [item.element?.type, item.items.map(one)]
    if (item.kind === 'link') return { ...item, items: item.items.map(one) }
    if (item.kind !== 'text') return item
    const { font, origin, ...text } = item
    return {
      ...text,
      face: font.widthOfString('Hamburg', 10),
      from: origin && [origin.span.start, origin.span.end, origin.facts],
    }
  }
  return JSON.stringify(pages.map(({ items }) => items.map(one)))
}

describe('papers that are set one after another', () => {
  it.each(['en', 'zh', 'ar'])('have in %s the pages of their PDF, whatever was set before', async (code) => {
    const session = (change: (text: string) => string) =>
      treeIn(testSession('data/ctoc-cop-2016-1', { [`wording/${code}.yaml`]: change }, [code]), code)
    const comment = (text: string): string => `# moves every place\n${text}`
    const longer = (text: string): string => text.replace(/^( +title: )(\p{L})/gmu, '$1$2$2')
    const setter = new PageSetter(session(comment).language, fonts)
    for (const change of [comment, longer]) {
      const tree = session(change)
      expect(told((await setter.set(tree)).pages) === told((await layOut(tree, fonts)).pages)).toBe(true)
    }
  })

  it('name the file of every face', async () => {
    const tree = treeIn(testSession('data/ctoc-cop-2016-1', {}, ['ar']), 'ar')
    const { pages, fileOf } = await new PageSetter(tree.language, fonts).set(tree)
    const files = new Set<string>()
    const look = (items: readonly Item[]): void =>
      items.forEach((item) => (item.kind === 'text' ? files.add(fileOf(item.font)) : 'items' in item && look(item.items)))
    pages.forEach(({ items }) => look(items))
    expect([...files].sort()).toEqual(['amiri/bold.ttf', 'amiri/regular.ttf', 'tinos/bold.ttf', 'tinos/regular.ttf'])
  })
})

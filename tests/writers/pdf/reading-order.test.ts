import { beforeAll, describe, expect, it } from 'vitest'
import { builtPaper } from '../../helpers/built-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import { CODES } from '../../languages/language-facts.ts'
import { PdfFile, type PdfValue, readParts } from './conformance/pdf-file.ts'
import { bare, drawnFor, spokenText, textOf } from './conformance/spoken-text.ts'
import { type Element, elementsOf } from './conformance/structure-tree.ts'
import { passagesOf, printed, treeOf } from './real-tree.ts'

/** Kinds of elements that hold words, and no other element that is one of these. */
const WORDS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'Lbl'])

interface Target {
  readonly page: PdfValue
  readonly top: number
}

function targetOf(file: PdfFile, destination: PdfValue | undefined): Target {
  const [page = null, , , top] = file.list(file.get(destination))
  return { page, top: Number(top) }
}

/** Entries of the outline in order, each with its depth and where it leads. */
function outlineOf(file: PdfFile): (Target & { title: string; depth: number })[] {
  const read = (parent: PdfValue | undefined, depth: number) => {
    const entries: (Target & { title: string; depth: number })[] = []
    for (let item = file.dictionary(parent)['/First']; file.has(item); item = file.dictionary(item)['/Next'])
      entries.push(
        { title: file.text(file.dictionary(item)['/Title']) ?? '', depth, ...targetOf(file, file.dictionary(item)['/Dest']) },
        ...read(item, depth + 1),
      )
    return entries
  }
  return read(file.catalog['/Outlines'], 1)
}

/** Destinations by their names. */
function namedTargets(file: PdfFile): Map<string, Target> {
  const names = file.list(file.dictionary(file.dictionary(file.catalog['/Names'])['/Dests'])['/Names'])
  const targets = new Map<string, Target>()
  for (let index = 0; index < names.length; index += 2)
    targets.set(file.text(names[index]) ?? '', targetOf(file, names[index + 1]))
  return targets
}

/** Whether an element begins in the line that a target shows at its upper edge. */
function isShownAt(file: PdfFile, element: Element, { page, top }: Target): boolean {
  const first = drawnFor(file, element).find(({ codes }) => codes.length > 0)
  return first?.page === page && first.y < top && top - first.y < 24
}

describe.skipIf(!has('qpdf')).each(CODES)('the PDF in %s, as a program reads it aloud', (code) => {
  let file: PdfFile
  let words: Element[]

  beforeAll(async () => {
    file = new PdfFile(readParts(await builtPaper(code, 'pdf')))
    words = elementsOf(file).filter(({ role = '' }) => WORDS.has(role))
  })

  it('says every passage of the paper in its order, with marks, and nothing else', () => {
    const spoken = words.map((element) => spokenText(file, element))
    const passages = passagesOf(treeOf('ctoc-cop-2016-1', code).blocks).map(bare)
    expect(spoken.length).toBeGreaterThan(150)
    let at = 0
    const whole = spoken.join('')
    for (const passage of passages) {
      expect(whole.slice(at, at + passage.length)).toBe(passage)
      at += passage.length
    }
    expect(whole.slice(at)).toBe('')
  })

  it('lists its headings but for its title in the outline, each leading to its own line', () => {
    const headings = words.filter(({ role = '' }) => /^H[2-4]$/.test(role))
    const outline = outlineOf(file)
    const titles = outline.map(({ title }) => bare(title.replace(' — ', ' ')))
    const parts = headings.filter((heading) => titles.includes(spokenText(file, heading)))
    expect(parts.map((heading) => spokenText(file, heading))).toEqual(titles)
    expect(parts.map(({ role }) => `H${role?.slice(1)}`)).toEqual(outline.map(({ depth }) => `H${depth + 1}`))
    expect(words.filter(({ role }) => role === 'H1').map((title) => spokenText(file, title))).toEqual([
      bare(printed(treeOf('ctoc-cop-2016-1', code).blocks.flatMap((block) => (block.kind === 'title-block' ? block.title : [])))),
    ])
    outline.forEach((entry, index) => expect(isShownAt(file, parts[index]!, entry), entry.title).toBe(true))
  })

  it('leads from the symbol of a listed paper to its entry, from there to its public address, and from a reference to its item', () => {
    const targets = namedTargets(file)
    const links = elementsOf(file).filter(({ role }) => role === 'Link')
    const kinds = links.map((link) => {
      const annotation = file.dictionary(link.objects[0])
      const action = file.dictionary(annotation['/A'])
      const symbol = textOf(file, drawnFor(file, link))
      expect(bare(file.text(annotation['/Contents']) ?? '')).toBe(symbol)
      if (action['/S'] === '/URI') {
        expect(file.text(action['/URI'])).toMatch(new RegExp(`^https://[^ ]+/${symbol}$`))
        return 'entry'
      }
      const target = targets.get(file.text(action['/D']) ?? '')
      const place = words.find((element) => target && isShownAt(file, element, target))
      if (!place) throw new Error(`${symbol} leads to no beginning of a paragraph`)
      if (/^H[34]$/.test(place.role ?? '')) return 'reference'
      expect(spokenText(file, place)).toContain(symbol)
      return 'citation'
    })
    expect(kinds.filter((kind) => kind === 'entry')).toHaveLength(15)
    expect(kinds.filter((kind) => kind === 'citation')).toHaveLength(12)
    expect(kinds.filter((kind) => kind === 'reference')).toHaveLength(20)
  })

  it('says in which language words in Latin letters are, where the paper is written in others', () => {
    const spans = elementsOf(file).filter(({ role }) => role === 'Span')
    const spoken = spans.map((span) => `${file.text(span.dict['/Lang'])}: ${textOf(file, drawnFor(file, span))}`)
    expect(spoken).toEqual(code === 'zh' ? ['en: HussamAbdullahHasanGhodayehAlHusseini'] : [])
  })
})

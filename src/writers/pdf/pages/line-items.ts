import type { PlacedRun } from '../lines/run.ts'
import type { TypeLine } from '../lines/set-lines.ts'
import { StructureElement } from '../structure.ts'
import type { ParagraphBox } from './box.ts'
import { changeItems, type ChangeWords, elementsOfChanges, type RunChange } from './change-items.ts'
import { type AnchorItem, type Item, type LinkItem, moved, type TagItem, type TextItem } from './page.ts'
import { redlineShapes } from './redline-shapes.ts'

/** Name of the place where a note is referred to, to which its mark at the foot of the page leads back. */
export function referenceName(note: string): string {
  return `${note}.reference`
}

/** The lines of a paragraph as items, each as seen from its upper edge: text within its tags, links, and where links lead to. */
export function lineItems(
  lines: readonly TypeLine[],
  box: ParagraphBox,
  { left, measure }: { readonly left: number; readonly measure: number },
  words: ChangeWords,
): Item[][] {
  const elementOf = ({ mark }: PlacedRun): StructureElement | undefined => (mark ? (box.markTag ?? box.tag) : box.tag)
  const runs = lines.flatMap((line) => line.runs)
  const changes = elementsOfChanges(runs, elementOf)
  return lines.map((line, index) => [
    ...(index === 0 ? anchorsOf(line, box, left) : []),
    ...stretchesOf(line.runs, elementOf).reduce<TagItem[]>((tags, stretch) => {
      const items = stretch.element
        ? itemsOf(stretch, { line, box, left }, words, changes)
        : textsOf(stretch.runs, { line, box, left })
      const last = tags.at(-1)
      if (last && last.element === stretch.element) return [...tags.slice(0, -1), { ...last, items: [...last.items, ...items] }]
      return [...tags, { kind: 'tag', element: stretch.element, items }]
    }, []),
    ...redlineShapes(line, measure, box.unit).map((shape) => moved(shape, left, 0)),
  ])
}

/** A line of a paragraph, and where it begins across the page. */
interface LinePlace {
  readonly line: TypeLine
  readonly box: ParagraphBox
  readonly left: number
}

/** Runs of one line that belong together: of one element, one link, one language, one change and one note. */
interface Stretch {
  readonly element: StructureElement | undefined
  readonly runs: readonly [PlacedRun, ...PlacedRun[]]
}

function stretchesOf(runs: readonly PlacedRun[], elementOf: (run: PlacedRun) => StructureElement | undefined): Stretch[] {
  const stretches: { element: StructureElement | undefined; runs: [PlacedRun, ...PlacedRun[]] }[] = []
  for (const run of runs) {
    const element = elementOf(run)
    const last = stretches.at(-1)
    if (last?.element === element && last && isAlike(last.runs[0], run)) last.runs.push(run)
    else stretches.push({ element, runs: [run] })
  }
  return stretches
}

const ALIKE = ['target', 'address', 'language', 'change', 'note'] as const

function isAlike(one: PlacedRun, other: PlacedRun): boolean {
  return ALIKE.every((key) => one[key] === other[key])
}

function itemsOf({ runs }: Stretch, place: LinePlace, words: ChangeWords, changes: ReadonlyMap<PlacedRun, RunChange>): Item[] {
  const [first] = runs
  const texts = textsOf(runs, place)
  const { note, language, target, address } = first
  const drawn = (): Item[] => {
    if (note !== undefined) return referenceItems(note, runs, place)
    if (language !== undefined) return [{ kind: 'tag', element: new StructureElement('Span', { language }), items: texts }]
    return target === undefined && address === undefined ? texts : [linkItem({ target, address }, runs, place)]
  }
  const noted = note === undefined ? undefined : place.box.notes.get(note)
  return [
    ...changeItems(runs, drawn(), changes, (run, at) => blankAt(run, at, place), words),
    // The note itself is read where its mark stands, though it is drawn at the foot of the page.
    ...(noted ? [{ kind: 'tag', element: noted.tag, items: [] } satisfies TagItem] : []),
  ]
}

/** The mark of a note leads to it, and the note leads back to its mark. */
function referenceItems(note: string, runs: Stretch['runs'], place: LinePlace): Item[] {
  const { box, left } = place
  const link = linkItem({ target: note, address: undefined }, runs, place)
  const anchor: AnchorItem = { kind: 'anchor', unit: box.unit, x: runs[0].x + left, y: 0, name: referenceName(note) }
  return [{ kind: 'tag', element: new StructureElement('Reference'), items: [link] }, anchor]
}

function linkItem(to: Pick<LinkItem, 'target' | 'address'>, runs: readonly PlacedRun[], place: LinePlace): LinkItem {
  const { line, box, left } = place
  // From right to left the first run is not the leftmost.
  const from = Math.min(...runs.map(({ x }) => x))
  const width = Math.max(...runs.map(({ x, width }) => x + width)) - from
  const items = textsOf(runs, place)
  return { kind: 'link', unit: box.unit, ...to, x: from + left, y: 0, width, height: line.height, items }
}

function textsOf(runs: readonly PlacedRun[], { line, box, left }: LinePlace): TextItem[] {
  return runs.map((run) => ({
    kind: 'text',
    unit: box.unit,
    origin: run.origin,
    text: run.text,
    x: run.x + left,
    baseline: baselineOf(run, line),
    width: run.width,
    font: run.font,
    size: run.fontSize,
    color: run.color ?? box.color,
    features: run.fontFeatures,
    alias: run.alias,
    spacing: run.characterSpacing,
    ...(run.roomAfter === undefined ? {} : { roomAfter: run.roomAfter }),
  }))
}

/** How far a raised run stands over the baseline, as a share of its size. */
const RAISED = 0.75

function baselineOf({ sup, fontSize }: PlacedRun, { baseline }: TypeLine): number {
  return sup ? baseline - RAISED * fontSize : baseline
}

/** A blank that nobody sees, for words that are heard. */
function blankAt(run: PlacedRun, at: number, place: LinePlace): TextItem[] {
  const blank = { ...run, text: ' ', x: at, width: 0, characterSpacing: 0, alias: undefined, fontFeatures: undefined }
  return textsOf([blank], place)
}

/** Where a paragraph is found: by its name at its first letter, by the outline at its line. */
function anchorsOf(line: TypeLine, { unit, id, outlineEntry: entry }: ParagraphBox, left: number): AnchorItem[] {
  const [first] = line.runs
  const top = first ? baselineOf(first, line) - (first.font.ascender / 1000) * first.fontSize : 0
  return [
    ...(entry ? [{ kind: 'anchor', unit, x: left, y: 0, entry } as const] : []),
    ...(id !== undefined && first ? [{ kind: 'anchor', unit, x: first.x + left, y: top, name: id } as const] : []),
  ]
}

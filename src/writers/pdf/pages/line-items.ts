import type { PlacedRun } from '../lines/run.ts'
import type { TypeLine } from '../lines/set-lines.ts'
import { StructureElement } from '../structure.ts'
import type { ParagraphBox } from './box.ts'
import { changeItems, type ChangeWords, elementsOfChanges, type RunChange } from './change-items.ts'
import { type AnchorItem, type Item, type LinkItem, moved, type TextItem } from './page.ts'
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
  const isChanged = lines.some(hasChange)
  const changes = isChanged
    ? elementsOfChanges(
        lines.flatMap((line) => line.runs),
        elementOf,
      )
    : undefined
  return lines.map((line, index) => {
    const items: Item[] = index === 0 ? anchorsOf(line, box, left) : []
    const place = { line, box, left }
    let last: { readonly kind: 'tag'; readonly element: StructureElement | undefined; readonly items: Item[] } | undefined
    for (const { element, runs } of stretchesOf(line.runs, elementOf)) {
      const own = element ? itemsOf(runs, place, words, changes) : textsOf(runs, place)
      if (last && last.element === element) last.items.push(...own)
      else {
        last = { kind: 'tag', element, items: own }
        items.push(last)
      }
    }
    if (isChanged) for (const shape of redlineShapes(line, measure, box.unit)) items.push(moved(shape, left, 0))
    return items
  })
}

/** Whether a redline has changed it. */
export function hasChange({ runs }: TypeLine): boolean {
  for (const { change } of runs) if (change !== undefined) return true
  return false
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
    const last = stretches[stretches.length - 1]
    if (last && last.element === element && isAlike(last.runs[0], run)) last.runs.push(run)
    else stretches.push({ element, runs: [run] })
  }
  return stretches
}

function isAlike(one: PlacedRun, other: PlacedRun): boolean {
  return (
    one.target === other.target &&
    one.address === other.address &&
    one.language === other.language &&
    one.change === other.change &&
    one.note === other.note
  )
}

function itemsOf(
  runs: Stretch['runs'],
  place: LinePlace,
  words: ChangeWords,
  changes: ReadonlyMap<PlacedRun, RunChange> | undefined,
): Item[] {
  const { note } = runs[0]
  const drawn = drawnOf(runs, place)
  const items = changes ? [...changeItems(runs, drawn, changes, (run, at) => blankAt(run, at, place), words)] : drawn
  const noted = note === undefined ? undefined : place.box.notes.get(note)
  // The note itself is read where its mark stands, though it is drawn at the foot of the page.
  if (noted) items.push({ kind: 'tag', element: noted.tag, items: [] })
  return items
}

function drawnOf(runs: Stretch['runs'], place: LinePlace): Item[] {
  const { note, language, target, address } = runs[0]
  if (note !== undefined) return referenceItems(note, runs, place)
  if (language !== undefined)
    return [{ kind: 'tag', element: new StructureElement('Span', { language }), items: textsOf(runs, place) }]
  return target === undefined && address === undefined ? textsOf(runs, place) : [linkItem({ target, address }, runs, place)]
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
    roomAfter: run.roomAfter,
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

import type { Item, Page, RuleItem, TextItem } from '../../../../src/writers/pdf/pages/page.ts'

/** How far a line of type reaches up and down in each column of a page, and which text does so; in points from the page's upper edge. */
type Profile = Map<number, { head: number; foot: number; text: string }>

/** Where something is too near: how near, in points, less than nothing where one is in the other; and what it is. */
interface Touch {
  readonly page: number
  readonly gap: number
  readonly above: string
  readonly below: string
}

/** Columns of a page in a point. */
const FINE = 4

/** What a face gives for a text, in thousandths of an em; the outline of a letter in units of its face. */
interface Shaping {
  readonly font: {
    readonly unitsPerEm: number
    readonly getGlyph: (id: number) => { path: { commands: readonly { readonly args: readonly number[] }[] } }
  }
  layoutRun: (
    text: string,
    features?: string,
  ) => {
    glyphs: readonly { id: number }[]
    positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[]
  }
}

/** Where letters of one line come nearer than `least` points to those of a later one, or to a rule, as they are drawn. */
export function touchesOf(pages: readonly Page[], least: number): Touch[] {
  return pages.flatMap(({ items }, index) => {
    const lines = profilesOf(items.flatMap((item) => textsIn(item)))
    const rules = items.flatMap((item) => rulesIn(item))
    const between = lines.flatMap(([at, line]) =>
      lines.flatMap(([other, below]) => (other > at + 1 && other < at + 40 ? nearest(line, below, index + 1) : [])),
    )
    return [...between, ...rules.flatMap((rule) => lines.flatMap(([, line]) => nearestToRule(line, rule, index + 1)))].filter(
      ({ gap }) => gap < least,
    )
  })
}

/** The narrowest place between two lines. */
function nearest(line: Profile, below: Profile, page: number): Touch[] {
  let found: Touch | undefined
  for (const [column, { foot, text }] of line) {
    const other = below.get(column)
    if (!other) continue
    const gap = other.head - foot
    if (!found || gap < found.gap) found = { page, gap, above: text, below: other.text }
  }
  return found ? [found] : []
}

/** A rule that a line is over or under comes as near as its nearest letter; one that it crosses is in it. */
function nearestToRule(line: Profile, { x, y, width, thickness }: RuleItem, page: number): Touch[] {
  const over = [...line].filter(([column]) => column / FINE > x && column / FINE < x + width).map(([, reach]) => reach)
  if (over.length === 0) return []
  const lowest = over.reduce((a, b) => (b.foot > a.foot ? b : a))
  const highest = over.reduce((a, b) => (b.head < a.head ? b : a))
  const gap = Math.max(y - lowest.foot, highest.head - y) - thickness / 2
  return [{ page, gap, above: lowest.text, below: 'a rule' }]
}

/** The lines of a page by their baselines. */
function profilesOf(texts: readonly TextItem[]): [number, Profile][] {
  const lines = new Map<number, Profile>()
  for (const item of texts) {
    const profile = lines.get(item.baseline) ?? new Map<number, { head: number; foot: number; text: string }>()
    lines.set(item.baseline, profile)
    draw(item, profile)
  }
  return [...lines]
}

function draw({ text, font, size, x, baseline, features, spacing }: TextItem, profile: Profile): void {
  const face = font as unknown as Shaping
  const { glyphs, positions } = face.layoutRun(text, features)
  const unit = size / face.font.unitsPerEm
  let pen = x
  glyphs.forEach(({ id }, index) => {
    const { path } = face.font.getGlyph(id)
    const { xAdvance, xOffset, yOffset } = positions[index]!
    const [left, foot] = [pen + (xOffset * size) / 1000, baseline - (yOffset * size) / 1000]
    pen += (xAdvance * size) / 1000 + spacing
    let last: readonly [number, number] | undefined
    // The points of a curve are near enough to it: it lies within them.
    for (const { args } of path.commands) {
      for (let at = 0; at + 1 < args.length; at += 2) {
        const point = [left + args[at]! * unit, foot - args[at + 1]! * unit] as const
        fill(profile, last ?? point, point, text)
        last = point
      }
      if (args.length === 0) last = undefined
    }
  })
}

/** Takes a stroke into every column that it passes. */
function fill(profile: Profile, from: readonly [number, number], to: readonly [number, number], text: string): void {
  const [a, b] = from[0] < to[0] ? [from, to] : [to, from]
  const [first, last] = [Math.floor(a[0] * FINE), Math.floor(b[0] * FINE)]
  for (let column = first; column <= last; column++) {
    const share = last === first ? 0 : Math.min(1, Math.max(0, (column / FINE - a[0]) / (b[0] - a[0])))
    const ys = last === first ? [a[1], b[1]] : [a[1] + share * (b[1] - a[1])]
    for (const y of ys) {
      const known = profile.get(column)
      if (!known) profile.set(column, { head: y, foot: y, text })
      else {
        if (y < known.head) known.head = y
        if (y > known.foot) {
          known.foot = y
          known.text = text
        }
      }
    }
  }
}

function textsIn(item: Item): TextItem[] {
  if (item.kind === 'tag' || item.kind === 'link') return item.items.flatMap((each) => textsIn(each))
  return item.kind === 'text' ? [item] : []
}

function rulesIn(item: Item): RuleItem[] {
  if (item.kind === 'tag') return item.items.flatMap((each) => rulesIn(each))
  return item.kind === 'rule' ? [item] : []
}

import type { PaperColumn } from './paper-column.ts'

/** Where the eye is taken to be, as a share of the height of the window from its head. */
const EYE = 1 / 3

/** What a browser may round away, in pixels. */
const ROUNDED = 2

/** Has two languages scroll together: the unit that one looks at stands beside itself, and what is between two units as far between them. */
export function scrollTogether(columns: readonly [PaperColumn, PaperColumn]): void {
  // A column that was brought along tells of it too, and would bring the first one along again.
  const brought = new Map<PaperColumn, number>()
  const [first, second] = columns
  const bring = (from: PaperColumn, to: PaperColumn): void => {
    if (to.element.hidden) return
    const known = brought.get(from)
    brought.delete(from)
    if (known !== undefined && Math.abs(known - from.element.scrollTop) < ROUNDED) return
    const eye = EYE * from.element.clientHeight
    const before = to.element.scrollTop
    to.element.scrollTop = across(pairsOf(from, to), from.element.scrollTop + eye) - EYE * to.element.clientHeight
    if (to.element.scrollTop !== before) brought.set(to, to.element.scrollTop)
  }
  first.element.addEventListener('scroll', () => bring(first, second))
  second.element.addEventListener('scroll', () => bring(second, first))
}

type Pair = readonly [from: number, to: number]

/** The heads of units that both have, where they come one after another in both; the ends of both are pairs too. */
function pairsOf(from: PaperColumn, to: PaperColumn): Pair[] {
  const others = new Map(
    to
      .heads()
      .toReversed()
      .map(({ unit, y }) => [unit, y]),
  )
  const pairs: Pair[] = [[0, 0]]
  const seen = new Set<string>()
  for (const { unit, y } of from.heads()) {
    const other = others.get(unit)
    const [lastFrom, lastTo] = pairs.at(-1) ?? [0, 0]
    if (other === undefined || seen.has(unit) || y <= lastFrom || other <= lastTo) continue
    seen.add(unit)
    pairs.push([y, other])
  }
  return [...pairs, [from.element.scrollHeight, to.element.scrollHeight]]
}

/** The height in the other paper for one in this, between the pairs around it. */
function across(pairs: readonly Pair[], y: number): number {
  const after = pairs.findIndex(([from]) => from > y)
  const [from, to] = pairs[after - 1] ?? [0, 0]
  const [nextFrom, nextTo] = pairs[after] ?? pairs.at(-1) ?? [1, 1]
  return nextFrom === from ? to : to + ((y - from) / (nextFrom - from)) * (nextTo - to)
}

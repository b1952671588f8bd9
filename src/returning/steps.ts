import { diffArrays } from 'diff'
import { WORDS } from '../changes/word-tokens.ts'

/** An edit of a text: at an offset of the text before all edits, what was there is another text. */
export interface Step {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** What edits have made of a stretch of a text: it is there as it was, some of it has gone or something stands in it, all of it has gone. */
export type Fate = 'kept' | 'touched' | 'deleted'

/** The edits between two texts, apart and in order: found word by word, and then no longer than they must be. */
export function stepsBetween(before: string, after: string): Step[] {
  const steps: Step[] = []
  let at = 0
  let removed = ''
  let inserted = ''
  const end = (): void => {
    if (removed !== '' || inserted !== '') steps.push(shortest({ at, removed, inserted }))
    at += removed.length
    removed = inserted = ''
  }
  for (const part of diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [])) {
    const text = part.value.join('')
    if (part.added) inserted += text
    else if (part.removed) removed += text
    else {
      end()
      at += text.length
    }
  }
  end()
  return met(
    before,
    steps.filter((step) => step.removed !== '' || step.inserted !== ''),
  )
}

/** Edits that may as well stand side by side are one: of several equal blanks any may have been taken for the one that stayed. */
function met(text: string, steps: readonly Step[]): Step[] {
  const result: Step[] = []
  for (const step of steps) {
    const last = result.at(-1)
    const end = last ? last.at + last.removed.length : 0
    const here = last && placesOf(text, step).find(({ at }) => at === end)
    const there = last && !here && placesOf(text, last).find(({ at, removed }) => at + removed.length === step.at)
    const [one, other] = here ? [last, here] : there ? [there, step] : [undefined, step]
    if (one) {
      const both = { at: one.at, removed: one.removed + other.removed, inserted: one.inserted + other.inserted }
      result[result.length - 1] = shortest(both)
    } else result.push(step)
  }
  return result
}

/** A text after edits. */
export function applied(text: string, steps: readonly Step[]): string {
  let result = ''
  let from = 0
  for (const { at, removed, inserted } of steps) {
    result += text.slice(from, at) + inserted
    from = at + removed.length
  }
  return result + text.slice(from)
}

/** The edits that undo others. */
export function inverted(steps: readonly Step[]): Step[] {
  let shift = 0
  return steps.map(({ at, removed, inserted }) => {
    const step = { at: at + shift, removed: inserted, inserted: removed }
    shift += inserted.length - removed.length
    return step
  })
}

/** What becomes of a stretch of the text before the edits. What is put in at one of its ends leaves it as it is. */
export function fateOf(steps: readonly Step[], start: number, end: number): Fate {
  let left = end - start
  let isTouched = false
  for (const { at, removed, inserted } of steps) {
    const gone = Math.min(end, at + removed.length) - Math.max(start, at)
    if (gone > 0) left -= gone
    if (gone > 0 || (inserted !== '' && start < at && at < end)) isTouched = true
  }
  if (!isTouched) return 'kept'
  return left <= 0 ? 'deleted' : 'touched'
}

/**
 * The places at which an edit that only puts in, or only takes out, may as well be: of two equal words either has gone. The given place is
 * the first.
 */
export function placesOf(text: string, step: Step): Step[] {
  const { removed, inserted } = step
  if ((removed === '') === (inserted === '')) return [step]
  return [step, ...slid(text, step, -1), ...slid(text, step, 1)]
}

function slid(text: string, step: Step, by: -1 | 1): Step[] {
  const places: Step[] = []
  const isOut = step.inserted === ''
  let moved = isOut ? step.removed : step.inserted
  let { at } = step
  for (;;) {
    const passed = by < 0 ? text.charAt(at - 1) : text.charAt(isOut ? at + moved.length : at)
    const meets = by < 0 ? moved.at(-1) : moved.at(0)
    if (passed === '' || passed !== meets) return places
    moved = by < 0 ? passed + moved.slice(0, -1) : moved.slice(1) + passed
    at += by
    places.push(isOut ? { at, removed: moved, inserted: '' } : { at, removed: '', inserted: moved })
  }
}

/** Without what both texts have in common at their ends; the halves of a character stay together. */
function shortest({ at, removed, inserted }: Step): Step {
  const most = Math.min(removed.length, inserted.length)
  let before = 0
  while (before < most && removed[before] === inserted[before]) before++
  if (isHalved(removed, before) || isHalved(inserted, before)) before--
  let behind = 0
  while (behind < most - before && removed.at(-1 - behind) === inserted.at(-1 - behind)) behind++
  if (isHalved(removed, removed.length - behind) || isHalved(inserted, inserted.length - behind)) behind--
  return {
    at: at + before,
    removed: removed.slice(before, removed.length - behind),
    inserted: inserted.slice(before, inserted.length - behind),
  }
}

function isHalved(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))
}

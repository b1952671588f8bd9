import { NOTE_MARK, type PrintedText, type Stretch } from '../document/printed-texts.ts'
import { withoutNotation } from '../rendering/inline-notation.ts'
import { fateOf, placesOf, type Step } from './steps.ts'
import type { Splice, UnitSource } from './unit-source.ts'
import { isOneWord } from './word-joints.ts'

/** Why an edit of a text cannot be an edit of words. */
export interface Trouble {
  /**
   * `edited`: within what an expression prints, or what stands elsewhere; `lost`: an expression is gone; `note`: the mark of a note that nobody knows;
   * `braces`: what only an expression may have.
   */
  readonly kind: 'edited' | 'lost' | 'note' | 'braces'
  /** Undefined where what is edited is of no unit. */
  readonly unit: string | undefined
  readonly stretch: Stretch | undefined
  /** What stood there, and what does now. */
  readonly was: string
  readonly now: string
}

/** The edits of one unit that the edits of a text come to. */
interface CarriedUnit {
  readonly unit: string
  /** Edits of the unit as it is written. */
  readonly splices: readonly Splice[]
  /** The edits of the text that they are. */
  readonly steps: readonly Step[]
}

export interface CarriedSteps {
  readonly units: readonly CarriedUnit[]
  readonly troubles: readonly Trouble[]
}

interface Placed extends Stretch {
  readonly start: number
  readonly end: number
}

/** An expression that an edit takes out; it may stand among the words that are put in. */
interface Lost {
  readonly stretch: Placed
  readonly step: Step
}

/** Where words that are put in go: into a unit, at an offset of its value. */
interface Target {
  readonly unit: string
  readonly at: number
}

/**
 * Carries edits of a printed text over to the units that it prints: from their places in the text to those in the wording. An edit that has
 * something of what is no words of a unit is a trouble. An expression that is taken out and stands among words that are put in has moved.
 */
export function carrySteps(text: PrintedText, all: readonly Step[], sources: ReadonlyMap<string, UnitSource>): CarriedSteps {
  const stretches = placed(text)
  const troubles: Trouble[] = []
  const lost: Lost[] = []
  const units = new Map<string, { splices: Splice[]; steps: Step[] }>()
  const puts: { step: Step; target: Target; words: string; moved: Lost[] }[] = []
  const of = (unit: string): { splices: Splice[]; steps: Step[] } => {
    const known = units.get(unit) ?? { splices: [], steps: [] }
    units.set(unit, known)
    return known
  }
  for (const given of all) {
    const step = placesOf(text.text, given).find((place) => troubleOf(place, stretches) === undefined) ?? given
    const trouble = troubleOf(step, stretches)
    if (trouble) {
      troubles.push({ kind: 'edited', unit: trouble.unit, stretch: trouble, was: trouble.text, now: nowOf(text, all, trouble) })
      for (const unit of new Set([trouble, ...overlapped(step, stretches)].flatMap((stretch) => stretch.unit ?? [])))
        of(unit).steps.push(step)
      continue
    }
    for (const stretch of overlapped(step, stretches)) {
      if (stretch.unit === undefined) continue
      const { splices, steps } = of(stretch.unit)
      if (!steps.includes(step)) steps.push(step)
      const range = rangeIn(
        stretch,
        Math.max(step.at, stretch.start),
        Math.min(step.at + step.removed.length, stretch.end),
        sources,
      )
      if (!range) troubles.push(cannot(stretch))
      else splices.push({ start: range[0], end: range[1], text: '' })
      if (stretch.kind === 'printed') lost.push({ stretch, step })
    }
    if (step.inserted === '') continue
    const target = targetOf(step, stretches, sources)
    if (target) {
      const { steps } = of(target.unit)
      if (!steps.includes(step)) steps.push(step)
      puts.push({ step, target, words: step.inserted, moved: [] })
    } else troubles.push({ kind: 'edited', unit: undefined, stretch: undefined, was: '', now: step.inserted })
  }
  for (const one of lost) {
    const { text: printed, unit } = one.stretch
    const found = puts.filter(({ target, words }) => target.unit === unit && timesIn(words, printed) === 1)
    const [put] = found
    if (put && found.length === 1 && !put.moved.some(({ stretch }) => stretch.text === printed)) put.moved.push(one)
    else troubles.push({ kind: 'lost', unit, stretch: one.stretch, was: printed, now: nowOf(text, all, one.stretch) })
  }
  for (const { target, words, moved } of puts) {
    const { splices } = of(target.unit)
    const rest = moved.reduce((left, { stretch }) => left.replace(stretch.text, ''), words)
    if (rest.includes(NOTE_MARK)) troubles.push({ kind: 'note', unit: target.unit, stretch: undefined, was: '', now: words })
    else if (rest.includes('{{')) troubles.push({ kind: 'braces', unit: target.unit, stretch: undefined, was: '', now: words })
    splices.push({ start: target.at, end: target.at, text: written(words, moved, sources) })
  }
  return { units: [...units].map(([unit, carried]) => ({ unit, ...carried })), troubles }
}

function placed({ stretches }: PrintedText): Placed[] {
  let at = 0
  return stretches.map((stretch) => {
    const start = at
    at += stretch.text.length
    return { ...stretch, start, end: at }
  })
}

function overlapped({ at, removed }: Step, stretches: readonly Placed[]): Placed[] {
  return stretches.filter(({ start, end }) => Math.max(start, at) < Math.min(end, at + removed.length))
}

/** What an edit has something of that is no words: a printed stretch not as a whole, or what is fixed. */
function troubleOf(step: Step, stretches: readonly Placed[]): Placed | undefined {
  const { at, removed, inserted } = step
  const end = at + removed.length
  return stretches.find((stretch) => {
    if (stretch.kind === 'words') return false
    const fate = fateOf([step], stretch.start, stretch.end)
    if (fate === 'touched' || (fate === 'deleted' && stretch.kind === 'fixed')) return true
    return (
      inserted !== '' &&
      ((stretch.end === at && isOneWord(stretch.text, inserted)) || (stretch.start === end && isOneWord(inserted, stretch.text)))
    )
  })
}

/** Words are put to words before what is printed, and behind words before words. */
function targetOf(step: Step, stretches: readonly Placed[], sources: ReadonlyMap<string, UnitSource>): Target | undefined {
  const { at, removed } = step
  const end = at + removed.length
  const inside = stretches.find((stretch) => stretch.kind === 'words' && stretch.start < at && at < stretch.end)
  const left = stretches.find((stretch) => stretch.end === at)
  const right = stretches.find((stretch) => stretch.start === end)
  const cut = overlapped(step, stretches).find(({ kind }) => kind === 'words')
  const within = overlapped(step, stretches).find(({ unit }) => unit !== undefined)
  const targets: readonly (Target | undefined)[] = [
    inside && start(inside, at, sources),
    cut && start(cut, Math.max(at, cut.start), sources),
    left?.kind === 'words' ? behind(left, sources) : undefined,
    right?.kind === 'words' ? start(right, right.start, sources) : undefined,
    within && start(within, within.start, sources),
    left && behind(left, sources),
    right && start(right, right.start, sources),
  ]
  return targets.find((target) => target !== undefined)
}

function start(stretch: Placed, at: number, sources: ReadonlyMap<string, UnitSource>): Target | undefined {
  const range = rangeIn(stretch, at, stretch.end, sources)
  return range && stretch.unit !== undefined ? { unit: stretch.unit, at: range[0] } : undefined
}

function behind(stretch: Placed, sources: ReadonlyMap<string, UnitSource>): Target | undefined {
  const range = rangeIn(stretch, stretch.start, stretch.end, sources)
  return range && stretch.unit !== undefined ? { unit: stretch.unit, at: range[1] } : undefined
}

/** The stretch of a unit's value for a stretch of the text: of an expression always all of it. */
function rangeIn(
  { unit, span, kind, start: from, text }: Placed,
  begin: number,
  end: number,
  sources: ReadonlyMap<string, UnitSource>,
): readonly [number, number] | undefined {
  const source = unit === undefined ? undefined : sources.get(unit)
  const whole = source && span && source.rangeOf(span)
  if (!whole || kind === 'printed') return whole
  // What is written otherwise than it is printed, as by an escape, is edited as a whole.
  if (whole[1] - whole[0] !== text.length) return begin === from && end === from + text.length ? whole : undefined
  return [whole[0] + begin - from, whole[0] + end - from]
}

function cannot(stretch: Placed): Trouble {
  return { kind: 'edited', unit: stretch.unit, stretch, was: stretch.text, now: '' }
}

/** What stands now where a stretch stood. */
function nowOf({ text }: PrintedText, steps: readonly Step[], { start: from, end }: Placed): string {
  let now = ''
  let at = from
  for (const step of steps) {
    const behindStep = step.at + step.removed.length
    if (behindStep < from || step.at > end) continue
    now += text.slice(at, Math.max(at, Math.min(step.at, end))) + step.inserted
    at = Math.max(at, behindStep)
  }
  return now + text.slice(at, Math.max(at, end))
}

function timesIn(words: string, printed: string): number {
  return printed === '' ? 0 : words.split(printed).length - 1
}

/** Words as a wording writes them, with the expressions that have moved among them. */
function written(words: string, moved: readonly Lost[], sources: ReadonlyMap<string, UnitSource>): string {
  const [first, ...others] = moved
  if (!first) return withoutNotation(words)
  const { text, unit, span } = first.stretch
  const source = unit === undefined ? undefined : sources.get(unit)
  const range = source && span && source.rangeOf(span)
  const at = words.indexOf(text)
  if (!source || !range || at < 0) return written(words, others, sources)
  return (
    written(words.slice(0, at), others, sources) +
    source.value.slice(...range) +
    written(words.slice(at + text.length), others, sources)
  )
}

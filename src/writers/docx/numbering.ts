import type { Change, ItemNumber } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { Mark, MarkStyle } from '../../model/mark-schema.ts'
import { MARK_FAMILIES, type MarkFamily, ordinalText } from '../../model/marks.ts'
import { markAt, marksOf } from '../../model/session-marks.ts'
import { hangingIndentOf, style, twips } from '../style.ts'
import type { ListLevel, Lists, NumberingPlace } from './lists.ts'

/** What is numbered natively; each kind counts for itself. */
type NumberedKind = 'list' | 'headings' | 'text'

/** Whether two paragraphs are counted at one place; those that are not counted stand at one as well. */
export function isSamePlace(one: NumberingPlace | undefined, other: NumberingPlace | undefined): boolean {
  return one?.reference === other?.reference && one?.instance === other?.instance && one?.level === other?.level
}

/** The places of a paragraph in the later and in the earlier text; one and the same where a comparison found one number. */
export interface NumberingPlaces {
  readonly later: NumberingPlace
  readonly earlier: NumberingPlace
}

/** Who reads a redline: the later text, the earlier one, or both with all marks. Word counts for each; in any other paper they are one. */
type Reader = 'later' | 'earlier' | 'both'

const readers: readonly Reader[] = ['later', 'earlier', 'both']

/** Last ordinal that Word has counted at each depth; undefined where the count has not begun. */
type Counted = readonly (number | undefined)[]

/** What is counted together: a kind of numbers of a family from a depth on, whose marks are those of the levels. */
interface NumberRunKind {
  readonly name: string
  readonly marks: readonly Mark[]
  /** Room before the marks of each level. */
  readonly indents: readonly number[]
}

interface NumberRun {
  readonly reference: string
  readonly instance: number
  readonly kind: NumberRunKind
  readonly starts: readonly number[]
  readonly counted: Record<Reader, Counted>
}

/** How Word counts (ECMA-376-1, 17.18.59); undefined where it cannot: there each number is a level of its own that says it. */
const formats: Readonly<Record<MarkStyle, string | undefined>> = {
  decimal: 'decimal',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'arabic-abjad': 'arabicAbjad',
  'han-numerals': 'chineseCounting',
  words: undefined,
  bullet: 'bullet',
  none: 'none',
}

/**
 * Native numbering of lists and headings. It counts along with Word, and where the next number would not be the one that the
 * paper prints, it begins a new run that starts there, so that Word's numbers and the paper's marks cannot part. In a redline a run goes
 * on only where it gives the right number to everyone who sees the paragraph, and a number that changed has a place of its own in the
 * earlier text.
 */
export class Numbering {
  readonly #language: Language
  readonly #isRedline: boolean
  readonly #lists: Lists
  /** The runs that may go on, the last one first, by the names of their kinds. */
  readonly #open = new Map<string, readonly NumberRun[]>()
  readonly #instances = new Map<string, number>()

  /** `lists` gets the definition of every run. */
  constructor(language: Language, isRedline: boolean, lists: Lists) {
    this.#language = language
    this.#isRedline = isRedline
    this.#lists = lists
  }

  /** Ends the runs of a kind: what follows is another list. */
  restart(kind: NumberedKind): void {
    for (const family of MARK_FAMILIES) this.#open.delete(nameOf(kind, family))
  }

  /** The places of the next paragraph of a kind. */
  place(kind: NumberedKind, number: ItemNumber, change: Change | undefined): NumberingPlaces {
    const { family = 'items', depth, ordinal, formerly } = number
    const runKind = kindFrom(kind, family, 0, this.#language)
    if (change === undefined && formerly) {
      const later = this.#take(runKind, depth, ordinal, ['later', 'both'])
      // Of a place in the earlier text LibreOffice forgets the list where the style has one, and the depth where it has none: there a sub-item
      // is counted in a list that has its marks alone.
      const above = kind === 'text' ? depth : 0
      const level = depth - above
      const earlier = this.#take(kindFrom(kind, family, above, this.#language), level, formerly.ordinal, ['earlier'], later)
      return { later: placeIn(later, depth), earlier: placeIn(earlier, level) }
    }
    const gone = change === 'inserted' ? 'earlier' : change === 'deleted' ? 'later' : undefined
    const run = this.#take(
      runKind,
      depth,
      ordinal,
      readers.filter((reader) => reader !== gone),
    )
    const place = placeIn(run, depth)
    return { later: place, earlier: place }
  }

  /** The place of an item without a mark, which stands in as deep as those with one do. */
  unmarked(depth: number): NumberingPlaces | undefined {
    if (depth === 0) return undefined
    const reference = `unmarked-${depth}`
    const indent = twips(style.columnIndent + depth * style.list.childIndent)
    this.#lists.define(reference, [{ start: 1, format: 'none', text: '', suffix: 'nothing', indent }])
    const place: NumberingPlace = { reference, level: 0, instance: 1 }
    return { later: place, earlier: place }
  }

  /** The run in which this number is the next one for all these readers, counted on. */
  #take(kind: NumberRunKind, level: number, ordinal: number, counting: readonly Reader[], except?: NumberRun): NumberRun {
    const open = this.#open.get(kind.name) ?? []
    const run =
      open.find((one) => one !== except && counting.every((reader) => nextOrdinal(one, reader, level) === ordinal)) ??
      this.#begin(kind, level, ordinal)
    for (const reader of counting) run.counted[reader] = [...upTo(run.counted[reader], level), ordinal]
    this.#open.set(kind.name, this.#isRedline ? [run, ...open.filter((one) => one !== run)] : [run])
    return run
  }

  #begin(kind: NumberRunKind, level: number, ordinal: number): NumberRun {
    const starts = kind.marks.map((_, at) => (at === level ? ordinal : 1))
    const name = [kind.name, ...starts].join('-')
    const instance = (this.#instances.get(name) ?? 0) + 1
    this.#instances.set(name, instance)
    // Word counts all instances of a definition as one list. In a redline, where runs take turns, each has a definition of its own.
    const reference = this.#isRedline ? `${name}-${instance}` : name
    this.#lists.define(reference, levelsOf(kind, this.#language, starts))
    return { reference, instance, kind, starts, counted: { later: [], earlier: [], both: [] } }
  }
}

/** Whether Word counts such numbers itself. */
export function canCount({ family = 'items', depth }: ItemNumber, language: Language): boolean {
  const mark = markAt(language, family, depth)
  return mark !== undefined && formats[mark.style] !== undefined && mark.style !== 'bullet' && mark.style !== 'none'
}

/** The ordinals above a level. */
function upTo(counted: Counted, level: number): Counted {
  return Array.from({ length: level }, (_, at) => counted[at])
}

function nameOf(kind: NumberedKind, family: MarkFamily): string {
  return family === 'items' ? kind : `${family}-${kind}`
}

/** Numbers of a kind and family from a depth on. */
function kindFrom(kind: NumberedKind, family: MarkFamily, depth: number, language: Language): NumberRunKind {
  const marks = marksOf(language, family)
  const prefix = depth === 0 ? '' : depth === 1 ? 'sub-' : `sub${depth}-`
  const indents = marks.map((_, at) => (kind === 'list' ? at * style.list.childIndent : 0))
  return { name: prefix + nameOf(kind, family), marks: marks.slice(depth), indents: indents.slice(depth) }
}

function placeIn({ reference, instance }: NumberRun, level: number): NumberingPlace {
  return { reference, level, instance }
}

/** The number that Word would print next, or undefined where programs differ: an item after sub-items without an item. */
function nextOrdinal({ starts, counted, kind }: NumberRun, reader: Reader, level: number): number | undefined {
  const last = counted[reader][level]
  const mark = kind.marks[level]
  if (last !== undefined) return mark && formats[mark.style] ? last + 1 : undefined
  return level === 0 ? undefined : starts[level]
}

function levelsOf({ marks, indents }: NumberRunKind, language: Language, starts: readonly number[]): ListLevel[] {
  return marks.map((mark, level) => {
    const format = formats[mark.style]
    const start = starts[level] ?? 1
    const isLiteral = format === undefined || format === 'bullet' || format === 'none'
    const hanging = hangingIndentOf(mark)
    return {
      start,
      format: format ?? 'none',
      text: mark.before + (isLiteral ? ordinalText(mark, start) : `%${level + 1}`) + mark.after,
      suffix: 'tab',
      indent: twips(style.columnIndent + (indents[level] ?? 0) + hanging),
      hanging: twips(hanging),
      rightToLeft: language.direction === 'rtl',
    }
  })
}

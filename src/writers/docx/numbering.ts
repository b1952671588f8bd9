import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type NumberingDefinition } from 'docx'
import type { Change, ItemNumber } from '../../document/tree.ts'
import type { Language, MarkStyle } from '../../model/language.ts'
import { style, twips } from '../style.ts'

/** What is numbered natively; each kind counts for itself. */
type NumberedKind = 'list' | 'headings'

/** Where a paragraph stands in Word's numbering. */
export interface NumberingPlace {
  readonly reference: string
  readonly level: number
  readonly instance: number
  /** Keeps the library from setting a style of its own. */
  readonly custom: true
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
type Counted = readonly [number | undefined, number | undefined]

/** A kind, or the sub-items of a kind counted by themselves. */
type NumberRunKind = NumberedKind | `sub-${NumberedKind}`

interface NumberRun {
  readonly reference: string
  readonly instance: number
  readonly starts: readonly [number, number]
  readonly counted: Record<Reader, Counted>
}

const formats: Readonly<Record<MarkStyle, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  decimal: LevelFormat.DECIMAL,
  'lower-latin': LevelFormat.LOWER_LETTER,
  'arabic-abjad': LevelFormat.ARABIC_ABJAD,
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
  readonly #definitions = new Map<string, NumberingDefinition>()
  /** The runs that may go on, the last one first. */
  readonly #open = new Map<NumberRunKind, readonly NumberRun[]>()
  readonly #instances = new Map<string, number>()

  constructor(language: Language, isRedline: boolean) {
    this.#language = language
    this.#isRedline = isRedline
  }

  /** The definitions of all numbers given out so far. */
  get definitions(): readonly NumberingDefinition[] {
    return [...this.#definitions.values()]
  }

  /** Ends the runs of a kind: what follows is another list. */
  restart(kind: NumberedKind): void {
    this.#open.delete(kind)
  }

  /** The places of the next paragraph of a kind. */
  place(kind: NumberedKind, { depth, ordinal, formerly }: ItemNumber, change: Change | undefined): NumberingPlaces {
    const level = depth === 0 ? 0 : 1
    if (change === undefined && formerly) {
      const later = this.#take(kind, level, ordinal, ['later', 'both'])
      // LibreOffice forgets the depth of a place in the earlier text: there a sub-item is counted in a list that has its marks alone.
      const earlierKind = level === 0 ? kind : (`sub-${kind}` as const)
      const earlier = this.#take(earlierKind, 0, formerly.ordinal, ['earlier'], later)
      return { later: placeIn(later, level), earlier: placeIn(earlier, 0) }
    }
    const gone = change === 'inserted' ? 'earlier' : change === 'deleted' ? 'later' : undefined
    const run = this.#take(
      kind,
      level,
      ordinal,
      readers.filter((reader) => reader !== gone),
    )
    const place = placeIn(run, level)
    return { later: place, earlier: place }
  }

  /** The run in which this number is the next one for all these readers, counted on. */
  #take(kind: NumberRunKind, level: 0 | 1, ordinal: number, counting: readonly Reader[], except?: NumberRun): NumberRun {
    const open = this.#open.get(kind) ?? []
    const run =
      open.find((one) => one !== except && counting.every((reader) => nextOrdinal(one, reader, level) === ordinal)) ??
      this.#begin(kind, level, ordinal)
    for (const reader of counting) run.counted[reader] = level === 0 ? [ordinal, undefined] : [run.counted[reader][0], ordinal]
    this.#open.set(kind, this.#isRedline ? [run, ...open.filter((one) => one !== run)] : [run])
    return run
  }

  #begin(kind: NumberRunKind, level: 0 | 1, ordinal: number): NumberRun {
    const starts = level === 0 ? ([ordinal, 1] as const) : ([1, ordinal] as const)
    const name = `${kind}-${starts[0]}-${starts[1]}`
    const instance = (this.#instances.get(name) ?? 0) + 1
    this.#instances.set(name, instance)
    // Word counts all instances of a definition as one list. In a redline, where runs take turns, each has a definition of its own.
    const reference = this.#isRedline ? `${name}-${instance}` : name
    this.#definitions.set(reference, { reference, levels: levelsOf(kind, this.#language, starts) })
    const uncounted: Counted = [undefined, undefined]
    return { reference, instance, starts, counted: { later: uncounted, earlier: uncounted, both: uncounted } }
  }
}

function placeIn({ reference, instance }: NumberRun, level: number): NumberingPlace {
  return { reference, level, instance, custom: true }
}

/** The number that Word would print next, or undefined where programs differ: an item after sub-items without an item. */
function nextOrdinal({ starts, counted }: NumberRun, reader: Reader, level: 0 | 1): number | undefined {
  const last = counted[reader][level]
  if (last !== undefined) return last + 1
  return level === 0 ? undefined : starts[1]
}

function levelsOf(kind: NumberRunKind, language: Language, starts: readonly [number, number]): ILevelsOptions[] {
  const top = kind.startsWith('sub-') ? 1 : 0
  return language.marks.slice(top).map((mark, level) => {
    const childIndent = kind.endsWith('list') && top + level > 0 ? style.list.childIndent : 0
    return {
      level,
      format: formats[mark.style],
      text: `${mark.before}%${level + 1}${mark.after}`,
      alignment: AlignmentType.START,
      start: starts[level] ?? 1,
      suffix: LevelSuffix.TAB,
      style: {
        paragraph: {
          indent: {
            left: twips(style.columnIndent + childIndent + style.hangingIndent),
            hanging: twips(style.hangingIndent),
          },
        },
        ...(language.direction === 'rtl' ? { run: { rightToLeft: true } } : {}),
      },
    }
  })
}

import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type NumberingDefinition } from 'docx'
import type { ItemNumber } from '../../document/tree.ts'
import type { Language, MarkStyle } from '../../model/language.ts'
import { style, twips } from '../style.ts'

/** What is numbered natively; each kind counts for itself. */
export type NumberedKind = 'list' | 'headings'

/** Where a paragraph stands in Word's numbering. */
export interface NumberingPlace {
  readonly reference: string
  readonly level: number
  readonly instance: number
  /** Keeps the library from setting a style of its own. */
  readonly custom: true
}

interface Run {
  readonly reference: string
  readonly instance: number
  readonly starts: readonly [number, number]
  /** Last ordinal that Word has counted at each depth; undefined where the count has not begun. */
  counted: [number | undefined, number | undefined]
}

const formats: Readonly<Record<MarkStyle, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  decimal: LevelFormat.DECIMAL,
  'lower-latin': LevelFormat.LOWER_LETTER,
  'lower-roman': LevelFormat.LOWER_ROMAN,
  'arabic-abjad': LevelFormat.ARABIC_ABJAD,
}

/**
 * Native numbering of lists and headings. It counts along with Word, and where the next number would not be the one that the
 * paper prints, it begins a new run that starts there, so that Word's numbers and the paper's marks cannot part.
 */
export class Numbering {
  readonly #language: Language
  readonly #definitions = new Map<string, NumberingDefinition>()
  readonly #runs = new Map<NumberedKind, Run>()
  readonly #instances = new Map<string, number>()

  constructor(language: Language) {
    this.#language = language
  }

  /** The definitions of all numbers given out so far. */
  get definitions(): readonly NumberingDefinition[] {
    return [...this.#definitions.values()]
  }

  /** Ends the run of a kind: what follows is another list. */
  restart(kind: NumberedKind): void {
    this.#runs.delete(kind)
  }

  /** The place of the next paragraph of a kind. */
  place(kind: NumberedKind, { depth, ordinal }: ItemNumber): NumberingPlace {
    const open = this.#runs.get(kind)
    const level = depth === 0 ? 0 : 1
    const run = open && nextOrdinal(open, level) === ordinal ? open : this.#begin(kind, level, ordinal)
    if (level === 0) run.counted = [ordinal, undefined]
    else run.counted[1] = ordinal
    return { reference: run.reference, level, instance: run.instance, custom: true }
  }

  #begin(kind: NumberedKind, level: 0 | 1, ordinal: number): Run {
    const starts = level === 0 ? ([ordinal, 1] as const) : ([1, ordinal] as const)
    const reference = `${kind}-${starts[0]}-${starts[1]}`
    const instance = (this.#instances.get(reference) ?? 0) + 1
    const run: Run = { reference, instance, starts, counted: [undefined, undefined] }
    this.#instances.set(reference, instance)
    this.#definitions.set(reference, { reference, levels: levelsOf(kind, this.#language, starts) })
    this.#runs.set(kind, run)
    return run
  }
}

/** The number that Word would print next, or undefined where programs differ: an item after sub-items without an item. */
function nextOrdinal({ starts, counted }: Run, level: 0 | 1): number | undefined {
  const last = counted[level]
  if (last !== undefined) return last + 1
  return level === 0 ? undefined : starts[1]
}

function levelsOf(kind: NumberedKind, language: Language, starts: readonly [number, number]): ILevelsOptions[] {
  return language.marks.map((mark, depth) => {
    const childIndent = kind === 'list' && depth > 0 ? style.list.childIndent : 0
    return {
      level: depth,
      format: formats[mark.style],
      text: `${mark.before}%${depth + 1}${mark.after}`,
      alignment: AlignmentType.START,
      start: starts[depth] ?? 1,
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

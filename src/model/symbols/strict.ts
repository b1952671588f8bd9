import type { SymbolParts } from '../symbols.ts'
import type { PatternGrammar, SymbolGrammar } from './grammar.ts'
import { countedStep, type PartName, type Step } from './patterns.ts'

/** What was read of a symbol: its pattern, and the texts of the parts. */
export interface StrictMatch {
  readonly pattern: PatternGrammar
  readonly text: string
  readonly groups: readonly (string | undefined)[]
}

/** The parts of a text that is a symbol as it should be written, and nothing else. */
export function readStrictly(grammars: readonly SymbolGrammar[], text: string): SymbolParts | undefined {
  for (const grammar of grammars) {
    const match = strictAt(grammar, text, 0)
    if (match?.text.length === text.length) return partsOfMatch(grammar, match)
  }
  return undefined
}

function partsOfMatch({ words, organ }: SymbolGrammar, { pattern: { steps }, groups }: StrictMatch): SymbolParts {
  const at = countedStep(steps)
  const parts = steps.filter(({ part }) => part !== undefined).length
  const write = (from: number, to: number): string =>
    steps
      .slice(from, to)
      .map(({ before }, index) => before + (groups[from + index] ?? ''))
      .join('')
  const textOf = (name: PartName): string | undefined => {
    const index = steps.findIndex(({ part }) => part === name)
    return index < 0 ? undefined : groups[index]
  }
  const [changes = '', asterisks = ''] = groups.slice(parts)
  const group = steps.findIndex(({ part }) => part === 'group')
  const year = textOf('year')
  return {
    body: words.body,
    organ,
    subsidiary: group < 0 ? undefined : write(0, group + 1).slice(1),
    year: year === undefined ? undefined : Number(year),
    kind: textOf('kind') ?? textOf('folder'),
    series: organ + write(0, at) + (steps[at]?.before ?? ''),
    number: Number(groups[at]),
    ending: writeRest(steps, groups, at) || undefined,
    changes: Array.from(changes.matchAll(/\/([^/.]+)(?:\.(\d+))?/g), ([, letters = '', count]) => ({
      letters,
      number: count === undefined ? undefined : Number(count),
    })),
    reissue: asterisks.length,
  }
}

/** What follows the number of a paper. */
function writeRest(steps: readonly Step[], groups: readonly (string | undefined)[], at: number): string {
  return steps
    .slice(at + 1)
    .map(({ before, part }, index) => before + (part ? (groups[at + 1 + index] ?? '') : ''))
    .join('')
}

/** The longest symbol that stands there. */
export function strictAt({ patterns }: SymbolGrammar, text: string, at: number): StrictMatch | undefined {
  let longest: StrictMatch | undefined
  for (const pattern of patterns) {
    pattern.strict.lastIndex = at
    const match = pattern.strict.exec(text)
    if (match && match[0].length > (longest?.text.length ?? 0)) longest = { pattern, text: match[0], groups: match.slice(1) }
  }
  return longest
}

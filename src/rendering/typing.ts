import type { Printable, TextPart, Typing, UnitText } from '../checks/common/typing.ts'
import type { Language } from '../model/language.ts'
import { blockOwners, textsOfOwner } from '../model/block-owners.ts'
import type { Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { unitAt } from '../model/wording-sections.ts'
import { rememberedOfThings } from '../source/remembered.ts'
import type { ScalarAt } from '../source/yaml-source.ts'
import type { KeptPrintables } from './kept-printables.ts'
import type { LastingUnits } from './lasting-units.ts'
import { parseUnit } from './parse-unit.ts'
import { printablesOf } from './printables.ts'
import { daysReader } from './days-in-text.ts'
import { doublesStop } from './single-stops.ts'

/**
 * What the checks need to tell the facts that a wording types; `kept` has what expressions printed of the same session in the same language, and `lasting`
 * the units of before.
 */
export function typingOf(
  session: Session,
  language: Language,
  wording: Wording,
  kept?: KeptPrintables,
  lasting?: LastingUnits,
): Typing {
  const make = (words: Wording): Printable[] => printablesOf(session, language, words)
  const printables = kept?.of(wording, make, lasting) ?? make(wording)
  return { units: unitTexts(session, wording, printables, lasting), printables, ...daysReader(language) }
}

function unitTexts(
  session: Session,
  { source }: Wording,
  printables: readonly Printable[],
  lasting: LastingUnits | undefined,
): UnitText[] {
  const places = lasting?.places ?? source
  const make = ({ path, node: { value, type } }: ScalarAt): readonly UnitText[] => {
    const unit = typeof value === 'string' ? unitAt(path.map(String)) : undefined
    if (!unit || typeof value !== 'string') return []
    const parts = partsOf(value, printedBy(printables), (start, end) => places.textSpans(path)(start, end))
    return [{ ...unit, isQuoted: quotedIn(session).has(unit.id), isDoubleQuoted: type === 'QUOTE_DOUBLE', parts }]
  }
  return lasting?.ofEach('printed', source.scalars(), make, printables) ?? source.scalars().flatMap(make)
}

/** What expressions print, by the expressions. */
const printedBy = rememberedOfThings(
  (printables: readonly Printable[]) => new Map(printables.map(({ expression, text }) => [expression, text])),
)

/** The units that are quoted from another text. */
const quotedIn = rememberedOfThings(
  (session: Session) =>
    new Set(
      blockOwners(session)
        .flatMap(textsOfOwner)
        .flatMap(({ kind, unit }) => (kind === 'quotation' ? [unit] : [])),
    ),
)

function partsOf(value: string, printed: ReadonlyMap<string, string>, spanOf: TextPart['spanOf']): TextPart[] {
  // What an expression has printed just before.
  let before = ''
  return parseUnit(value).parts.flatMap((part): TextPart | [] => {
    // Words that stand out are read with those around them.
    if (part.kind === 'stars' || part.kind === 'raised') return []
    if (part.kind === 'literal') {
      const at = part.start + (doublesStop(before, part.text) ? 1 : 0)
      before = ''
      return {
        text: part.text.slice(at - part.start),
        spanOf: (start, end) => spanOf(at + start, at + end),
        expression: undefined,
      }
    }
    const { helper, fact, form } = part
    const written = `{{${helper} ${fact.join('.')}${form === undefined || form === 'default' ? '' : ` "${form}"`}}}`
    const text = printed.get(written) ?? ''
    before = text === '' ? before : text
    return {
      text,
      spanOf: () => spanOf(part.start, part.end),
      expression: { helper, fact: fact.join('.') },
    }
  })
}

import { rememberedOfThings } from '../source/remembered.ts'
import type { Check, Finding, ResolvedDeparture, TextContext } from './common/check.ts'
import type { Passage } from './common/passage.ts'

/** A place where the paper departs from the published text; an error when the departure no longer holds. */
export const departure: Check = {
  code: 'departure',
  *text(context) {
    for (const entry of context.departures) yield findingOf(context, entry)
  },
}

function findingOf(context: TextContext, entry: ResolvedDeparture): Finding {
  const { unit, published, built, reason, index } = entry
  const fault = faultOf(context.passages, entry)
  const place = ['departures', index]
  const { source } = context.wording
  if (!fault)
    return {
      level: 'note',
      message: `${unit}: published “${published}”, built “${built}”`,
      span: source.valueSpan([...place, 'unit']),
      label: 'departs from the published text',
      help: reason,
    }
  return {
    level: 'error',
    message: `the departure in ${unit} does not hold: ${fault.message}`,
    span: source.valueSpan([...place, fault.key]),
    label: fault.label,
    help: fault.help,
  }
}

interface Fault {
  readonly key: 'unit' | 'published' | 'built'
  readonly message: string
  readonly label: string
  readonly help: string
}

function faultOf(passages: readonly Passage[], { unit, published, built }: ResolvedDeparture): Fault | undefined {
  const { whole, all } = textsOf(passages)
  const ofUnit = whole.get(unit)
  const inUnit = ofUnit ? withoutBlanks(ofUnit) : all
  const [before, after] = [withoutBlanks(published), withoutBlanks(built)]
  if (before === after) return fault('built', `both texts are “${built}”`, 'the same as the published text', MEND)
  if (ofUnit === undefined && isPrintedWhole(unit))
    return fault(
      'unit',
      'the paper has no such unit',
      'nothing of the paper comes from here',
      'write the path of a unit of this file',
    )
  if (!inUnit.includes(after)) return fault('built', `“${built}” is not in the paper`, 'not found', MEND)
  // The published words may be part of the words that took their place.
  if (inUnit.replaceAll(after, '\0').includes(before))
    return fault('published', `“${published}” is still in the paper`, 'still printed', MEND)
  return undefined
}

const MEND = 'mend the text or the entry, or take the entry out'

function fault(key: Fault['key'], message: string, label: string, help: string): Fault {
  return { key, message, label, help }
}

/** Whether what stands at a path of the wording is a passage by itself. A title is printed in several places, and quoted in others. */
function isPrintedWhole(unit: string): boolean {
  const [section, , field] = unit.split('.')
  return section === 'documents' || field === 'annotation'
}

/** The unit that a passage prints whole. */
function unitOf({ item, paragraph, document }: Passage): string | undefined {
  if (document !== undefined) return `documents.${document}`
  return item !== undefined && paragraph !== undefined ? `items.${item}.annotation.${paragraph}` : undefined
}

/** Passages by the units that they print whole, and all of them, one after another without blanks, with a sign between them that no text has. */
const textsOf = rememberedOfThings((passages: readonly Passage[]) => {
  const whole = new Map<string, string>()
  for (const passage of passages) {
    const unit = unitOf(passage)
    if (unit !== undefined) whole.set(unit, `${whole.get(unit) ?? ''}\0${passage.text}`)
  }
  return { whole, all: withoutBlanks(passages.map(({ text }) => text).join('\0')) }
})

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '')
}

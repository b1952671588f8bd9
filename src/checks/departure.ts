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
  const whole = passages.filter((passage) => isOf(passage, unit))
  const inUnit = whole.length > 0 ? allWithoutBlanks(whole) : textOf(passages)
  const [before, after] = [withoutBlanks(published), withoutBlanks(built)]
  if (before === after) return fault('built', `both texts are “${built}”`, 'the same as the published text', MEND)
  if (whole.length === 0 && isPrintedWhole(unit))
    return fault(
      'unit',
      'the paper has no such unit',
      'nothing of the paper comes from here',
      'write the path of a unit of this file',
    )
  if (!inUnit.includes(after)) return fault('built', `“${built}” is not in the paper`, 'not found', MEND)
  // The published words may be part of the words that took their place.
  if (inUnit.includes(before) && inUnit.replaceAll(after, '\0').includes(before))
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

/** Whether a passage prints a unit whole. */
function isOf({ item, paragraph, document }: Passage, unit: string): boolean {
  if (document !== undefined) return unit.endsWith(document) && unit === `documents.${document}`
  if (item === undefined || paragraph === undefined || !unit.endsWith(paragraph)) return false
  return unit === `items.${item}.annotation.${paragraph}`
}

/** The texts of passages one after another, with a sign between them that none has. */
function allWithoutBlanks(passages: readonly Passage[]): string {
  return withoutBlanks(passages.map(({ text }) => text).join('\0'))
}

const textOf = rememberedOfThings(allWithoutBlanks)

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '')
}

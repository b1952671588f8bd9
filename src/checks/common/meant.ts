import type { TextContext } from './check.ts'
import { mentions, type Printable, type UnitText } from './typing.ts'

/** The forms in which a fact can be printed. */
type Forms = readonly [Printable, ...Printable[]]

/**
 * The facts that words may stand for, each with its forms: those that the unit of the source prints and this one does not, or else those
 * that the unit speaks of anyway. Where neither tells, all of them, those first that the wording prints nowhere.
 */
export function whichIsMeant(context: TextContext, unit: UnitText, candidates: readonly Printable[]): Forms[] {
  const byFact = new Map<string, [Printable, ...Printable[]]>()
  for (const printable of candidates) {
    const forms = byFact.get(printable.fact)
    if (forms) forms.push(printable)
    else byFact.set(printable.fact, [printable])
  }
  const all = [...byFact.values()]
  const told = [([first]: Forms) => isInSource(context, unit, first), ([first]: Forms) => mentions(unit, first.fact)]
    .map((speaks) => all.filter(speaks))
    .find((some) => some.length > 0)
  const isPrinted = ([first]: Forms): boolean =>
    context.units.some(({ expressions }) => expressions.some(({ text }) => text === nameOf(first)))
  return told ?? [...all.filter((forms) => !isPrinted(forms)), ...all.filter(isPrinted)]
}

/** Whether the unit that this one is translated from prints a fact by an expression that this one lacks. */
export function isInSource({ sourceUnits, units }: TextContext, { id }: UnitText, printable: Printable): boolean {
  const has = (from: TextContext['units']): boolean =>
    from.some((unit) => unit.id === id && unit.expressions.some(({ text }) => text === nameOf(printable)))
  return has(sourceUnits) && !has(units)
}

/** The form that prints words of a text as they stand there, the longest of them; or else the first form of the fact. */
export function nearestForm(forms: Forms, text: string): Printable {
  const exact = forms.filter((form) => form.isPlain && text.includes(form.text))
  return (
    exact.reduce<Printable | undefined>(
      (best, form) => (best && best.text.length >= form.text.length ? best : form),
      undefined,
    ) ?? forms[0]
  )
}

/** Helper and fact, as units name their expressions. */
function nameOf({ helper, fact }: Printable): string {
  return `${helper} ${fact}`
}

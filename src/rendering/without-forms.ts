import { parseUnit } from './parse-unit.ts'

/** A text without the forms of its expressions: another language has others, and a first one of each. */
export function withoutForms(text: string): string {
  const { parts, faults } = parseUnit(text)
  if (faults.length > 0) return text
  return parts.reduceRight(
    (whole, part) =>
      part.kind === 'expression' && part.form !== undefined
        ? `${whole.slice(0, part.start)}{{${part.helper} ${part.fact.join('.')}}}${whole.slice(part.end)}`
        : whole,
    text,
  )
}

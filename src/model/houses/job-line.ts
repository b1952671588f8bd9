import type { JobNumberRules } from './job-number-form.ts'

/** What the line at the foot of the first page says, as far as it is known. */
interface JobLineParts {
  readonly number: string
  readonly letter: string
  readonly initials?: string | undefined
  readonly dates?: string | undefined
}

/** The letter stands behind the number, unless it is in it. (V.15-01966 (C) GP 130415 130415) */
const LINE = '{number} ({letter}) {initials} {dates}'
const WITHOUT_LETTER = '{number} {initials} {dates}'

/** The job line as the house writes it, without what is not known: that leaves no blank behind. */
export function jobLine({ line, forms }: JobNumberRules, parts: JobLineParts): string {
  const pattern = line ?? (forms.some((form) => form.includes('{letter}')) ? WITHOUT_LETTER : LINE)
  return pattern
    .split(/ (?=\S*\{)/)
    .flatMap((piece) => {
      const names = Array.from(piece.matchAll(/\{(\w+)\}/g), ([, name]) => name as keyof JobLineParts)
      if (names.some((name) => parts[name] === undefined)) return []
      return [piece.replace(/\{(\w+)\}/g, (_, name: keyof JobLineParts) => parts[name] ?? '')]
    })
    .join(' ')
}

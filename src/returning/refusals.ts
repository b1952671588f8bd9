import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'

/** Codes of what `papers import` finds in a file that came back; docs/checks.md explains them. */
export type ReturnCode =
  'edit-in-fact' | 'edit-loses-fact' | 'edit-conflict' | 'edit-unsound' | 'edit-of-structure' | 'text-unplaced'

/** Why something that came back is not taken, at the place in the data that it concerns. */
export function refusal(
  code: ReturnCode,
  language: string,
  { message, span, label, help }: { message: string; span: Span; label?: string | undefined; help?: string | undefined },
): Diagnostic {
  return {
    level: 'error',
    code,
    message,
    span,
    language,
    ...(label === undefined ? {} : { label }),
    ...(help === undefined ? {} : { help }),
  }
}

/** A text in a message: in one line, and shortened in its middle. */
export function quoted(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ')
  const characters = Array.from(line)
  if (characters.length <= most) return `‘${line}’`
  return `‘${characters.slice(0, most / 2).join('')} … ${characters.slice(-most / 2).join('')}’`
}

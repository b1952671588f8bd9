import type { Diagnostic } from '../../src/source/diagnostic.ts'
import type { SourceFile, Span } from '../../src/source/source-file.ts'

/** A finding as a data file states it, in a comment under the line that it concerns. */
export interface Expected {
  readonly place: string
  readonly level: string
  readonly code: string
  /** Part of the message. */
  message: string
  help?: string
  fix?: string
}

export interface Expectations {
  readonly findings: Expected[]
  /** Places and texts of the second labels of all findings. */
  readonly also: string[]
}

const COMMENT = /^\s*((?:#\^+|#)(?: *\^+)?)\s*(?:(also|help|fix)|(error|warning|note)\[([\w-]+)\]): (.*)$/

/**
 * The expectations in a file's comments: carets under the place (`#` may be the first of them), then `error[code]: part of the message` or `also: label`;
 * on further comment lines, and for the finding above them, `help: part of the help` and `fix: replacement`.
 */
export function expectationsOf(file: SourceFile): Expectations {
  const expectations: Expectations = { findings: [], also: [] }
  let line = 0
  file.text.split('\n').forEach((text, index) => {
    const match = COMMENT.exec(text)
    if (!match) {
      line = index + 1
      return
    }
    const [, marked = '', key, level = '', code = '', value = ''] = match
    const from = marked.startsWith('#^') ? text.indexOf('#') : text.indexOf('^')
    const place = `${line}:${from + 1}+${text.lastIndexOf('^') + 1 - from}`
    const last = expectations.findings.at(-1)
    if (key === undefined) expectations.findings.push({ place, level, code, message: value })
    else if (key === 'also') expectations.also.push(`${place} ${value}`)
    else if (last) last[key as 'help' | 'fix'] = value
  })
  return expectations
}

/** Findings in the form of expectations: what an expectation leaves out is left out. */
export function actualOf(diagnostics: readonly Diagnostic[], { findings, also }: Expectations, file: SourceFile): Expectations {
  const place = (span: Span): string => {
    const { line, column } = span.file.placeOf(span.start)
    return `${span.file === file ? '' : `${span.file.path}:`}${line}:${column}+${span.end - span.start}`
  }
  const actual = diagnostics.map((diagnostic): Expected => {
    const { span, level, code, message, help = '', fix } = diagnostic
    const expected = findings.find((finding) => finding.place === place(span) && finding.code === code)
    return {
      place: place(span),
      level,
      code,
      message: expected && message.includes(expected.message) ? expected.message : message,
      ...(expected?.help === undefined ? {} : { help: help.includes(expected.help) ? expected.help : help }),
      ...(expected?.fix === undefined ? {} : { fix: fix ? fix.replacement : 'none' }),
    }
  })
  const labels = diagnostics.flatMap((diagnostic) => diagnostic.also ?? []).map((label) => `${place(label.span)} ${label.text}`)
  return { findings: actual, also: also.length ? labels : [] }
}

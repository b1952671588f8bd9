import type { Diagnostic, Report } from './diagnostic.ts'
import type { YamlSource } from './parse-yaml.ts'
import type { SourceFile } from './source-file.ts'

const BARE_EXPRESSION = /^([ \t]*(?:- +)*(?:[\w.-]+:[ \t]+)?)(\{\{.*?)[ \t]*\r?$/gm

/**
 * YAML reads a plain value that begins with `{{` as a map. Reports each, and returns the text with those values masked at the
 * same length, so that the rest of the file is read as its author meant it.
 */
export function maskBareExpressions(file: SourceFile, report: Report): string {
  return file.text.replace(BARE_EXPRESSION, (line, lead: string, value: string, offset: number) => {
    const start = offset + lead.length
    report({
      level: 'error',
      code: 'yaml-braces',
      message: 'a value that begins with {{ must stand in quotes',
      span: file.span(start, start + value.length),
      label: 'YAML reads this as a map, not as text',
      help: `write "${value.replaceAll('"', '\\"')}"`,
      fix: { span: file.span(start, start + value.length), replacement: JSON.stringify(value) },
    })
    return lead + 'x'.repeat(value.length) + line.slice(lead.length + value.length)
  })
}

const ADVICE: readonly (readonly [code: string, message: string, help: string])[] = [
  ['BLOCK_AS_IMPLICIT_KEY', 'a value holds a colon followed by a blank', 'put the whole value in quotes: "…: …"'],
  ['DUPLICATE_KEY', 'this key stands twice in one map', 'keep one of the two'],
  ['TAB_AS_INDENT', 'a tab is used to indent', 'indent with blanks'],
  ['BAD_INDENT', 'this line is not indented like its neighbours', 'line it up with the lines of the same level'],
  [
    'MISSING_CHAR',
    'something is missing here: a quotation mark, a bracket or a comma',
    'close what was opened before this place',
  ],
  ['UNEXPECTED_TOKEN', 'this cannot stand here', 'if it belongs to a text, put the whole text in quotes'],
  [
    'MULTILINE_IMPLICIT_KEY',
    'a key runs over a line end',
    'is a colon missing after a key, or are quotes missing around a text?',
  ],
]

/** What the YAML library says of a fault: its own code and message, and offsets. */
interface YamlFault {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly pos: readonly [start: number, end: number]
}

/** A syntax error of YAML in the words of an editor. */
export function explainYamlError(file: SourceFile, error: YamlFault): Diagnostic {
  const [start, end] = error.pos
  const advice = ADVICE.find(([code]) => code === error.code)
  return {
    level: error.name === 'YAMLWarning' ? 'warning' : 'error',
    code: 'yaml-syntax',
    message: advice?.[1] ?? error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, ''),
    span: file.span(start, Math.max(start + 1, firstLineEnd(file, start, end))),
    label: advice ? 'YAML stops here' : undefined,
    help: advice?.[2],
  }
}

/**
 * Two traps that YAML passes over in silence: ` #` makes the rest of a plain text a comment, and a text folded over lines gets a
 * blank at each fold, which between two Han characters is wrong. For files that hold prose.
 */
export function reportProseTraps(source: YamlSource, report: Report): void {
  const { file } = source
  for (const { node } of source.scalars()) {
    const [start, valueEnd] = node.range
    const rest = file.text.slice(valueEnd, lineEnd(file.text, valueEnd))
    const comment = /^[ \t]+#.*/.exec(rest)
    if (node.type === 'PLAIN' && comment && node.value !== null) {
      const at = valueEnd + comment[0].indexOf('#')
      report({
        level: 'error',
        code: 'yaml-comment',
        message: 'the rest of this line is a comment and would not be printed',
        span: file.span(at, valueEnd + comment[0].trimEnd().length),
        label: 'YAML takes a blank and # for the beginning of a comment',
        help: 'put the whole text in quotes, or the comment on a line of its own',
      })
    }
    const fold = /[^\S\n]*\r?\n\s*/g
    const text = file.text.slice(start, valueEnd)
    if (typeof node.value !== 'string' || node.type === 'BLOCK_LITERAL') continue
    for (let match = fold.exec(text); match; match = fold.exec(text)) {
      const before = text.slice(0, match.index).at(-1) ?? ''
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 1)
      if (!HAN.test(before) || !HAN.test(after)) continue
      report({
        level: 'error',
        code: 'yaml-fold',
        message: 'a line end between two Han characters becomes a blank',
        span: file.span(start + match.index - 1, start + match.index),
        label: 'YAML joins this line to the next with a blank',
        help: 'write the text on one line, or in quotes with \\ at the end of the line',
      })
    }
  }
}

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function firstLineEnd(file: SourceFile, start: number, end: number): number {
  return Math.min(end, Math.max(start, lineEnd(file.text, start)))
}

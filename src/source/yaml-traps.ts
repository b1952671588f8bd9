import { Lexer } from 'yaml'
import type { Diagnostic, Report } from './diagnostic.ts'
import type { OffsetMap } from './scalar-offsets.ts'
import type { YamlSource } from './yaml-source.ts'
import type { SourceFile } from './source-file.ts'

/** A line whose value begins with braces: what leads to it, and the rest of the line. */
const BARE_EXPRESSION = /^([ \t]*(?:- +)*(?:[\w.-]+:[ \t]+)?)(\{\{.*)$/gm

/**
 * YAML reads a plain value that begins with `{{` as a map. Reports each, and returns the text with those values masked at the
 * same length, so that the rest of the file is read as its author meant it.
 */
export function maskBareExpressions(file: SourceFile, report: Report): string {
  const values = Array.from(file.text.matchAll(BARE_EXPRESSION), ({ 1: lead = '', 2: value = '', index }) => ({
    start: index + lead.length,
    value: withoutComment(value).trimEnd(),
  }))
  if (values.length === 0) return file.text
  const openings = scalarsOf(withoutBraces(file.text, values))
  const pieces: string[] = []
  let at = 0
  for (const { start, value } of values) {
    if (!openings.has(start)) continue
    const span = file.span(start, start + value.length)
    report({
      level: 'error',
      code: 'yaml-braces',
      message: 'a value that begins with {{ must stand in quotes',
      span,
      label: 'YAML reads this as a map, not as text',
      help: `write "${value.replaceAll('"', '\\"')}"`,
      fix: { span, replacement: JSON.stringify(value), means: value },
    })
    pieces.push(file.text.slice(at, start), 'x'.repeat(value.length))
    at = span.end
  }
  return pieces.join('') + file.text.slice(at)
}

/** The value of a line ends where a comment begins. */
function withoutComment(rest: string): string {
  const comment = rest.search(/[ \t]#/)
  return comment < 0 ? rest : rest.slice(0, comment)
}

/** The text with letters in place of the braces of the values: each is then a scalar of its own, or within a longer text as it was. */
function withoutBraces(text: string, values: readonly { readonly start: number; readonly value: string }[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, value } of values) {
    pieces.push(text.slice(at, start), 'xx', value.slice(2).replace('}}', 'xx'))
    at = start + value.length
  }
  return pieces.join('') + text.slice(at)
}

/** The offsets at which a scalar begins outside of brackets: flow-expressions.ts looks within them. */
function scalarsOf(text: string): Set<number> {
  const offsets = new Set<number>()
  let at = 0
  let depth = 0
  for (const token of new Lexer().lex(text))
    if (token === SCALAR) {
      if (depth === 0) offsets.add(at)
    } else if (!MARKS_NOTHING.test(token)) {
      if (token === '{' || token === '[') depth++
      if (token === '}' || token === ']') depth--
      at += token.length
    }
  return offsets
}

/** By this token the lexer announces a scalar. */
const SCALAR = '\u001f'

/** Tokens by which the lexer announces a document or a scalar, and which stand for no characters of the text. */
const MARKS_NOTHING = /^[\u0002\u0018\u001f]$/

const ADVICE: readonly (readonly [code: string, message: string, help: string])[] = [
  ['BLOCK_AS_IMPLICIT_KEY', 'a value holds a colon followed by a blank', 'put the whole value in quotes: "…: …"'],
  ['TAG_RESOLVE_FAILED', 'a text that begins with ! must stand in quotes', 'put the whole text in quotes'],
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
export interface YamlFault {
  readonly name?: string
  readonly code: string
  readonly message: string
  readonly pos: readonly [start: number, end: number]
}

/** A syntax error of YAML in the words of an editor. */
export function explainYamlError(file: SourceFile, error: YamlFault): Diagnostic {
  const [start] = error.pos
  const end = Math.min(error.pos[1], Math.max(start, file.lineEnd(start)))
  const advice = ADVICE.find(([code]) => code === error.code)
  return {
    level: error.name === 'YAMLWarning' ? 'warning' : 'error',
    code: 'yaml-syntax',
    message: advice?.[1] ?? error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, ''),
    span: file.span(start, Math.max(start + 1, end)),
    label: advice ? 'YAML stops here' : undefined,
    help: advice?.[2],
  }
}

/** Reports characters that neither a PDF nor a Word file can hold, such as a control character that an escape stands for. */
export function reportUnprintable(source: YamlSource, report: Report): void {
  for (const { path, node } of source.scalars()) {
    if (typeof node.value !== 'string') continue
    let offsets: OffsetMap | undefined
    for (const { 0: character, index } of node.value.matchAll(UNPRINTABLE)) {
      offsets ??= source.textOffsets(path) ?? []
      const start = offsets[index] ?? source.valueSpan(path).start
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      report({
        level: 'error',
        code: 'yaml-syntax',
        message: `the character U+${code} cannot be printed`,
        span: source.file.span(start, Math.max(start + 1, offsets[index + 1] ?? 0)),
        help: 'take it out',
      })
    }
  }
}

/** What XML, and so a Word file, does not allow. */
const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/**
 * Two traps that YAML passes over in silence: ` #` makes the rest of a plain text a comment, and a text folded over lines gets a
 * blank at each fold, which between two Han characters is wrong. For files that hold prose.
 */
export function reportProseTraps(source: YamlSource, report: Report): void {
  const { file } = source
  for (const { node } of source.scalars()) {
    const [start, valueEnd] = node.range
    const isEnd = valueEnd === file.text.length || file.text.startsWith('\n', valueEnd)
    const comment = isEnd ? null : /^[ \t]+#.*/.exec(file.text.slice(valueEnd, file.lineEnd(valueEnd)))
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
    if (typeof node.value !== 'string' || node.type === 'BLOCK_LITERAL') continue
    const written = file.text.slice(start, valueEnd)
    if (!written.includes('\n')) continue
    for (const match of written.matchAll(hanFold())) {
      report({
        level: 'error',
        code: 'yaml-fold',
        message: 'a line end between two Han characters becomes a blank',
        span: file.span(start + match.index, start + match.index + (match[1] ?? '').length),
        label: 'YAML joins this line to the next with a blank',
        help: 'write the text on one line, or in quotes with \\ at the end of the line',
      })
    }
  }
}

/** A Han character or its punctuation at the end of a line, and another at the beginning of the next. */
const hanFold = (): RegExp =>
  /([\p{Script=Han}\u3000-\u303f\uff00-\uffef])[^\S\n]*\r?\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu

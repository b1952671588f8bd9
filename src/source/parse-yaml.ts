import { Composer, type CST, Document, isCollection, isPair, isScalar, Parser, Scalar, visit } from 'yaml'
import type { Diagnostic, Report } from './diagnostic.ts'
import { maskFlowExpressions } from './flow-expressions.ts'
import { MASKED_VALUES } from './limits.ts'
import { settleDocument } from './settle-document.ts'
import { settleTexts } from './settle-texts.ts'
import { plainYaml } from './plain-yaml.ts'
import type { SourceFile, TextFault } from './source-file.ts'
import { findSlip } from './syntax/find-slip.ts'
import { foldedEntry } from './syntax/indent-slips.ts'
import { linesOf } from './syntax/lines.ts'
import { oddBlanks } from './syntax/odd-blanks.ts'
import type { Slip } from './syntax/slip.ts'
import { lateYaml } from './late-yaml.ts'
import { limitOfDepth, limitOfText } from './yaml-limits.ts'
import { findingOf } from './usable.ts'
import { hasRange, type Range } from './yaml-range.ts'
import { type YamlContent, YamlSource } from './yaml-source.ts'
import { explainYamlError, maskBareExpressions, reportUnprintable, type YamlFault } from './yaml-traps.ts'

/** What a text holds as YAML, and what was found in it. */
interface Parsed {
  readonly source: YamlSource
  readonly findings: readonly Diagnostic[]
}

const parsed = new WeakMap<SourceFile, Parsed>()

/**
 * Reads YAML and keeps the places. A value that YAML cannot read, and whose end is known, is reported and taken as it was typed, so that the
 * other faults of the file are found in the same run. After another error of syntax nobody knows what the rest means: it is the only finding, by
 * its cause, and the text has no value. So it is with a text that cannot be used, or is beyond the limits.
 * A text is parsed once, whoever asks for it, and its errors are reported each time.
 */
export function parseYaml(file: SourceFile, report: Report): YamlSource {
  const known = parsed.get(file) ?? parse(file)
  parsed.set(file, known)
  known.findings.forEach(report)
  return known.source
}

/** The source of a text that is known to be plain YAML: it is read when somebody asks for something of it. */
export function knownYaml(file: SourceFile): YamlSource {
  const known = parsed.get(file) ?? {
    source: new YamlSource(
      file,
      lateYaml(() => plainContent(file)),
    ),
    findings: [],
  }
  parsed.set(file, known)
  return known.source
}

function plainContent({ path, text }: SourceFile): YamlContent {
  const plain = plainYaml(text)
  if (!plain) throw new Error(`${path} is no plain YAML`)
  return plain
}

/** Lets go of what a text holds, which takes fifty times the room of the text, where nobody is likely to ask for it again. */
export function forgetYaml(file: SourceFile): void {
  parsed.delete(file)
}

function parse(file: SourceFile): Parsed {
  const before = file.fault ?? limitOfText(file)
  if (before) return refused(file, before, [])
  const plain = plainYaml(file.text)
  return plain ? { source: new YamlSource(file, plain), findings: [] } : parseByLibrary(file)
}

/** Parses a text of any form, and tells of its faults. */
export function parseByLibrary(file: SourceFile): Parsed {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  let braces = maskBareExpressions(file, report)
  let tokens = [...new Parser().parse(braces)]
  let isMasked = false
  for (let masks = 0; masks < MASKED_VALUES; masks++) {
    const masked = maskFlowExpressions(file, braces, tokens, report)
    if (masked === undefined) break
    isMasked = true
    braces = masked
    tokens = [...new Parser().parse(braces)]
  }
  const tooDeep = limitOfDepth(tokens)
  if (tooDeep) {
    // It may be faults of syntax that make it so deep: the first one before that place is told.
    const before = braces.slice(0, file.offsetOfLine(file.placeOf(tooDeep.at).line))
    return refused(file, tooDeep, [...findings, ...compose(file, before, [...new Parser().parse(before)]).findings])
  }
  const { document, findings: faults, isLost } = compose(file, braces, tokens)
  findings.push(...faults)
  if (isLost) return { source: new YamlSource(file, undefined), findings }
  const beyond = settleDocument(file, document, report)
  if (beyond) return refused(file, beyond, findings)
  settleTexts(document)
  const source = new YamlSource(file, document, isMasked || faults.some(({ level }) => level === 'error'))
  reportUnprintable(source, report)
  return { source, findings }
}

interface Composed {
  readonly document: Document
  readonly findings: readonly Diagnostic[]
  /** Whether an error leaves open what the text means. */
  readonly isLost: boolean
}

/** Makes the document of a text, and tells what YAML finds in it. Values that YAML cannot read stand in it as they were typed. */
function compose(file: SourceFile, text: string, tokens: readonly CST.Token[]): Composed {
  const findings: Diagnostic[] = []
  const values: Slip[] = []
  for (let read = composed(text, tokens); ;) {
    const isInText = isWithinText(read.tokens)
    const slip = oddBlanks(read.masked, isInText) ?? slipOf(read) ?? foldedEntry(linesOf(read.masked), isInText)
    const first = read.document.errors[0]
    if (slip) findings.push(slipFinding(file, slip))
    else if (first) findings.push(explainYamlError(file, first))
    if (slip?.isValue && values.length < MASKED_VALUES) {
      values.push(slip)
      const masked = read.masked.slice(0, slip.start) + 'x'.repeat(slip.end - slip.start) + read.masked.slice(slip.end)
      read = composed(masked, [...new Parser().parse(masked)])
      continue
    }
    if (slip ?? first) return { document: read.document, findings, isLost: true }
    const { document, second } = read
    if (second) findings.push(explainYamlError(file, secondDocument(second)))
    findings.push(...document.warnings.map((warning) => explainYamlError(file, warning)))
    asTyped(file, document, values)
    return { document, findings, isLost: second !== undefined }
  }
}

/** A text as YAML reads it. */
interface Read {
  readonly masked: string
  readonly tokens: readonly CST.Token[]
  readonly document: Document
  readonly second: Document | undefined
}

function composed(masked: string, tokens: readonly CST.Token[]): Read {
  // The composer compares every key with every other of its map; settleDocument finds those that stand twice in one pass.
  // Tags would make of a text what no schema expects: bytes, a set, an hour.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, resolveKnownTags: false })
  const [document = new Document(null), second] = composer.compose(tokens, true, masked.length)
  return { masked, tokens, document, second }
}

/** The slip that made the first error of a text. */
function slipOf({ masked, document }: Read): Slip | undefined {
  const error = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  if (!error) return undefined
  const { code, message, pos } = error
  return findSlip({ text: masked, code, message, start: pos[0], end: pos[1], quoted: quotedRanges(document) })
}

function slipFinding(file: SourceFile, { start, end, message, label, help }: Slip): Diagnostic {
  return { level: 'error', code: 'yaml-syntax', message, span: file.span(start, Math.max(start + 1, end)), label, help }
}

/** Tells of an offset whether it lies in a text in quotation marks or in a block of text, where every character is one. */
function isWithinText(tokens: readonly CST.Token[]): (offset: number) => boolean {
  let ranges: Range[] | undefined
  return (offset) => {
    ranges ??= textRanges(tokens)
    return ranges.some(([start, end]) => start <= offset && offset < end)
  }
}

function textRanges(tokens: readonly CST.Token[]): Range[] {
  const ranges: Range[] = []
  const stack: CST.Token[] = [...tokens]
  for (let token = stack.pop(); token; token = stack.pop())
    if (token.type === 'document') {
      if (token.value) stack.push(token.value)
    } else if ('items' in token)
      for (const { key, value } of token.items) stack.push(...[key, value].filter((inner) => inner != null))
    else if (TEXTS.includes(token.type) && 'source' in token) {
      const end = token.offset + token.source.length
      ranges.push([token.offset, end, end])
    }
  return ranges
}

const TEXTS: readonly string[] = ['block-scalar', 'single-quoted-scalar', 'double-quoted-scalar']

/** Puts what was typed in the place of what stood for it while the rest was read. */
function asTyped({ text }: SourceFile, document: Document, values: readonly Slip[]): void {
  if (values.length === 0) return
  visit(document, {
    Scalar: (_, scalar) => {
      const slip = values.find(({ start }) => start === scalar.range?.[0])
      if (slip) scalar.value = text.slice(slip.start, slip.end)
    },
  })
}

/** A text that is not used: what was found until then, and a source in which nothing stands. */
function refused(file: SourceFile, fault: TextFault, found: readonly Diagnostic[]): Parsed {
  return { source: new YamlSource(file, undefined), findings: [...found, findingOf(file, fault)] }
}

function secondDocument({ range }: Document): YamlFault {
  const [start, end] = range ?? [0, 1]
  return { code: 'MULTIPLE_DOCS', message: 'a file holds one document, and here a second one begins', pos: [start, end] }
}

/** Where the quoted texts of a document stand, in their order. */
function quotedRanges(document: Document): Range[] {
  const ranges: Range[] = []
  const walk = (node: unknown): void => {
    if (isScalar(node)) {
      const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
      if (isQuoted && hasRange(node)) ranges.push(node.range)
    } else if (isPair(node)) [node.key, node.value].forEach(walk)
    else if (isCollection(node)) node.items.forEach(walk)
  }
  walk(document.contents)
  return ranges.sort((a, b) => a[0] - b[0])
}

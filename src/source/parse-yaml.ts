import { Composer, type CST, Document, isCollection, isPair, isScalar, Parser, Scalar } from 'yaml'
import type { Diagnostic, Report } from './diagnostic.ts'
import { SYNTAX_FAULTS } from './limits.ts'
import { settleDocument } from './settle-document.ts'
import type { SourceFile, TextFault } from './source-file.ts'
import { limitOfDepth, limitOfText } from './yaml-limits.ts'
import { findingOf } from './usable.ts'
import { hasRange, type Range } from './yaml-range.ts'
import { YamlSource } from './yaml-source.ts'
import { explainYamlError, maskBareExpressions, reportUnprintable, type YamlFault } from './yaml-traps.ts'

/** What a text holds as YAML, and what was found in it. */
interface Parsed {
  readonly source: YamlSource
  readonly findings: readonly Diagnostic[]
}

const parsed = new WeakMap<SourceFile, Parsed>()

/**
 * Reads YAML and keeps the places. Every syntax error is reported; what can still be read is returned, so that the other
 * faults of the file are found in the same run. A text that cannot be used, or is beyond the limits, has one finding and no value.
 * A text is parsed once, whoever asks for it, and its errors are reported each time.
 */
export function parseYaml(file: SourceFile, report: Report): YamlSource {
  const known = parsed.get(file) ?? parse(file)
  parsed.set(file, known)
  known.findings.forEach(report)
  return known.source
}

/** Lets go of what a text holds, which takes fifty times the room of the text, where nobody is likely to ask for it again. */
export function forgetYaml(file: SourceFile): void {
  parsed.delete(file)
}

function parse(file: SourceFile): Parsed {
  const before = file.fault ?? limitOfText(file)
  if (before) return refused(file, before, [])
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const text = maskBareExpressions(file, report)
  const tokens = [...new Parser().parse(text)]
  const tooDeep = limitOfDepth(tokens)
  if (tooDeep) {
    // It may be faults of syntax that make it so deep: those before that place are told.
    const before = text.slice(0, file.offsetOfLine(file.placeOf(tooDeep.at).line))
    return refused(file, tooDeep, [...findings, ...compose(file, before, [...new Parser().parse(before)]).findings])
  }
  const { document, findings: faults } = compose(file, text, tokens)
  findings.push(...faults)
  const beyond = settleDocument(file, document, report)
  if (beyond) return refused(file, beyond, findings)
  const source = new YamlSource(
    file,
    document,
    faults.some(({ level }) => level === 'error'),
  )
  reportUnprintable(source, report)
  return { source, findings }
}

/** Makes the document of a text, and tells what YAML finds in it. */
function compose(
  file: SourceFile,
  text: string,
  tokens: readonly CST.Token[],
): { document: Document; findings: readonly Diagnostic[] } {
  // The composer compares every key with every other of its map; settleDocument finds those that stand twice in one pass.
  // Tags would make of a text what no schema expects: bytes, a set, an hour.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, resolveKnownTags: false })
  const [document = new Document(null), second] = composer.compose(tokens, true, text.length)
  const opening = openingQuotes(document)
  const faults = [...document.errors.map(opening), ...document.warnings, ...(second ? [secondDocument(second)] : [])]
  return { document, findings: faults.slice(0, SYNTAX_FAULTS).map((fault) => explainYamlError(file, fault)) }
}

/** A text that is not used: what was found until then, and a source in which nothing stands. */
function refused(file: SourceFile, fault: TextFault, found: readonly Diagnostic[]): Parsed {
  return { source: new YamlSource(file, undefined), findings: [...found, findingOf(file, fault)] }
}

function secondDocument({ range }: Document): YamlFault {
  const [start, end] = range ?? [0, 1]
  return { code: 'MULTIPLE_DOCS', message: 'a file holds one document, and here a second one begins', pos: [start, end] }
}

/** YAML notices only at the end of the file that a quotation mark is not closed; the editor wants to see where it was opened. */
function openingQuotes(document: Document): (error: YamlFault) => YamlFault {
  if (!document.errors.some(({ code }) => code === 'MISSING_CHAR')) return (error) => error
  const quoted = quotedRanges(document)
  return (error) => {
    if (error.code !== 'MISSING_CHAR') return error
    const [at] = error.pos
    let [low, high] = [0, quoted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((quoted[middle]?.[0] ?? 0) < at) low = middle + 1
      else high = middle
    }
    const [start, end] = quoted[low - 1] ?? [0, -1]
    return at <= end ? { code: error.code, message: error.message, pos: [start, start + 1] } : error
  }
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

import type { PaperBeside } from '../checks/common/check.ts'
import { loadSession } from '../model/load-session.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { isSamePaper, rootSymbol } from '../model/symbols.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import { SourceFile } from '../source/source-file.ts'
import { limitOfText } from '../source/yaml-limits.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import type { FactsText, SessionTexts } from './texts.ts'

/** The symbols of the papers whose data stand beside those of a paper. What cannot be read there is that paper's fault. */
export function papersBeside({ beside }: SessionTexts): PaperBeside[] {
  return beside.flatMap(({ facts }) => symbolIn(facts) ?? [])
}

/** The papers beside that follow one another with a paper, or correct it: those of its symbol, whatever changes it. */
export function familyBeside(session: Session, beside: readonly FactsText[]): Session[] {
  const { parseSymbol } = readerOf(session)
  const rootOf = (symbol: string): string | undefined => {
    const parts = parseSymbol(symbol)
    return parts && rootSymbol(parts)
  }
  const root = rootOf(session.data.symbol)
  if (root === undefined) return []
  const bodies = session.shared?.map(({ texts }) => texts)
  return beside.flatMap(({ name, facts }) => {
    const known = symbolIn(facts)
    const other = known && rootOf(known.symbol)
    return other !== undefined && isSamePaper(other, root) ? (loadSession(name, facts, () => undefined, { bodies }) ?? []) : []
  })
}

const symbols = new WeakMap<SourceFile, PaperBeside | undefined>()

/** The symbol in the facts of a paper, read once however many papers stand beside it; undefined where none can be read. */
function symbolIn(facts: SourceFile): PaperBeside | undefined {
  if (!symbols.has(facts)) symbols.set(facts, readSymbol(facts))
  return symbols.get(facts)
}

/**
 * Of all facts only the symbol is wanted, and it stands near the top: what comes before the next key of the root says what it is, whatever
 * follows. Where that much is not sound by itself (a brace or a quotation mark that is closed below, a symbol that stands twice), the whole is read.
 */
function readSymbol(facts: SourceFile): PaperBeside | undefined {
  if (facts.fault ?? limitOfText(facts)) return undefined
  const found: unknown[] = []
  const head = new SourceFile(facts.path, facts.text.slice(0, endOfSymbol(facts.text)))
  const ofHead = symbolOf(parseYaml(head, (finding) => found.push(finding)))
  if (ofHead && found.length === 0) return { symbol: ofHead.symbol, span: facts.span(ofHead.span.start, ofHead.span.end) }
  return symbolOf(parseYaml(facts, () => undefined))
}

function symbolOf(source: YamlSource): PaperBeside | undefined {
  const symbol = source.valueAt(['symbol'])
  return typeof symbol === 'string' ? { symbol, span: source.valueSpan(['symbol']) } : undefined
}

/** Where the last line that may be the symbol of the root ends with all that belongs to it: at the next one that is not indented. */
function endOfSymbol(text: string): number {
  const [last] = [...text.matchAll(/^["']?symbol["']?[ \t]*:/gm)].slice(-1)
  if (!last) return text.length
  const next = /\n(?=[^\s#])/g
  next.lastIndex = last.index
  return (next.exec(text)?.index ?? text.length - 1) + 1
}

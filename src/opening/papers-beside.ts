import type { PaperBeside } from '../checks/common/check.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import { loadSession } from '../model/load-session.ts'
import type { Session } from '../model/session.ts'
import { readerOf } from '../model/session-symbols.ts'
import { rootSymbol } from '../model/symbols.ts'
import type { FactsText, SessionTexts } from './texts.ts'

/** The symbols of the papers whose data stand beside those of a paper. What cannot be read there is that paper's fault. */
export function papersBeside({ beside }: SessionTexts): PaperBeside[] {
  return beside.flatMap((text) => {
    const symbol = symbolIn(text)
    return symbol === undefined ? [] : [{ symbol, span: parseYaml(text.facts, () => undefined).valueSpan(['symbol']) }]
  })
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
  return beside.flatMap((text) => {
    const symbol = symbolIn(text)
    return symbol !== undefined && rootOf(symbol) === root ? (loadSession(text.name, text.facts, () => undefined) ?? []) : []
  })
}

function symbolIn({ facts }: FactsText): string | undefined {
  const symbol = parseYaml(facts, () => undefined).valueAt(['symbol'])
  return typeof symbol === 'string' ? symbol : undefined
}

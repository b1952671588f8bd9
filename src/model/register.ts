import { type RegisteredPaper, THIS_PAPER } from './session.ts'
import type { SessionData } from './schema/session.ts'

/** The register of documents: the paper itself, the papers of this session, and earlier ones that the text cites. */
export function registerOf(data: SessionData): RegisteredPaper[] {
  const papers: RegisteredPaper[] = [{ id: THIS_PAPER, symbol: data.symbol, ofThisSession: true, path: ['symbol'] }]
  for (const [id, { symbol, of }] of Object.entries(data.documents))
    papers.push({ id, symbol, ofThisSession: true, body: of, path: ['documents', id, 'symbol'] })
  for (const [id, { symbol, of }] of Object.entries(data['earlier-papers']))
    papers.push({ id, symbol, ofThisSession: false, body: of, path: ['earlier-papers', id, 'symbol'] })
  return papers
}

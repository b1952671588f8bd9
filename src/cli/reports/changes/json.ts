import type { ChangedFact } from '../../../changes/changed-facts.ts'
import type { ChangedPassage } from '../../../changes/changed-passages.ts'
import type { LanguageComparison } from '../../../changes/compare-papers.ts'
import { runsOf, textWithout } from '../../../changes/runs-of.ts'
import type { ChangeReport } from './report.ts'

/** For programs; `docs/comparing.md` tells the shape. What a text does not have is null. */
export function json({ base, head, comparison }: ChangeReport): string {
  const { name, symbol, facts, languages } = comparison
  const report = {
    base,
    head,
    session: name,
    symbol,
    facts: facts.typed.map(factOf),
    derived: facts.derived.map(factOf),
    languages: languages.map(languageOf),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function factOf({ path, was = null, is = null }: { path: ChangedFact['path']; was?: string | null; is?: string | null }) {
  return { path, was, is }
}

function languageOf(language: LanguageComparison) {
  const { code, name, status } = language
  return { code, name, status, passages: language.status === 'both' ? language.passages.map(passageOf) : [] }
}

function passageOf({ id, kind, under, paragraph, number, content }: ChangedPassage) {
  return {
    id,
    kind,
    under,
    paragraph: paragraph ?? null,
    number: number ?? null,
    was: kind === 'inserted' ? null : textWithout(content, 'inserted'),
    is: kind === 'deleted' ? null : textWithout(content, 'deleted'),
    pieces: runsOf(content).map(({ text, change }) => ({ text, change: change ?? null })),
  }
}

import type { ChangedFact } from '../../../changes/changed-facts.ts'
import type { ChangedPassage } from '../../../changes/changed-passages.ts'
import { isUnchanged, type LanguageComparison } from '../../../changes/compare-papers.ts'
import { runsOf } from '../../../changes/runs-of.ts'
import { type ChangeReport, placeInPaper } from './report.ts'

/** For a message or a page: what `text` says, with every changed passage whole. */
export function markdown({ base, head, comparison, redlines }: ChangeReport): string {
  const { symbol, facts, languages } = comparison
  const parts = [
    `# ${escaped(symbol)}: changes`,
    `From ${escaped(base)} to ${escaped(head)}.`,
    ...(isUnchanged(comparison) ? ['Nothing changed.'] : []),
    ...factTable('Changed facts', facts.typed),
    ...factTable('What follows from them', facts.derived),
    ...languages.flatMap((language) => languageParts(language, redlines[language.code] ?? [])),
  ]
  return `${parts.join('\n\n')}\n`
}

function factTable(title: string, facts: readonly ChangedFact[]): string[] {
  if (facts.length === 0) return []
  const rows = facts.map(({ path, was = '', is = '' }) => `| \`${path}\` | ${escaped(was)} | ${escaped(is)} |`)
  return [`## ${title}`, ['| fact | was | is |', '| --- | --- | --- |', ...rows].join('\n')]
}

function languageParts(language: LanguageComparison, redlines: readonly string[]): string[] {
  const title = `## ${escaped(language.name)}`
  if (language.status !== 'both') return [title, `This language version was ${language.status}.`]
  if (language.passages.length === 0) return []
  const links = redlines.map((name) => `[${name}](${name})`)
  return [title, ...(links.length > 0 ? [`Redline: ${links.join(', ')}`] : []), ...language.passages.flatMap(passageParts)]
}

function passageParts(passage: ChangedPassage): string[] {
  const { id, kind, number, content } = passage
  const place = placeInPaper(passage)
  const head = [
    `**${escaped(place === '' ? id : place)}**`,
    kind === 'changed' ? '' : ` (${kind})`,
    number ? ` (number ${escaped(number.was)} → ${escaped(number.is)})` : '',
    place === '' ? '' : ` \`${id}\``,
  ].join('')
  return [head, `> ${runsOf(content).map(marked).join('')}`]
}

function marked({ text, change }: ReturnType<typeof runsOf>[number]): string {
  const name = change && { deleted: 'del', inserted: 'ins' }[change]
  return name === undefined ? escaped(text) : `<${name}>${escaped(text)}</${name}>`
}

/** Text that Markdown takes for nothing else. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
}

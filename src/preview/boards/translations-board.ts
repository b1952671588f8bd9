import { WORDING_PARTS } from '../../model/wording-parts.ts'
import type { ReviewCopy, ReviewPiece, ReviewUnit } from '../../review/review-copy.ts'
import type { LanguageStatus, SessionStatus } from '../../translation/session-status.ts'
import type { PartStatus } from '../../translation/translation-status.ts'
import { element } from '../../writers/html/markup.ts'
import { escapeXml } from '../../writers/xml.ts'
import { heading, leading, table } from './board-markup.ts'

/** How the translations stand: language by part, then the units to do, with what changed in their original where that is known. */
export function translationsBoard({ source, languages }: SessionStatus, reviews: readonly ReviewCopy[]): string {
  const head = ['Language', ...WORDING_PARTS, 'Words to do', 'Words of the paper']
  return [
    heading('Translations'),
    table(`Units that are up to date, of all, translated from ${source}`, head, languages.map(rowOf)),
    ...reviews.map(toDo),
  ].join('')
}

function rowOf({ language, parts, wordsOfPaper }: LanguageStatus): string[] {
  const cells = parts ? parts.map(cellOf) : WORDING_PARTS.map(() => element('td', { class: 'missing' }, 'cannot be read'))
  const words = parts ? String(parts.reduce((sum, { wordsToDo }) => sum + wordsToDo, 0)) : '–'
  return [
    element('th', { scope: 'row' }, escapeXml(language)),
    ...cells,
    element('td', { class: 'number' }, words),
    element('td', { class: 'number' }, wordsOfPaper === null ? '–' : String(wordsOfPaper)),
  ]
}

function cellOf({ units, done, stale, edited, missing, unmarked }: PartStatus): string {
  const states = [
    ...(stale > 0 ? [`${stale} stale${edited > 0 ? ` (${edited} edited since)` : ''}`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(unmarked > 0 ? [`${unmarked} unmarked`] : []),
  ]
  const look = missing > 0 ? 'missing' : stale > 0 ? 'stale' : done === units ? 'done' : undefined
  return element('td', { class: look }, [`${done} of ${units}`, ...states].join(', '))
}

/** The units of a language that are not up to date. */
function toDo({ original, translation, parts }: ReviewCopy): string {
  const units = parts.flatMap(({ units: all }) => all.filter(({ state }) => state !== 'done'))
  const rows = units.map((unit) => [
    element('th', { scope: 'row' }, leading(unit.id, unit.id)),
    element('td', {}, said(unit)),
    textCell(unit.original, original.tag, original.direction),
    textCell(unit.translation, translation.tag, translation.direction),
  ])
  if (rows.length === 0) return ''
  return table(
    `To do in ${translation['english-name']}`,
    ['Unit', 'State', 'Original, with what changed in it', 'Translation'],
    rows,
  )
}

function said({ state, hasChanges }: ReviewUnit): string {
  return state === 'stale' && !hasChanges ? 'stale; no revision has what it said before' : state
}

function textCell(texts: ReviewUnit['original'], lang: string, dir: string): string {
  return element('td', { lang, dir }, texts.map(({ pieces }) => pieces.map(pieceOf).join('')).join('<br/>'))
}

function pieceOf({ text, change }: ReviewPiece): string {
  if (change === undefined) return escapeXml(text)
  return element(change === 'inserted' ? 'ins' : 'del', {}, escapeXml(text))
}

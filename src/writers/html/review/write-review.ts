import type { Language } from '../../../model/language.ts'
import type { ReviewCopy, ReviewPiece, ReviewText, ReviewUnit } from '../../../review/review-copy.ts'
import { escapeXml } from '../../xml.ts'
import { element, voidElement } from '../markup.ts'
import { REVIEW_STYLE } from './review-style.ts'

/**
 * A review copy as one HTML file that asks for nothing else, for a reviser who has a browser and nothing besides. What it says of itself is in
 * English, the language of the program.
 */
export function writeReview(copy: ReviewCopy): Uint8Array {
  const { symbol, original, translation, parts } = copy
  const title = `${symbol}: ${translation['english-name']}, with the original in ${original['english-name']}`
  const html = element(
    'html',
    { lang: 'en' },
    '\n',
    element(
      'head',
      {},
      voidElement('meta', { charset: 'utf-8' }),
      element('title', {}, escapeXml(title)),
      voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('style', {}, '\n', REVIEW_STYLE),
    ),
    '\n',
    element('body', {}, '\n', head(copy, title), ...parts.map(({ part, units }) => partOf(part, units, copy)), '\n'),
    '\n',
  )
  return new TextEncoder().encode(`<!DOCTYPE html>\n${html}\n`)
}

function head({ parts }: ReviewCopy, title: string): string {
  const units = parts.flatMap((part) => part.units)
  const count = (state: ReviewUnit['state']): number => units.filter((unit) => unit.state === state).length
  const states = (['stale', 'missing', 'unmarked'] as const).flatMap((state) =>
    count(state) === 0 ? [] : `${count(state)} ${WHAT[state]}`,
  )
  const legend = [
    element('span', { class: 'fact' }, 'printed from a fact'),
    element('ins', {}, 'new in the original since the translation was made'),
    element('del', {}, 'no longer in the original'),
  ]
  return element(
    'header',
    {},
    element('h1', {}, escapeXml(title)),
    element('p', {}, escapeXml(`${units.length} units; ${states.length === 0 ? 'all up to date' : states.join('; ')}.`)),
    element('p', { class: 'legend' }, legend.join(' · ')),
    '\n',
  )
}

const WHAT = {
  stale: 'whose original has changed',
  missing: 'not translated',
  unmarked: 'of which nothing records what they were made from',
  done: 'up to date',
} as const

function partOf(part: string, units: readonly ReviewUnit[], { original, translation }: ReviewCopy): string {
  const name = part.charAt(0).toUpperCase() + part.slice(1)
  return element(
    'section',
    {},
    element('h2', {}, name),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, 'No.'),
          ...[original, translation].map((language) => element('th', { scope: 'col' }, escapeXml(language['english-name']))),
        ),
      ),
      element('tbody', {}, '\n', ...units.map((unit) => rowOf(unit, original, translation))),
    ),
    '\n',
  )
}

function rowOf(unit: ReviewUnit, original: Language, translation: Language): string {
  const { number, id, state, hasChanges } = unit
  const said =
    state === 'done' ? '' : state === 'stale' && !hasChanges ? `${WHAT.stale}; its former words are not known` : WHAT[state]
  return (
    element(
      'tr',
      { id, class: state },
      element(
        'th',
        { scope: 'row' },
        String(number),
        element('span', { class: 'id' }, escapeXml(id).replaceAll('.', '.<wbr />')),
        ...(said === '' ? [] : [element('span', { class: 'state' }, escapeXml(said.replace(/^whose /, '')))]),
      ),
      cell(unit.original, original, 'original'),
      cell(unit.translation, translation, 'translation'),
    ) + '\n'
  )
}

function cell(texts: readonly ReviewText[], language: Language, side: string): string {
  const { tag: lang, direction: dir } = language
  const forms = texts.map(({ form, pieces }) =>
    element(
      'p',
      {},
      ...(form === 'default' ? [] : [element('span', { class: 'form', lang: 'en', dir: 'ltr' }, escapeXml(form)), ' ']),
      ...pieces.map(pieceOf),
    ),
  )
  return element('td', { class: side, lang, dir }, ...forms)
}

function pieceOf({ text, expression, change }: ReviewPiece): string {
  const words =
    expression === undefined ? escapeXml(text) : element('span', { class: 'fact', title: expression }, escapeXml(text))
  if (change === undefined) return words
  return element(change === 'inserted' ? 'ins' : 'del', {}, words)
}

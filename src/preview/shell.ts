import { element, voidElement } from '../writers/html/markup.ts'
import { escapeXml } from '../writers/xml.ts'

/** A language that the paper can be shown in. */
export interface ShellLanguage {
  readonly code: string
  /** As its speakers call it, and its tag. */
  readonly name: string
  readonly tag: string
}

/** The views of the page, by the names that stand in its address, in the order of their links. */
export const VIEWS = [
  ['paper', 'Paper'],
  ['translations', 'Translations'],
  ['timetable', 'Timetable'],
  ['register', 'Register'],
  ['files', 'Files'],
] as const

/** The page before anything is drawn on it: what stands still, and the places for all else. It holds no script and no style of its own. */
export function shell(symbol: string, languages: readonly ShellLanguage[]): string {
  return [
    '<!DOCTYPE html>\n',
    element(
      'html',
      { lang: 'en' },
      element(
        'head',
        {},
        voidElement('meta', { charset: 'utf-8' }),
        voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('title', {}, escapeXml(`${symbol} – preview`)),
        voidElement('link', { rel: 'icon', href: 'data:,' }),
        voidElement('link', { rel: 'stylesheet', href: '/style.css' }),
        voidElement('link', { rel: 'stylesheet', href: '/faces.css' }),
        element('script', { type: 'module', src: '/page/main.js' }),
      ),
      element('body', {}, header(symbol, languages), main(), word()),
    ),
    '\n',
  ].join('')
}

function header(symbol: string, languages: readonly ShellLanguage[]): string {
  const links = VIEWS.map(([view, name]) => element('a', { href: `#${view}`, 'data-view': view }, name))
  return element(
    'header',
    {},
    element('h1', {}, element('bdi', {}, escapeXml(symbol))),
    element('nav', { 'aria-label': 'Views' }, ...links),
    element(
      'div',
      { class: 'choice' },
      choice('first', 'Language', languages),
      choice('second', 'Beside it', languages, 'nothing'),
      element('button', { type: 'button', id: 'show-findings', 'aria-expanded': 'true', 'aria-controls': 'side' }, 'Findings'),
    ),
  )
}

function choice(id: string, label: string, languages: readonly ShellLanguage[], none?: string): string {
  const options = languages.map(({ code, name, tag }) =>
    element('option', { value: code, lang: tag }, escapeXml(`${name} (${code})`)),
  )
  return element(
    'label',
    {},
    element('span', {}, label),
    element('select', { id }, ...(none === undefined ? [] : [element('option', { value: '' }, none)]), ...options),
  )
}

function main(): string {
  const column = (id: string): string =>
    element('section', {
      class: 'column',
      id,
      tabindex: 0,
      hidden: id === 'second-paper' ? '' : undefined,
      'aria-describedby': 'keys',
    })
  return element(
    'main',
    {},
    element('p', { id: 'banner', role: 'status' }),
    element(
      'div',
      { id: 'paper', class: 'view' },
      element('h2', { class: 'unseen' }, 'Paper'),
      element(
        'p',
        { id: 'keys', class: 'unseen' },
        'Arrow keys go from word to word and from line to line, Enter tells where a word comes from.',
      ),
      element('p', { id: 'spoken', class: 'unseen', role: 'status' }),
      element('div', { class: 'columns' }, column('first-paper'), column('second-paper')),
      element(
        'aside',
        { id: 'side', 'aria-label': 'Findings', tabindex: 0 },
        element('h2', {}, 'Findings'),
        element('p', { id: 'count', role: 'status' }, 'Looking …'),
        element('ol', { id: 'findings' }),
      ),
    ),
    element('div', { id: 'board', class: 'view', tabindex: 0, hidden: '' }),
  )
}

/** Where a word comes from is told over the page. */
function word(): string {
  return element(
    'section',
    { id: 'word', 'aria-label': 'Where the word comes from', tabindex: -1, hidden: '' },
    element(
      'div',
      { id: 'word-head' },
      element('h2', {}, 'Where it comes from'),
      element('button', { type: 'button', id: 'close-word' }, 'Close'),
    ),
    element('div', { id: 'word-body', tabindex: 0 }),
    element('p', { id: 'copied', role: 'status' }),
  )
}

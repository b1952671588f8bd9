import { element } from '../../writers/html/markup.ts'
import { escapeXml } from '../../writers/xml.ts'
import { heading, table } from './board-markup.ts'

/** The files of a paper in a language, as `papers build` would write them now. */
export interface LanguageFiles {
  readonly language: string
  readonly name: string
  /** None where errors keep them from being written. */
  readonly files: readonly { readonly format: string; readonly name: string }[]
  readonly isDraft: boolean
}

/** What can be taken away: the papers as they stand, made when they are asked for. */
export function filesBoard(languages: readonly LanguageFiles[]): string {
  const rows = languages.map(({ language, name, files, isDraft }) => [
    element('th', { scope: 'row' }, escapeXml(`${name} (${language})`)),
    element(
      'td',
      {},
      files.length === 0
        ? 'none: there are errors'
        : files
            .map((file) =>
              element('a', { href: `/files/${encodeURIComponent(file.name)}`, download: file.name }, escapeXml(file.name)),
            )
            .join(element('br', {})),
    ),
    element('td', {}, isDraft ? 'a draft: something is still to be filled in' : ''),
  ])
  return `${heading('Files')}${table('The paper as the files stand now', ['Language', 'Files', 'State'], rows)}`
}

/** The folder of the schemas, from the one that holds `data/`. */
export const SCHEMAS_FOLDER = ['.vscode', 'schemas'] as const

const START = '# yaml-language-server: $schema='

/** The line by which an editor finds the schema of a file of data; its path is that from `data/`. */
export function modeline(path: readonly string[]): string {
  return START + [...path.map(() => '..'), ...SCHEMAS_FOLDER, ...schemaOf(path)].join('/')
}

/** The file of the schema of a file of data, from the folder of the schemas. */
function schemaOf([first = '', ...rest]: readonly string[]): string[] {
  const isWording = rest.at(-2) === 'wording'
  if (first === 'bodies') return [isWording ? 'body-wording.json' : 'body.json']
  return [first, isWording ? 'wording.json' : 'session.json']
}

/** The text of a file of a session as that of one in another folder: the editor finds the schema of that one. */
export function withModelineOf(text: string, former: string, next: string): string {
  const end = text.indexOf('\n')
  const first = text.slice(0, Math.max(0, end))
  return first.startsWith(START) ? first.replace(`/${former}/`, `/${next}/`) + text.slice(end) : text
}

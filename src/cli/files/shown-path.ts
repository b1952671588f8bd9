import path from 'node:path'

/** What a path is worked out with; Windows has another. */
type Paths = Pick<typeof path, 'relative' | 'sep'>

/**
 * A path as findings, reports and messages show it: from the folder in which the command was given, with slashes on every system, so that
 * what one machine says another understands. Empty for that folder itself.
 */
export function shownPath(from: string, paths: Paths = path): string {
  return paths.relative(process.cwd(), from).split(paths.sep).join('/')
}

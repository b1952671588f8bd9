import { sep } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { codeOf, type FilePort } from './file-port.ts'
import { shownPath } from './shown-path.ts'

/**
 * Where a file of a folder really is, links followed. A link within the folder is as good as the file that it leads to; one that leads out
 * of it is refused, whether the file is to be read or to be written: what stands there is no data of this folder.
 */
export function realPlace(root: string, path: string, port: FilePort): string {
  const shown = shownPath(path) || path
  let real: string
  try {
    real = port.realPath(path)
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw new UsageError(`${shown} is a link that leads round in a circle`)
    throw new UsageError(`${shown} cannot be read`, 'is the file there, and may it be read?')
  }
  if (!`${real}${sep}`.startsWith(`${port.realPath(root).replace(/[/\\]$/, '')}${sep}`))
    throw new UsageError(
      `${shown} is a link that leads out of ${shownPath(root) || 'this folder'}`,
      'put the file itself there, or a link to a file of the same folder',
    )
  return real
}

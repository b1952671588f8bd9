import { basename, dirname, join, resolve, sep } from 'node:path'
import { remembered } from '../../source/remembered.ts'
import { UsageError } from '../usage-error.ts'
import { codeOf, type FilePort } from './file-port.ts'
import { shownPath } from './shown-path.ts'

/**
 * Where a file of a folder really is, links followed. A link within the folder is as good as the file that it leads to; one that leads out
 * of it is refused, whether the file is to be read or to be written: what stands there is no data of this folder.
 */
export function realPlace(root: string, path: string, port: Pick<FilePort, 'realPath'>): string {
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

/** Tells real paths by asking for each once: that of a file which is no link follows from that of its folder, which its neighbours have too. */
export function realPathsOnce({ isLink, realPath }: Pick<FilePort, 'isLink' | 'realPath'>): Pick<FilePort, 'realPath'> {
  const ofFolder = remembered((folder: string) => realPath(folder))
  return {
    realPath: remembered((path: string) => {
      const absolute = resolve(path)
      return isLink(absolute) ? realPath(absolute) : join(ofFolder(dirname(absolute)), basename(absolute))
    }),
  }
}

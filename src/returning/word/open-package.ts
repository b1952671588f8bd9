import { unzipSync } from 'fflate'
import { Unreadable } from '../unreadable.ts'

/** The most that a Word file of a paper may hold: far more than any has, and little enough for any machine. */
const MOST = { entries: 2000, bytesOfPart: 48 << 20, bytes: 96 << 20, ratio: 400 } as const

/** Parts smaller than this may be packed as tight as they like. */
const SMALL = 1 << 20

const HELP = 'open it in Word or LibreOffice, and save it as .docx again'

/** The parts that are read: the text, its notes and comments, and what the file says of itself. */
const READ = /^(?:word\/(?:document|footnotes|comments|settings)\.xml|docProps\/(?:core|custom)\.xml|customXml\/item\d+\.xml)$/

/**
 * The parts of a Word file that are read, by their names. Nothing is unpacked that says it is too large, or that has the name of a file elsewhere. Throws
 * Unreadable.
 */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('it is no Word file', 'import takes .docx, not .doc or .odt')
  let [entries, whole] = [0, 0]
  const names = new Set<string>()
  const wanted = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    entries++
    whole += originalSize
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
      throw new Unreadable(`it has a part with the name ${JSON.stringify(name)}, which leads out of it`, HELP)
    if (names.has(name)) throw new Unreadable(`it has the part ${name} twice`, HELP)
    names.add(name)
    const isBomb = originalSize > SMALL && originalSize > size * MOST.ratio
    if (entries > MOST.entries || originalSize > MOST.bytesOfPart || whole > MOST.bytes || isBomb)
      throw new Unreadable('it unpacks to more than a paper can be', HELP)
    return READ.test(name)
  }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: wanted })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('it is cut short or damaged', 'ask for it again')
  }
  if (!parts['word/document.xml']) throw new Unreadable('it has no text of a Word file in it', HELP)
  return new Map(Object.entries(parts))
}

import type * as nodeFs from 'node:fs'
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { ChangesOnDisk } from '../../../src/cli/files/changes-on-disk.ts'
import { note, noteAnew, noteMore } from '../../../src/cli/files/noted.ts'
import { askAnew, askedOfDisk, dropUnused, endResidence, stayResident } from '../../../src/cli/files/resident.ts'

const { watched } = vi.hoisted(() => ({ watched: { instead: '' } }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof nodeFs>()
  const watch = (path: string, heard: () => void): unknown => fs.watch(watched.instead || path, heard)
  return { ...fs, watch }
})

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'papers-changes-'))
const [one, other] = [join(folder, 'one.yaml'), join(folder, 'other.yaml')]
writeFileSync(one, 'a')
writeFileSync(other, 'b')

/** What was asked of the folder, as it was then. */
function followed(): ChangesOnDisk {
  const noted = noteAnew()
  note('content', one)
  note('content', other)
  note('names', folder)
  const changes = new ChangesOnDisk()
  changes.follow([...noted.values()])
  return changes
}

afterAll(() => {
  noteMore()
  endResidence()
})

describe('what has changed on the disk', () => {
  it('is told by its content, and not by its being written', async () => {
    const changes = followed()
    writeFileSync(other, 'b')
    writeFileSync(one, 'aa')
    expect(await changes.nextChange()).toEqual([`content ${one}`])
  })

  it('is told of names that come too, and of all that has changed', async () => {
    const changes = followed()
    writeFileSync(join(folder, 'new.yaml'), '')
    writeFileSync(one, 'aaa')
    await changes.nextChange()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await changes.nextChange()).toEqual([`content ${one}`, `names ${folder}`])
  })

  it('is looked for where nobody tells of it', async () => {
    watched.instead = mkdtempSync(join(tmpdir(), 'papers-silent-'))
    const next = followed().nextChange()
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(one, 'aaaa')
    expect(await next).toEqual([`content ${one}`])
    watched.instead = ''
  })
})

describe('what was asked of the disk', () => {
  it('is asked again where something that was seen for it has changed, and followed in any case', () => {
    stayResident()
    const read = (): string => {
      const noted = noteAnew()
      const texts = [one, other].map((path) =>
        askedOfDisk(`text ${path}`, () => {
          note('content', path)
          return readFileSync(path, 'utf8')
        }),
      )
      dropUnused()
      return [...texts, noted.size].join(' ')
    }
    writeFileSync(one, 'first')
    expect(read()).toBe('first b 2')
    writeFileSync(one, 'second')
    expect(read()).toBe('first b 2')
    askAnew([`content ${one}`])
    expect(read()).toBe('second b 2')
  })
})

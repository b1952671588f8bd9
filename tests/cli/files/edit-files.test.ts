import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { sourceOfBytes } from '../../../src/cli/files/decode-text.ts'
import { type Edit, editFiles } from '../../../src/cli/files/edit-files.ts'
import { DISK, type FilePort } from '../../../src/cli/files/file-port.ts'
import { finishInterrupted } from '../../../src/cli/files/finish-interrupted.ts'
import { failingAt, killedAt } from '../../helpers/faulty-files.ts'
import { temporaryFolder } from '../../helpers/run-papers.ts'

let root: string

beforeEach(() => {
  root = temporaryFolder()
  mkdirSync(join(root, 's'))
})

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(root, name), content)
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** An edit of a file as it is now. */
function editOf(name: string, change: (text: string) => string): Edit {
  const path = join(root, name)
  const former = sourceOfBytes(path, readFileSync(path))
  return { path, former, text: change(former.text) }
}

const upper = (text: string): string => text.toUpperCase()

const edit = (name: string, change = upper): Promise<string[]> => editFiles(root, [editOf(name, change)])

function leftovers(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.papers-'))
}

describe('what a file has beside its words stays', () => {
  test.each([0o600, 0o640, 0o644, 0o755])('its mode %i', async (mode) => {
    put('a', 'words')
    chmodSync(join(root, 'a'), mode)
    await edit('a')
    expect(read('a')).toBe('WORDS')
    expect(statSync(join(root, 'a')).mode & 0o7777).toBe(mode)
  })

  test.each([
    ['a byte-order mark', '\uFEFFa\n', '\uFEFFA\n'],
    ['line ends of Windows', 'a\r\nb\r\n', 'A\r\nB\r\n'],
    ['line ends of two kinds, each at its line', 'a\r\nb\nc\r\n', 'A\r\nB\nC\r\n'],
    ['a last line without an end', 'a\r\nb', 'A\r\nB'],
  ])('%s', async (_, before, after) => {
    put('a', before)
    await edit('a')
    expect(read('a')).toBe(after)
  })

  it('a link within the folder, and what it leads to is changed', async () => {
    put('s/real', 'words')
    symlinkSync('s/real', join(root, 'a'))
    await edit('a')
    expect(readlinkSync(join(root, 'a'))).toBe('s/real')
    expect(lstatSync(join(root, 's/real')).isFile()).toBe(true)
    expect(read('s/real')).toBe('WORDS')
  })

  it('the file itself, when its text is to be what it is', async () => {
    put('a', 'words')
    const { ino } = statSync(join(root, 'a'))
    expect(await edit('a', (text) => text)).toEqual([])
    expect(statSync(join(root, 'a')).ino).toBe(ino)
  })
})

describe('refused, and nothing is written', () => {
  async function refused(name: string, message: RegExp): Promise<void> {
    put('first', 'words')
    const both = [editOf('first', upper), editOf(name, (text) => `${text}!`)]
    const before = readFileSync(join(root, name))
    await expect(editFiles(root, both)).rejects.toThrow(message)
    expect(read('first')).toBe('words')
    expect(readFileSync(join(root, name))).toEqual(before)
    expect(leftovers()).toEqual([])
  }

  test.each([
    ['Latin-1', Buffer.from('caf\u00e9', 'latin1')],
    ['GBK', Buffer.from([0xd6, 0xd0])],
    ['UTF-16', Buffer.from('\uFEFFa', 'utf16le')],
    ['half a character at the end', Buffer.from('中').subarray(0, 2)],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
  ])('bytes that are not UTF-8: %s', async (_, bytes) => {
    put('a', bytes)
    await refused('a', /a is not UTF-8/)
  })

  it('a link that leads out of the folder', async () => {
    writeFileSync(join(temporaryFolder(), 'system'), '')
    const outside = join(temporaryFolder(), 'system')
    writeFileSync(outside, 'secret')
    symlinkSync(outside, join(root, 'a'))
    await refused('a', /a is a link that leads out of/)
  })

  it('a link to the folder beside, whose name begins alike', async () => {
    mkdirSync(`${root}-more`)
    writeFileSync(`${root}-more/a`, 'theirs')
    symlinkSync(`${root}-more/a`, join(root, 'a'))
    await refused('a', /leads out of/)
  })

  it('a new file in a folder that is a link out of the folder', async () => {
    const outside = temporaryFolder()
    symlinkSync(outside, join(root, 'made-from'))
    const created: Edit = { path: join(root, 'made-from/new/fr.txt'), former: undefined, text: 'words' }
    await expect(editFiles(root, [created])).rejects.toThrow(/made-from is a link that leads out of/)
    expect(readdirSync(outside)).toEqual([])
  })

  it('but a new file in a folder that is a link within the folder is made', async () => {
    symlinkSync('s', join(root, 'made-from'))
    await editFiles(root, [{ path: join(root, 'made-from/fr.txt'), former: undefined, text: 'words' }])
    expect(read('s/fr.txt')).toBe('words')
  })

  it('a file marked as read-only', async () => {
    put('a', 'words')
    chmodSync(join(root, 'a'), 0o444)
    await refused('a', /a is read-only/)
  })

  it('a file with a second name', async () => {
    put('a', 'words')
    linkSync(join(root, 'a'), join(root, 's/b'))
    await refused('a', /a second name/)
  })

  it('a file that is not of the folder', async () => {
    const path = join(temporaryFolder(), 'a')
    writeFileSync(path, 'words')
    const former = sourceOfBytes(path, readFileSync(path))
    await expect(editFiles(root, [{ path, former, text: 'others' }])).rejects.toThrow('does not belong to')
    expect(readFileSync(path, 'utf8')).toBe('words')
  })
})

describe('what was saved meanwhile stays', () => {
  it.each(['longer words', 'WORDS', 'word!', ''])('%j', async (saved) => {
    put('a', 'words')
    put('b', 'words')
    const edits = [editOf('b', upper), editOf('a', (text) => `${text}?`)]
    put('a', saved)
    await expect(editFiles(root, edits)).rejects.toMatchObject({
      message: expect.stringMatching(/a has changed since/) as string,
    })
    expect([read('a'), read('b')]).toEqual([saved, 'words'])
    expect(leftovers()).toEqual([])
  })

  /** The disk, where somebody saves a file right before or after an operation on it. */
  function saving(operation: 'rename' | 'link', when: 'before' | 'after', save: () => void): FilePort {
    let isSaved = false
    const saveOnce = (): void => {
      if (!isSaved) save()
      isSaved = true
    }
    return {
      ...DISK,
      [operation]: (from: string, to: string) => {
        const isOfFile = [from, to].includes(join(root, 'a'))
        if (isOfFile && when === 'before') saveOnce()
        DISK[operation](from, to)
        if (isOfFile && when === 'after') saveOnce()
      },
    }
  }

  test.each([
    ['into the file itself, when its former text is kept', 'link', 'after', () => put('a', 'saved')],
    ['into the file itself, right before it is replaced', 'rename', 'before', () => put('a', 'saved')],
    [
      'as a new file in its place',
      'link',
      'after',
      () => {
        put('new', 'saved')
        renameSync(join(root, 'new'), join(root, 'a'))
      },
    ],
  ] as const)('%s', async (_, operation, when, save) => {
    put('a', 'words')
    put('b', 'words')
    const edits = [editOf('b', upper), editOf('a', upper)]
    await expect(editFiles(root, edits, saving(operation, when, save))).rejects.toThrow('a has changed')
    expect([read('a'), read('b')]).toEqual(['saved', 'words'])
    expect(leftovers()).toEqual([])
  })

  it('a file that came where there was none', async () => {
    const created: Edit = { path: join(root, 'a'), former: undefined, text: 'mine' }
    await expect(
      editFiles(
        root,
        [created],
        saving('link', 'before', () => put('a', 'theirs')),
      ),
    ).rejects.toThrow('a has changed')
    expect(read('a')).toBe('theirs')
    await expect(editFiles(root, [created])).rejects.toThrow('a has changed')
    expect(leftovers()).toEqual([])
  })
})

/** Two files that change, and one that is new, in a folder that is new. */
function several(): Edit[] {
  put('a', 'first')
  put('s/b', 'second')
  return [editOf('a', upper), editOf('s/b', upper), { path: join(root, 'made/c'), former: undefined, text: 'third' }]
}

const NONE = { a: 'first', 's/b': 'second' }
const ALL = { a: 'FIRST', 's/b': 'SECOND', 'made/c': 'third' }

function held(): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).map((name) => [name, read(name)]),
  )
}

describe('all files are changed, or none', () => {
  it('when nothing fails, with nothing left behind', async () => {
    await editFiles(root, several())
    expect(held()).toEqual(ALL)
    expect(leftovers()).toEqual([])
  })

  it('when any one operation fails: an error means none, and no error means all', async () => {
    const counted = failingAt(0)
    await editFiles(root, several(), counted.port)
    const count = counted.operations().length
    expect(count).toBeGreaterThan(50)
    const outcomes = new Set<string>()
    for (let nth = 1; nth <= count; nth++) {
      root = temporaryFolder()
      mkdirSync(join(root, 's'))
      const edits = several()
      const { port, operations } = failingAt(nth)
      const outcome = await editFiles(root, edits, port).then(
        () => 'all',
        () => 'none',
      )
      outcomes.add(outcome)
      finishInterrupted(root, { ...DISK, owner: `${DISK.owner}0`, isRunning: () => false })
      expect(held(), `${outcome}, ${operations()[nth - 1]} failed as operation ${nth}`).toEqual(outcome === 'all' ? ALL : NONE)
    }
    expect([...outcomes].sort()).toEqual(['all', 'none'])
  })

  it('when the process is killed at any operation, after the next command', async () => {
    const counted = failingAt(0)
    await editFiles(root, several(), counted.port)
    const outcomes = { all: 0, none: 0 }
    for (let nth = 1; nth <= counted.operations().length; nth++) {
      root = temporaryFolder()
      mkdirSync(join(root, 's'))
      const edits = several()
      const { port, operations } = killedAt(nth)
      await editFiles(root, edits, port).catch(() => undefined)
      finishInterrupted(root, DISK)
      const isAll = read('a') === ALL.a
      outcomes[isAll ? 'all' : 'none']++
      expect(held(), `killed at ${operations()[nth - 1]}, operation ${nth}`).toEqual(isAll ? ALL : NONE)
      expect(leftovers()).toEqual([])
    }
    expect(Math.min(outcomes.all, outcomes.none)).toBeGreaterThan(5)
  })

  it('when the process that settles it is killed too, at any operation', async () => {
    for (let nth = 1; nth < 40; nth++) {
      root = temporaryFolder()
      mkdirSync(join(root, 's'))
      let renamed = 0
      const dying = killedAt(Infinity).port
      const port: FilePort = {
        ...dying,
        rename: (from, to) => {
          if (to === join(root, 'a') || renamed > 0) renamed++
          if (renamed > 1) throw new Error('killed')
          dying.rename(from, to)
        },
        list: () => {
          throw new Error('killed')
        },
      }
      await editFiles(root, several(), port).catch(() => undefined)
      expect(read('a')).toBe(ALL.a)
      expect(read('s/b')).toBe(NONE['s/b'])
      const second = { ...killedAt(nth).port, owner: killedAt(0).port.owner.replace('99999999', '99999998') }
      try {
        finishInterrupted(root, second)
      } catch {
        // It was killed.
      }
      finishInterrupted(root, DISK)
      expect(held(), `killed at operation ${nth}`).toEqual(ALL)
      expect(leftovers()).toEqual([])
    }
  })
})

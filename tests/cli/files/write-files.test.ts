import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { type NewFile, writeTogether } from '../../../src/cli/files/write-files.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-files-'))
})

afterEach(() => rm(folder, { recursive: true }))

/** Every file below a folder with its text; an empty folder ends in a slash. */
async function contents(of = folder): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(of, { withFileTypes: true })) {
    const path = join(of, entry.name)
    if (!entry.isDirectory()) found[entry.name] = await readFile(path, 'utf8')
    else {
      const inner = Object.entries(await contents(path))
      if (inner.length === 0) found[`${entry.name}/`] = ''
      for (const [name, text] of inner) found[`${entry.name}/${name}`] = text
    }
  }
  return found
}

function files(texts: Record<string, string>): NewFile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
}

describe('when all goes well', () => {
  it('writes every file, and makes the folder with its parents', async () => {
    await writeTogether(join(folder, 'output/2016'), files({ 'en.pdf': 'new', 'zh.pdf': '新' }))
    expect(await contents()).toEqual({ 'output/2016/en.pdf': 'new', 'output/2016/zh.pdf': '新' })
  })

  it('replaces what is there, and leaves other files alone', async () => {
    await writeFile(join(folder, 'en.pdf'), 'a longer old text')
    await writeFile(join(folder, 'letter.txt'), 'mine')
    await writeTogether(folder, files({ 'en.pdf': 'new', 'fr.pdf': 'neuf' }))
    expect(await contents()).toEqual({ 'en.pdf': 'new', 'fr.pdf': 'neuf', 'letter.txt': 'mine' })
  })

  it('writes nothing when there is nothing to write', async () => {
    await writeTogether(folder, [])
    expect(await contents()).toEqual({})
  })
})

describe('when one file cannot be written', () => {
  test.each(['full', 'empty'])('a folder stands in its place (%s): the others stay as they were', async (kind) => {
    await writeFile(join(folder, 'ar.pdf'), 'old')
    await mkdir(join(folder, 'fr.pdf'))
    if (kind === 'full') await writeFile(join(folder, 'fr.pdf/keep.txt'), 'mine')
    const before = await contents()
    const all = files({ 'ar.pdf': 'new', 'en.pdf': 'new', 'fr.pdf': 'new', 'zh.pdf': 'new' })
    await expect(writeTogether(folder, all)).rejects.toThrow()
    expect(await contents()).toEqual(before)
  })

  it('the first error is the one that is thrown', async () => {
    await mkdir(join(folder, 'fr.pdf'))
    await expect(writeTogether(folder, files({ 'en.pdf': 'new', 'fr.pdf': 'new' }))).rejects.toMatchObject({
      message: expect.stringContaining('fr.pdf') as string,
    })
  })

  it('a link that was already replaced is a link again', async () => {
    await writeFile(join(folder, 'text'), 'old')
    await symlink('text', join(folder, 'ar.pdf'))
    await mkdir(join(folder, 'fr.pdf'))
    await expect(writeTogether(folder, files({ 'ar.pdf': 'new', 'fr.pdf': 'new' }))).rejects.toThrow()
    expect((await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isSymbolicLink())).toHaveLength(1)
    expect(await contents()).toEqual({ text: 'old', 'ar.pdf': 'old', 'fr.pdf/': '' })
  })

  it('folders made for it are removed again', async () => {
    const tooLong = files({ 'en.pdf': 'new', ['x'.repeat(300)]: 'new' })
    await expect(writeTogether(join(folder, 'output/2016'), tooLong)).rejects.toThrow()
    expect(await contents()).toEqual({})
  })

  it('the folder is a file', async () => {
    await writeFile(join(folder, 'output'), 'mine')
    await expect(writeTogether(join(folder, 'output'), files({ 'en.pdf': 'new' }))).rejects.toThrow()
    expect(await contents()).toEqual({ output: 'mine' })
  })
})

describe('names that are refused before anything is touched', () => {
  test.each(['', '.', '..', '../en.pdf', 'a/b.pdf', 'a\\b.pdf'])('%j', async (name) => {
    await expect(writeTogether(join(folder, 'output'), files({ 'en.pdf': 'new', [name]: 'new' }))).rejects.toThrow('not the name')
    expect(await contents()).toEqual({})
  })

  it('one name twice', async () => {
    const twice = [...files({ 'en.pdf': 'one' }), ...files({ 'en.pdf': 'two' })]
    await expect(writeTogether(folder, twice)).rejects.toThrow('two files are to be written as en.pdf')
    expect(await contents()).toEqual({})
  })
})

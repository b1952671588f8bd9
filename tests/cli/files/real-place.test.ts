import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DISK } from '../../../src/cli/files/file-port.ts'
import { realPathsOnce } from '../../../src/cli/files/real-place.ts'
import { temporaryFolder } from '../../helpers/run-papers.ts'

const folder = temporaryFolder()

beforeAll(() => {
  mkdirSync(join(folder, 'data/waters'), { recursive: true })
  writeFileSync(join(folder, 'data/waters/session.yaml'), '')
  symlinkSync('waters', join(folder, 'data/rivers'))
  symlinkSync('waters/session.yaml', join(folder, 'data/session.yaml'))
  symlinkSync('round', join(folder, 'data/round'))
})

describe('the real path of each is that of the system', () => {
  const paths = realPathsOnce(DISK)

  it.each([
    'data',
    'data/',
    'data/waters/session.yaml',
    'data/rivers',
    'data/rivers/session.yaml',
    'data/rivers/../session.yaml',
    'data/session.yaml',
    '/',
    '.',
    '..',
  ])('%s', (name) => {
    const path = name === '/' ? name : `${folder}/${name}`
    expect(paths.realPath(path)).toBe(realpathSync(path))
  })

  it.each([
    ['data/lakes/session.yaml', 'ENOENT'],
    ['data/waters/session.yaml/more', 'ENOTDIR'],
    ['data/round', 'ELOOP'],
    ['data/round/session.yaml', 'ELOOP'],
  ])('and of %s there is none: %s', (name, code) => {
    expect(() => paths.realPath(join(folder, name))).toThrow(code)
  })
})

it('and is asked for once a folder', () => {
  const asked: string[] = []
  const realPath = (path: string): string => {
    asked.push(path)
    return path
  }
  const paths = realPathsOnce({ isLink: () => false, realPath })
  for (const name of ['a', 'b', 'a']) paths.realPath(join(folder, 'data', name))
  expect(asked).toEqual([join(folder, 'data')])
})

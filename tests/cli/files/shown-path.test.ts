import path from 'node:path'
import { expect, it } from 'vitest'
import { shownPath } from '../../../src/cli/files/shown-path.ts'

it('a path is shown from where the command was given', () => {
  expect(shownPath(path.join(process.cwd(), 'data', 'a', 'session.yaml'))).toBe('data/a/session.yaml')
  expect(shownPath(path.join(process.cwd(), '..', 'b'))).toBe('../b')
  expect(shownPath(process.cwd())).toBe('')
})

it('on Windows too it is shown with slashes, as reports of all machines have it', () => {
  const windows = { relative: () => 'data\\a\\session.yaml', sep: path.win32.sep }
  expect(shownPath('C:\\papers\\data\\a\\session.yaml', windows)).toBe('data/a/session.yaml')
})

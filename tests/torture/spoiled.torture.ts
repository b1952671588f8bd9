import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { papers } from '../helpers/run-papers.ts'
import { everythingIn, smallSession } from './small-session.ts'
import { type SpoiledCase, spoiledKinds, textOf } from './spoiled-cases.ts'

for (const { kind, cases } of spoiledKinds())
  describe(kind, () => {
    test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, spoiled) => {
      const folder = smallSession()
      spoil(folder, spoiled)
      const before = everythingIn(folder)
      const began = process.cpuUsage()
      const { code, stdout, stderr } = await papers(spoiled.command, { cwd: folder })
      const { user, system } = process.cpuUsage(began)
      const report = stdout + stderr
      expect({ exit: code, ...outcomeOf(report, spoiled) }, report.slice(0, 2000)).toEqual({
        exit: spoiled.exit,
        finds: spoiled.finds && placed(spoiled.finds, folder),
        says: spoiled.says,
      })
      expect(report).not.toMatch(/^internal error|^ +at .+[:(]\d/m)
      expect((user + system) / 1e6, 'seconds').toBeLessThan(spoiled.seconds)
      expect(Buffer.byteLength(report) / 1024, 'kilobytes').toBeLessThan(spoiled.kilobytes)
      expect(kept(everythingIn(folder), spoiled)).toEqual(kept(before, spoiled))
      rmSync(folder, { recursive: true, force: true })
    })
  })

function spoil(folder: string, { file, from, to, also, put, bytes, remove, folders, links, pipes, modes }: SpoiledCase): void {
  const at = (path: string): string => join(folder, path.startsWith('out') ? path : join('data', path))
  const edits = from === undefined || to === undefined ? also : [{ from, to }, ...also]
  for (const edit of edits) {
    const path = at(edit.file ?? file ?? '')
    const text = readFileSync(path, 'utf8')
    if (text.split(edit.from).length !== 2) throw new Error(`${JSON.stringify(edit.from)} does not stand once in ${path}`)
    writeFileSync(
      path,
      text.replace(edit.from, () => textOf(edit.to)),
    )
  }
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true })
    writeFileSync(at(path), content)
  }
  for (const path of remove) rmSync(at(path), { recursive: true })
  for (const [path, text] of Object.entries(put)) write(path, textOf(text))
  for (const [path, figures] of Object.entries(bytes)) write(path, Buffer.from(figures.replaceAll(' ', ''), 'hex'))
  for (const path of folders) mkdirSync(at(path), { recursive: true })
  for (const [path, target] of Object.entries(links)) {
    if (existsSync(at(path))) rmSync(at(path), { recursive: true })
    symlinkSync(target, at(path))
  }
  for (const path of pipes) execFileSync('mkfifo', [at(path)])
  for (const [path, mode] of Object.entries(modes)) chmodSync(at(path), Number.parseInt(mode, 8))
}

/** A place that is told by what stands there, in a file whose lines come and go, as line and column. */
function placed(finds: string, folder: string): string {
  const [, head = '', path = '', piece = ''] = /^(.* (\S+)) «(.*)»$/s.exec(finds) ?? []
  if (path === '') return finds
  const file = readFileSync(join(folder, 'data', path), 'utf8')
  const before = file.slice(0, file.indexOf(piece)).split('\n')
  if (file.split(piece).length !== 2) throw new Error(`${JSON.stringify(piece)} does not stand once in ${path}`)
  return `${head}:${before.length}:${(before.at(-1) ?? '').length + 1}`
}

/** What the report says, as far as the case asks for it. */
function outcomeOf(report: string, { finds, says }: SpoiledCase): { finds?: string | undefined; says?: string | undefined } {
  const [, level, code, place] = /^(error|warning|note)\[([\w-]+)\]: .*\n *--> (?:data\/)?(.*)$/m.exec(report) ?? []
  const found = place === undefined ? undefined : `${level}[${code}] ${place}`
  return {
    finds: finds === undefined && says !== undefined ? undefined : found,
    says: says === undefined || report.includes(says) ? says : report.slice(0, 300),
  }
}

function kept(all: Readonly<Record<string, string>>, { changes }: SpoiledCase): Record<string, string> {
  const isChanged = (path: string): boolean => changes.some((each) => path === each || path.startsWith(each))
  return Object.fromEntries(Object.entries(all).filter(([path]) => !isChanged(path)))
}

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { smallSession } from './small-session.ts'

/** A command that writes, as users give it, and what must stand in the folder before. */
export interface WritingCommand {
  readonly args: string
  readonly prepare?: (folder: string) => void
  /** How it ends when nothing goes wrong. */
  readonly code: number
  /** What it writes: files that people edit, or papers. */
  readonly writes: 'data' | 'papers'
}

export const COMMANDS: readonly WritingCommand[] = [
  { args: 'build data/waters --out out --lang en,ar --format html', code: 0, writes: 'papers' },
  { args: 'calendar data/waters --out out', code: 0, writes: 'papers' },
  {
    args: 'compare before/waters data/waters --out out --lang en --format md,html',
    prepare: keepBefore,
    code: 1,
    writes: 'papers',
  },
  { args: 'check --fix data/waters', prepare: typeSymbols, code: 0, writes: 'data' },
  { args: 'translate mark data/waters --lang ar,zh --all', prepare: forgetRecords, code: 0, writes: 'data' },
  { args: 'issue data/waters --as rev --date 2020-04-20', code: 0, writes: 'data' },
  { args: 'issue data/waters --as add --date 2020-03-20', code: 0, writes: 'data' },
  { args: 'issue data/waters --as corr --base before/waters', prepare: keepBefore, code: 0, writes: 'data' },
  { args: 'issue data/waters --as reissue --date 2020-04-20', code: 0, writes: 'data' },
]

/** Each command under what is typed, which names its tests. */
export const NAMED = COMMANDS.map((command) => [command.args, command] as const)

/** The small session as a command wants it. */
export function preparedFor({ prepare }: WritingCommand): string {
  const folder = smallSession()
  prepare?.(folder)
  return folder
}

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, 'data/waters', file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${from} is not in ${file}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

function keepBefore(folder: string): void {
  cpSync(join(folder, 'data/waters'), join(folder, 'before/waters'), { recursive: true })
  cpSync(join(folder, 'data/languages'), join(folder, 'before/languages'), { recursive: true })
  edit(folder, 'wording/en.yaml', 'use of rivers', 'use of all rivers')
}

function typeSymbols(folder: string): void {
  for (const code of ['ar', 'en', 'zh'])
    edit(folder, `wording/${code}.yaml`, '{{symbol documents.lakes-note}}', 'UNX/CONF/2020/3')
}

/** One record is gone, the other says something else. */
function forgetRecords(folder: string): void {
  rmSync(join(folder, 'data/waters/made-from/ar.txt'))
  const path = join(folder, 'data/waters/made-from/zh.txt')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title \w+/m, `title ${'0'.repeat(12)}`))
}

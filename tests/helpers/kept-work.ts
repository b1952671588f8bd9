import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { type Outcome, papersAsProcess, PROJECT, temporaryFolder } from './run-papers.ts'

export const BUILD = ['build', '--format', 'html']

/** Sessions of three bodies: one with every field, one whose body has files of its own, one of a house with a drawing. */
const DATA = {
  waters: 'tests/torture/data/waters',
  'forum-2027': 'tests/bodies/data/forum-2027',
  bodies: 'tests/bodies/data/bodies',
  climate: 'tests/houses/data/climate',
  houses: 'tests/houses/data/houses',
}

export const WATERS = ['UNX-CONF-2020-1.ar', 'UNX-CONF-2020-1.en', 'UNX-CONF-2020-1.zh']
const FORUM = ['E-WF.3-2027-1.en', 'E-WF.3-2027-1.fr']
export const CLIMATE = ['FCCC-SBI-2027-1.en', 'FCCC-SBI-2027-1.es', 'FCCC-SBI-2027-1.zh']
export const ALL = [...WATERS, ...FORUM, ...CLIMATE].sort()

/** A folder of somebody's with these sessions, and one for what is kept. */
export class KeptWork {
  readonly folder = temporaryFolder()
  readonly kept: string

  constructor(kept = temporaryFolder()) {
    this.kept = kept
    for (const [name, from] of Object.entries(DATA)) cpSync(join(PROJECT, from), this.path(`data/${name}`), { recursive: true })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  text(name: string): string {
    return readFileSync(this.path(name), 'utf8')
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), text)
  }

  edit(name: string, from: string, to: string): void {
    const text = this.text(name)
    if (!text.includes(from)) throw new Error(`${from} is not in ${name}`)
    this.write(name, text.replace(from, to))
  }

  /** A file of the program in the user's own folder. */
  own(name: string, from: string, to: string): void {
    cpSync(join(PROJECT, name), this.path(name))
    this.edit(name, from, to)
  }

  run(...args: readonly string[]): Promise<Outcome> {
    return papersAsProcess(args, { cwd: this.folder, env: { XDG_CACHE_HOME: this.kept } })
  }

  /** What is kept: papers of a format, or all. */
  names(kind: 'html' | 'pdf' | ''): string[] {
    return readdirSync(join(this.kept, 'papers/papers')).filter((name) => name.startsWith(kind))
  }

  pages(folder = 'output'): Record<string, string> {
    const names = readdirSync(this.path(folder)).sort()
    return Object.fromEntries(
      names.map((name) => [name.replace('.html', ''), readFileSync(this.path(`${folder}/${name}`), 'utf8')]),
    )
  }

  /** Builds web pages, and tells which are others than before; holds that as many were made as are. */
  async rebuilt(...args: readonly string[]): Promise<string[]> {
    const [made, before] = [this.names('html').length, this.pages()]
    await this.run(...BUILD, ...args)
    const after = this.pages()
    const other = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(this.names('html').length - made).toBe(other.length)
    return other
  }

  /** Holds what is built and found against what is so without anything that was kept. */
  async expectTruth(...args: readonly string[]): Promise<void> {
    const anew = ['--no-cache', '--out', 'anew']
    const [kept, truth] = [await this.run(...BUILD, ...args), await this.run(...BUILD, ...args, ...anew)]
    expect({ ...kept, stdout: kept.stdout.replaceAll('output/', 'anew/') }).toEqual(truth)
    const [pages, built] = [this.pages(), this.pages('anew')]
    expect(Object.keys(built).filter((name) => built[name] !== pages[name])).toEqual([])
    rmSync(this.path('anew'), { recursive: true, force: true })
  }
}

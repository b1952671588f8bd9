import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { papers, PROJECT, temporaryFolder } from './run-papers.ts'

interface Finding {
  readonly code: string
  readonly level: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

const WORDS: Readonly<Record<string, string>> = { en: 'Words of our own', zh: '我们自己的词', ar: 'كلمات جديدة' }

/** A small session in three languages, in a folder of its own where commands may change it. */
export class Waters {
  readonly folder = temporaryFolder()
  readonly #session = join(this.folder, 'data/waters')

  constructor(changes: Readonly<Record<string, (text: string) => string>> = {}) {
    cpSync(join(PROJECT, 'tests/torture/data/waters'), this.#session, { recursive: true })
    for (const [name, change] of Object.entries(changes)) this.write(name, change(this.read(name)))
  }

  read(name: string): string {
    return readFileSync(join(this.#session, name), 'utf8')
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#session, name), text)
  }

  /** All files with their texts. */
  texts(): Record<string, string> {
    const names = (readdirSync(this.#session, { recursive: true }) as string[]).filter((name) => /\.\w+$/.test(name)).sort()
    return Object.fromEntries(names.map((name) => [name, this.read(name)]))
  }

  run(...args: string[]) {
    return papers(args, { cwd: this.folder })
  }

  async findings(): Promise<Finding[]> {
    const { stdout } = await this.run('check', '--reporter', 'json')
    return (JSON.parse(stdout) as Finding[]).filter(({ level }) => level !== 'note')
  }

  async errors(): Promise<string[]> {
    return (await this.findings()).flatMap(({ level, code, message }) => (level === 'error' ? [`${code}: ${message}`] : []))
  }

  /** Writes what is still to be written, as its writers would. */
  fillIn(symbol = 'UNX/CONF/2020/4'): void {
    this.write('session.yaml', this.read('session.yaml').replace('symbol: ???', `symbol: ${symbol}`))
    for (const [code, words] of Object.entries(WORDS)) {
      const name = `wording/${code}.yaml`
      // What is taken from the facts stays.
      this.write(
        name,
        this.read(name).replace(/(['"]?)\?\?\?(?:[^\n{]*|\{\{[^}]*\}\})*$/gm, (text, quote: string) => {
          const expressions = text.match(/\{\{[^}]*\}\}/g) ?? []
          return quote === '' && expressions.length === 0 ? words : `"${words} ${expressions.join(' ')}"`
        }),
      )
    }
  }
}

/** The lines that a text has and another has not, without their blanks. */
export function newLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !known.has(line))
}

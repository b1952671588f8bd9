/// <reference lib="dom" />
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const SESSION = 'ctoc-cop-2016-1'

/** The real session in a folder of its own, served by `papers preview` as a user starts it. */
export class Previewed {
  readonly folder = temporaryFolder()
  readonly #program: ChildProcess
  /** What it has printed. */
  stdout = ''
  stderr = ''

  private constructor(env: Readonly<Record<string, string>>) {
    cpSync(join(PROJECT, 'data'), join(this.folder, 'data'), { recursive: true })
    const args = [join(PROJECT, 'dist/papers.cjs'), 'preview', '--port', '0']
    this.#program = spawn(process.execPath, args, { cwd: this.folder, env: { ...process.env, ...env } })
    this.#program.stdout?.on('data', (text) => (this.stdout += String(text)))
    this.#program.stderr?.on('data', (text) => (this.stderr += String(text)))
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<Previewed> {
    const previewed = new Previewed(env)
    await new Promise<void>((resolve, reject) => {
      previewed.#program.stdout?.once('data', () => resolve())
      previewed.#program.once('exit', () => reject(new Error(`papers preview has ended: ${previewed.stderr}`)))
    })
    return previewed
  }

  /** Ends it as another process politely does; the code with which it ends. */
  async stop(): Promise<number | null> {
    const ended = once(this.#program, 'exit')
    this.#program.kill()
    await ended
    return this.#program.exitCode
  }

  get address(): string {
    return this.stdout.split('\n')[0] ?? ''
  }

  get port(): number {
    return Number(new URL(this.address).port)
  }

  /** The path of a file of the session, from its folder. */
  path(file: string): string {
    return join(this.folder, 'data', SESSION, file)
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8')
  }

  /** Saves a file as editors do: beside it, then renamed into its place. */
  save(file: string, text: string): void {
    writeFileSync(`${this.path(file)}.new`, text)
    renameSync(`${this.path(file)}.new`, this.path(file))
  }

  /** Changes one place of a file; one that is not there fails the test. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file)
    if (!text.includes(from)) throw new Error(`${JSON.stringify(from)} is not in ${file}`)
    this.save(
      file,
      text.replace(from, () => to),
    )
  }

  /** Opens the page in some languages, when it has drawn them and told what was found. */
  async open(browser: Browser, languages: string, { width = 1400, height = 900 } = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${this.address}?languages=${languages}`)
    await page.waitForSelector('#findings[data-generation]', { state: 'attached' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return page
  }
}

/** The text of a page of the paper as it is seen. */
export async function textOfPage(page: Page, number: number, column = 'first-paper'): Promise<string> {
  return (await page.locator(`#${column} svg[data-page="${number}"]`).textContent()) ?? ''
}

/** Waits until the page has drawn a state of the files after another one, and has told what was found in it. */
export async function changed(page: Page, action: () => void): Promise<void> {
  const before = Number(await page.locator('#findings').getAttribute('data-generation'))
  action()
  await page.waitForFunction((known) => Number(document.getElementById('findings')?.dataset['generation']) > known, before)
}

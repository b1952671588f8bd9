import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PROJECT } from './run-papers.ts'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly Complaint[]; readonly items?: readonly unknown[] }
  readonly result?: unknown
}

/** What an editor underlines. */
export interface Complaint {
  readonly message: string
  readonly range: { readonly start: { readonly line: number } }
}

/** From 0, as editors send it. */
interface Place {
  readonly line: number
  readonly character: number
}

/** The language server that editors run for YAML, told which schema is for which files as their settings tell it. */
export class YamlLanguageServer {
  readonly #process: ChildProcessWithoutNullStreams
  readonly #settings: unknown
  readonly #answers = new Map<number, (result: unknown) => void>()
  readonly #complaints = new Map<string, (complaints: readonly Complaint[]) => void>()
  #received = Buffer.alloc(0)
  readonly #versions = new Map<string, number>()
  #asked = 0

  constructor(schemas: Readonly<Record<string, string | readonly string[]>>) {
    this.#settings = { schemas, schemaStore: { enable: false }, hover: true, completion: true, validate: true }
    const program = join(PROJECT, 'node_modules/yaml-language-server/bin/yaml-language-server')
    this.#process = spawn(process.execPath, [program, '--stdio'])
    this.#process.stdout.on('data', (piece: Buffer) => {
      this.#receive(piece)
    })
  }

  async start(): Promise<this> {
    const root = pathToFileURL(PROJECT).href
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'papers' }],
      capabilities: { workspace: { configuration: true } },
    })
    this.#send({ method: 'initialized', params: {} })
    return this
  }

  end(): void {
    this.#process.kill()
  }

  /** Shows a text as that of a file, the next time as what it was changed to, and tells what is underlined in it. */
  open(path: string, text: string): Promise<readonly Complaint[]> {
    const uri = pathToFileURL(path).href
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    return new Promise((resolve) => {
      this.#complaints.set(uri, resolve)
      if (version === 1)
        this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version, text } } })
      else
        this.#send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ text }] } })
    })
  }

  async complete(path: string, position: Place): Promise<string[]> {
    const answer = await this.#ask('textDocument/completion', { textDocument: { uri: pathToFileURL(path).href }, position })
    return ((answer as { items?: { label: string }[] } | null)?.items ?? []).map(({ label }) => label)
  }

  async hover(path: string, position: Place): Promise<string> {
    const answer = await this.#ask('textDocument/hover', { textDocument: { uri: pathToFileURL(path).href }, position })
    return (answer as { contents?: { value: string } } | null)?.contents?.value ?? ''
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#asked
    return new Promise((resolve) => {
      this.#answers.set(id, resolve)
      this.#send({ id, method, params })
    })
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.#process.stdin.write(body)
  }

  #receive(piece: Buffer): void {
    this.#received = Buffer.concat([this.#received, piece])
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n')
      if (end < 0) return
      const start = end + 4
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('latin1', 0, end))?.[1])
      if (this.#received.length < start + length) return
      this.#take(JSON.parse(this.#received.toString('utf8', start, start + length)) as Message)
      this.#received = this.#received.subarray(start + length)
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') this.#complaints.get(params?.uri ?? '')?.(params?.diagnostics ?? [])
    else if (method === 'workspace/configuration') this.#send({ id, result: params?.items?.map(() => this.#settings) ?? [] })
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null })
    else if (id !== undefined) this.#answers.get(id)?.(result)
  }
}

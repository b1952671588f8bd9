import { createServer, type Server } from 'node:http'
import { shell } from '../../preview/shell.ts'
import { UsageError } from '../usage-error.ts'
import { answer, type Exchange } from './answer.ts'
import { HEADERS, refusalOf } from './guard.ts'
import type { LiveSession } from './live-session.ts'
import { boardNamed } from './page-boards.ts'
import { pageFiles } from './page-files.ts'
import { factNamed, unitNamed, wordAt } from './page-questions.ts'
import { PageViews } from './page-views.ts'
import { paperFile } from './paper-files.ts'
import { WatchedFolders } from './watched-folders.ts'

/** The only host that is listened for: nobody else on the network sees the papers. */
const HOST = '127.0.0.1'

const ORIGIN = `http://${HOST}`

/** Serves a session for the browser of whoever edits it, and renews what is shown when a file is saved. */
export class PreviewServer {
  readonly #session: LiveSession
  readonly #views: PageViews
  readonly #files: ReturnType<typeof pageFiles>
  readonly #server: Server
  readonly #watched: WatchedFolders
  #port = 0

  constructor(session: LiveSession) {
    this.#session = session
    this.#views = new PageViews(session)
    this.#files = pageFiles(session.project.fonts)
    this.#server = createServer((request, response) => {
      const refusal = refusalOf(request, this.#port)
      if (refusal) answer({ request, response }, `${refusal.reason}\n`, 'text/plain', { status: refusal.status })
      else this.#answer(request.url ?? '/', { request, response })
    })
    this.#watched = new WatchedFolders((changed) => {
      if (session.reread(changed)) this.#views.renew()
      this.#watched.watch(session.folders)
    })
  }

  /** Begins to listen, and gives the address. Errors: a port that is taken. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE' || error.code === 'EACCES'
            ? new UsageError(
                `port ${port} cannot be had (${error.code})`,
                'name another one, for example --port 8417, or 0 for any that is free',
              )
            : error,
        ),
      )
      this.#server.listen(port, HOST, resolve)
    })
    const address = this.#server.address()
    this.#port = typeof address === 'object' && address ? address.port : port
    this.#watched.watch(this.#session.folders)
    return `http://${HOST}:${this.#port}/`
  }

  #answer(url: string, { request, response }: Omit<Exchange, 'query'>): void {
    // What is no address is that of nothing.
    const { pathname, searchParams: query } = new URL(URL.canParse(url, ORIGIN) ? url : '/-', ORIGIN)
    const file = this.#files.get(pathname)
    const exchange = { request, response, query }
    if (file) answer(exchange, file.read(), file.type)
    else if (pathname === '/') answer(exchange, this.#shell(), 'text/html')
    else if (pathname === '/events') this.#listen(exchange)
    else if (pathname === '/word') this.#answerJson(exchange, wordAt(this.#session, query))
    else if (pathname === '/fact') this.#answerJson(exchange, factNamed(this.#session, query))
    else if (pathname === '/unit') this.#answerJson(exchange, unitNamed(this.#session, query))
    else if (pathname === '/board') this.#answerText(exchange, boardNamed(this.#session, query))
    else if (pathname.startsWith('/files/')) void this.#answerPaper(exchange, pathname.slice('/files/'.length))
    else answer(exchange, 'there is nothing here\n', 'text/plain', { status: 404 })
  }

  #answerText(exchange: Exchange, board: string | undefined): void {
    if (board === undefined) answer(exchange, 'there is no such board\n', 'text/plain', { status: 404 })
    else answer(exchange, board, 'text/html')
  }

  /** Answers with a file of the paper, which is made now. */
  async #answerPaper(exchange: Exchange, name: string): Promise<void> {
    try {
      const bytes = await paperFile(this.#session, name)
      const heads = { 'Content-Disposition': `attachment; filename="${name}"` }
      if (bytes) answer(exchange, bytes, 'application/octet-stream', { heads })
      else answer(exchange, 'there is no such file, or errors keep it from being made\n', 'text/plain', { status: 404 })
    } catch (error) {
      // The next save may be another matter.
      const why = error instanceof Error ? error.message : String(error)
      answer(exchange, `the file cannot be made: ${why}\n`, 'text/plain', { status: 500 })
    }
  }

  /** Answers with a value, or that there is none: what was asked for is no longer on the page. */
  #answerJson(exchange: Exchange, value: unknown): void {
    if (value === undefined) answer(exchange, 'this is not there, or no longer\n', 'text/plain', { status: 404 })
    else answer(exchange, JSON.stringify(value), 'application/json')
  }

  #shell(): string {
    const { session, name } = this.#session.opened([])
    return shell(session?.data.symbol ?? name, this.#session.languages)
  }

  /** Keeps an answer open in which the browser is told what changes. */
  #listen({ request, response, query }: Exchange): void {
    const known = this.#session.codes
    const languages = [...new Set((query.get('languages') ?? '').split(','))].filter((code) => known.includes(code))
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' })
    if (request.method === 'HEAD') response.end()
    else this.#views.add(response, languages)
  }
}

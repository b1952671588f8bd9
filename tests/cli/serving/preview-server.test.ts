import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Previewed } from '../../preview/in-browser/previewed.ts'
import { papersAsProcess, temporaryFolder } from '../../helpers/run-papers.ts'

let previewed: Previewed
let before: readonly string[]

beforeAll(async () => {
  previewed = await Previewed.start()
  before = filesNow()
})

afterAll(() => previewed.stop())

/** Every file of the folder with the time at which it was changed. */
function filesNow(): string[] {
  return readdirSync(previewed.folder, { recursive: true })
    .map(String)
    .map((name) => `${name} ${statSync(join(previewed.folder, name)).mtimeMs}`)
}

interface Answer {
  readonly status: number | undefined
  readonly heads: IncomingMessage['headers']
  readonly body: string
}

function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: previewed.port, path, method, headers }, (answer) => {
      let body = ''
      answer.on('data', (part) => (body += String(part)))
      answer.on('end', () => resolve({ status: answer.statusCode, heads: answer.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('papers preview', () => {
  it('prints where it is, on this machine alone, and nothing else', () => {
    expect(previewed.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/)
    expect(previewed.stderr).toBe('')
  })

  it('gives a page without a script or a style of its own, which may ask nobody else', async () => {
    const { status, heads, body } = await ask('/')
    expect(status).toBe(200)
    expect(heads['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(heads['content-security-policy']).not.toContain('unsafe')
    expect(body).not.toMatch(/<style|style=|<script(?! type="module" src="\/page\/)|\son\w+=/)
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  it.each([
    ['the page', '/'],
    ['its scripts', '/page/main.js'],
    ['the events', '/events?languages=en'],
  ])('refuses %s to who calls it by another name, or comes from another site', async (_, path) => {
    expect((await ask(path, { headers: { host: 'papers.example' } })).status).toBe(403)
    expect((await ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await ask(path, { headers: { origin: 'https://papers.example' } })).status).toBe(403)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers no %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  it.each([
    '/../package.json',
    '/page/../../package.json',
    '/page/%2e%2e/%2e%2e/package.json',
    '/faces/../faces.json',
    '/faces/..%2f..%2fpackage.json',
    '/data/ctoc-cop-2016-1/session.yaml',
    '//etc/passwd',
    '/page/',
    '/%00',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('goes on after requests that are none', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(previewed.port, '127.0.0.1', () => socket.end('GET http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'))
      socket.on('close', () => resolve())
      socket.on('error', () => resolve())
      socket.resume()
    })
    expect((await ask('//[', {})).status).toBe(404)
    expect((await ask('/')).status).toBe(200)
  })

  it('leaves every file as it was', () => {
    expect(filesNow()).toEqual(before)
  })

  it('says that a port is taken, and which option names another', async () => {
    const { code, stderr } = await papersAsProcess(['preview', '--port', String(previewed.port)], { cwd: previewed.folder })
    expect(code).toBe(2)
    expect(stderr).toContain(`error: port ${previewed.port} cannot be had (EADDRINUSE)`)
    expect(stderr).toContain('--port')
  })

  it('asks which session is meant where there are several', async () => {
    const { code, stderr } = await papersAsProcess(['preview', 'no-such', '--port', '0'], { cwd: previewed.folder })
    expect({ code, stderr: stderr.split('\n')[0] }).toEqual({ code: 2, stderr: 'error: there is no session no-such' })
  })

  it('ends cleanly when it is told to, and leaves the code that it had compiled for the next time', async () => {
    const cache = temporaryFolder()
    const another = await Previewed.start({ XDG_CACHE_HOME: cache })
    expect(await another.stop()).toBe(0)
    expect(readdirSync(join(cache, 'papers/code'))).toEqual([expect.stringMatching(/-preview-well$/)])
  })
})

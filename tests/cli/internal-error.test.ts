import { describe, expect, it } from 'vitest'
import { papersAsProcess, TestSession } from '../helpers/run-papers.ts'

/** A module that changes one place of a compiled file when Node loads it, as it does where there is no bundle. */
function changing(file: string, from: string, to: string): string {
  const hooks = `export async function load(url, context, next) {
    const loaded = await next(url, context)
    if (!url.endsWith(${JSON.stringify(file)})) return loaded
    const source = String(loaded.source)
    if (!source.includes(${JSON.stringify(from)})) throw new Error('the place is gone')
    return { ...loaded, source: source.replace(${JSON.stringify(from)}, ${JSON.stringify(to)}) }
  }`
  const register = `import fs from 'node:fs'
  import { register, syncBuiltinESMExports } from 'node:module'
  const read = fs.readFileSync
  fs.readFileSync = (path, ...rest) => {
    if (String(path).endsWith('program.cjs')) throw new Error('there is no bundle')
    return read(path, ...rest)
  }
  syncBuiltinESMExports()
  register(${JSON.stringify(asUrl(hooks))})`
  return `--import ${asUrl(register)}`
}

const asUrl = (module: string): string => `data:text/javascript,${encodeURIComponent(module)}`

/** A layout that loses the first strip of every page. */
const LOSING = changing('/pages/lay-pages.js', 'stacked(page.strips,', 'stacked(page.strips.slice(1),')

describe('a program that loses text', () => {
  it('says so in one line, ends with 2, and leaves what was there before', async () => {
    const session = new TestSession()
    session.leave({ 'CTOC-COP-2016-1.zh.pdf': 'earlier' })
    const args = ['build', session.path, '--out', session.out, '--format', 'pdf']
    const { code, stdout, stderr } = await papersAsProcess(args, { cwd: session.folder, env: { NODE_OPTIONS: LOSING } })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      /^internal error: the pages of CTOC\/COP\/2016\/1 do not say what the paper says: “.*”, not “.*” \(papers .+\)\n$/,
    )
    expect(session.contents()).toEqual({ 'CTOC-COP-2016-1.zh.pdf': 'earlier' })
  })
})

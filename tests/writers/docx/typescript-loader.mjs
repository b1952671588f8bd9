import swc from '@swc/wasm-typescript'
import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Node 20 reads no TypeScript: a child process of a test begins with --import of this file. Hooks run in a thread of their own.
if (isMainThread) register(import.meta.url)

/** The hook by which Node loads a module. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context)
  const { code } = swc.transformSync(await readFile(new URL(url), 'utf8'), { mode: 'strip-only', module: true })
  return { format: 'module', shortCircuit: true, source: code }
}

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { madeOnce } from '../helpers/made-once.ts'
import { PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

interface Packed {
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

/** What `npm pack` puts into the package, with all that npm runs before it. */
export async function packed(): Promise<Packed> {
  const folder = await madeOnce('packed', (made) => {
    const answer = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: PROJECT, encoding: 'utf8', stdio: 'pipe' })
    writeFileSync(join(made, 'packed.json'), answer)
    return Promise.resolve()
  })
  const [one] = JSON.parse(readFileSync(join(folder, 'packed.json'), 'utf8')) as Packed[]
  if (one === undefined) throw new Error('npm packs nothing')
  return one
}

/** A folder of somebody's in which the package is installed, without the network: its files, and the packages that it stands on. */
export async function installed(): Promise<string> {
  const folder = temporaryFolder()
  const modules = join(folder, 'node_modules')
  for (const { path } of (await packed()).files) {
    mkdirSync(dirname(join(modules, 'papers', path)), { recursive: true })
    cpSync(join(PROJECT, path), join(modules, 'papers', path))
  }
  for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(PROJECT, 'node_modules', name), join(modules, name))
  return folder
}

/** What a command of the package that is installed in a folder answered. */
export interface Answer {
  readonly code: number
  /** Both of its outputs. */
  readonly said: string
}

/** Gives a command of the package that is installed in a folder, there or elsewhere. */
export function commandOf(folder: string): (args: readonly string[], cwd?: string) => Answer {
  const program = join(folder, 'node_modules/papers/dist/papers.cjs')
  return (args, cwd = folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' })
    return { code: status ?? -1, said: stdout + stderr }
  }
}

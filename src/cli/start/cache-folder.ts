import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { PROGRAM } from '../files/program-files.ts'

/**
 * The folder for what can be made anew at any time, and is only kept because that takes its time: that of the user where the environment
 * names one (XDG Base Directory Specification), else the one beside the packages of npm.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['XDG_CACHE_HOME']
  if (named) return join(named, 'papers')
  const above = dirname(PROGRAM)
  const packages = basename(above) === 'node_modules' ? above : join(PROGRAM, 'node_modules')
  return existsSync(packages) ? join(packages, '.cache', 'papers') : join(homedir(), '.cache', 'papers')
}

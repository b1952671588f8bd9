// How long it takes from the saving of an edited paragraph until the paper is written, in a process that goes on watching.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whoever edits pauses between two saves, so long in milliseconds: what is kept grows cold meanwhile. */
export const PAUSE = 300

/** Edits one paragraph again and again; the milliseconds from each save to the line that names the file, and what they took of the cores. */
export async function timesOfEdits({ main, project, scratch, session, language, edits }) {
  cpSync(join(project, 'data'), join(scratch, 'data'), { recursive: true })
  mkdirSync(join(scratch, 'output'), { recursive: true })
  const file = join(scratch, 'data', session, 'wording', `${language}.yaml`)
  const text = readFileSync(file, 'utf8')
  // The last paragraph of the annotations that ends with a stop.
  const at = text.slice(0, text.indexOf('\ntimetable:')).lastIndexOf('。')
  const child = spawn(process.execPath, [main, 'watch', session, '--lang', language, '--format', 'pdf'], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache') },
  })
  const failed = new Promise((_, reject) => child.once('exit', () => reject(new Error('it ended'))))
  failed.catch(() => undefined)
  let told = () => undefined
  child.stdout.on('data', () => told())
  const written = () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no paper was written')), 60_000)
      told = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const times = []
  const busy = []
  try {
    await Promise.race([written(), failed])
    for (let edit = 0; edit < edits; edit++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      const before = cpuOf(child.pid)
      const done = written()
      const started = process.hrtime.bigint()
      writeFileSync(file, text.slice(0, at) + '，'.repeat(edit % 7) + '等'.repeat(1 + (edit % 5)) + text.slice(at))
      await done
      times.push(Number(process.hrtime.bigint() - started) / 1e6)
      busy.push(cpuOf(child.pid) - before)
    }
  } finally {
    child.kill('SIGINT')
  }
  return { times, busy }
}

/** The processor time of a process so far, in milliseconds, where the system tells it. */
function cpuOf(pid) {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = rest.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

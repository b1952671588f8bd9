// Preloaded into a measured process: at its end it notes the most memory that the whole process ever held (KiB), and the time
// that all its threads kept the cores busy (microseconds).
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env.PAPERS_BENCH_USAGE
// A worker inherits the preload; its process reports once, from the main thread.
if (file && isMainThread)
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(file, JSON.stringify({ peak: maxRSS, busy: userCPUTime + systemCPUTime }))
  })

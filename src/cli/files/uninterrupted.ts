const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does work that must not stop halfway. A signal that comes meanwhile takes effect when the work is done, as if it had come then; the
 * work itself is short, and waits for nothing but the disk.
 */
export async function uninterrupted<T>(work: () => T): Promise<T> {
  let caught: NodeJS.Signals | undefined
  const hold = (signal: NodeJS.Signals): void => {
    caught ??= signal
  }
  for (const signal of SIGNALS) process.on(signal, hold)
  try {
    return work()
  } finally {
    // Node tells of a signal only between two turns of its loop.
    await turn()
    await turn()
    for (const signal of SIGNALS) process.off(signal, hold)
    if (caught) process.kill(process.pid, caught)
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

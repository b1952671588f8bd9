import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: ((options: { readonly type: 'minor' }) => void) | undefined

/**
 * Has the young garbage collected now, in a process that has nothing to do: what comes next is not stopped for that. V8 gives the means only to who asks
 * for it by a setting, which is taken back at once: code is kept for the settings that it was compiled with.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as NonNullable<typeof collect>
    setFlagsFromString('--no-expose-gc')
  }
  collect({ type: 'minor' })
}

import type { Report } from '../source/diagnostic.ts'
import type { YamlSource } from '../source/yaml-source.ts'

/**
 * The last state of a wording in which no unit was missing, surplus or out of order, in a process that reads it again and again: where a newer state has the
 * same keys, held against the same facts, none is in that.
 */
export class KnownKeys {
  #sound: YamlSource | undefined

  /** Looks for such units, where that is not known. */
  look(source: YamlSource, report: Report, find: (report: Report) => void): void {
    let found = 0
    if (!this.#sound?.hasSameKeys(source))
      find((diagnostic) => {
        found++
        report(diagnostic)
      })
    if (found === 0) this.#sound = source
  }
}

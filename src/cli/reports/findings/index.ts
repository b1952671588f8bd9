import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import type { Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export type { Reporter, ReporterOptions } from './reporter.ts'

/** The reporters by the name that `--reporter` takes. */
export const reporters = { text, json, sarif, github, junit, gitlab } as const satisfies Record<string, Reporter>

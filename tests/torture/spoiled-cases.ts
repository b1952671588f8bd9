import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** A text, or one that is written as a piece so many times between two others. */
export const text = z.union([
  z.string(),
  z.strictObject({ before: z.string().default(''), repeat: z.string(), times: z.int(), after: z.string().default('') }),
])

const edit = z.strictObject({ file: z.string().optional(), from: z.string(), to: text })

const spoiledCase = z.strictObject({
  name: z.string(),
  /** The file that is spoiled, from the folder of data; that of the kind when left out. */
  file: z.string().optional(),
  /** What stands in it once, and what is put in its place. */
  from: z.string().optional(),
  to: text.optional(),
  also: z.array(edit).default([]),
  /** Files with other words, or other bytes in hexadecimal figures, than those they have. */
  put: z.record(z.string(), text).default({}),
  bytes: z.record(z.string(), z.string()).default({}),
  remove: z.array(z.string()).default([]),
  folders: z.array(z.string()).default([]),
  /** Links and what they lead to. */
  links: z.record(z.string(), z.string()).default({}),
  pipes: z.array(z.string()).default([]),
  modes: z.record(z.string(), z.string()).default({}),
  /** What is typed after `papers`; a list where a word has blanks in it, or is empty. */
  command: z.union([z.string(), z.array(z.string())]).optional(),
  exit: z.literal([0, 1, 2]),
  /** The first finding: level, code and place (line and column, or what stands there in «…»), the file from the folder of data. */
  finds: z.string().optional(),
  /** What stands in the report, for what ends without a finding. */
  says: z.string().optional(),
  /** Files that the command may change or make, with those in the folders that end in a slash. */
  changes: z.array(z.string()).default([]),
  /** At most so long, and so large a report. */
  seconds: z.number().default(3),
  kilobytes: z.number().default(64),
})

const kindOfCases = z.strictObject({
  kind: z.string(),
  file: z.string().optional(),
  command: z.union([z.string(), z.array(z.string())]).default('check data/waters'),
  cases: z.array(spoiledCase),
})

export type SpoiledCase = Omit<z.infer<typeof spoiledCase>, 'command'> & { readonly command: readonly string[] }

export interface SpoiledKind {
  readonly kind: string
  readonly cases: readonly SpoiledCase[]
}

const FOLDER = new URL('./spoiled/', import.meta.url).pathname

/** The table of spoiled inputs, a file for each kind. */
export function spoiledKinds(): SpoiledKind[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const { kind, file, command, cases } = kindOfCases.parse(parse(readFileSync(join(FOLDER, name), 'utf8')))
      return {
        kind,
        cases: cases.map((each) => ({ ...each, file: each.file ?? file, command: words(each.command ?? command) })),
      }
    })
}

export function textOf(value: z.infer<typeof text>): string {
  return typeof value === 'string' ? value : `${value.before}${value.repeat.repeat(value.times)}${value.after}`
}

function words(command: string | readonly string[]): readonly string[] {
  return typeof command === 'string' ? command.split(' ') : command
}

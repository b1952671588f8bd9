import type { Command } from 'commander'
import { schemasFolder } from '../files/workspace.ts'
import { folderOption } from './options.ts'

/** Adds `papers schema`. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .summary('write what an editor needs to know the data')
    .description(
      'Writes JSON Schemas of the facts, the words, a body, a house and a language, and for each session those with its ids: an editor then completes names of fields and ids, and shows what each field holds.',
    )
    .addOption(folderOption(schemasFolder(), '.vscode/schemas/ beside data/'))
    .action(async ({ out }: { out: string }) => {
      const { writeSchemas } = await import('../work/write-schemas.ts')
      const { written, unreadable } = await writeSchemas(out)
      for (const path of written) console.log(path)
      for (const name of unreadable)
        console.error(`the facts of ${name} have errors: its schemas stay as they were; papers check shows them`)
    })
}

import type { Command } from 'commander'
import { readChecksPage } from '../files/program-files.ts'

/** Adds `papers explain`. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('tell what a code means and what to do')
    .description('Prints what a code of a finding means, why it matters and what to do.')
    .argument('<code>', 'for example symbol-unlisted')
    .action(async (code: string) => {
      const { explain } = await import('../reports/explain.ts')
      console.log(explain(code, readChecksPage()))
    })
}

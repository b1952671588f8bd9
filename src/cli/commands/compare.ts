import type { Command } from 'commander'
import { join } from 'node:path'
import { COMPARISON_FORMATS, type ComparisonFormat, DEFAULT_COMPARISON_FORMATS } from '../reports/changes/formats.ts'
import { dateOption, formatOption, langOption, outOption } from './options.ts'
import { palette, tellErrors } from './outcome.ts'

/** Exit codes as those of `diff`; where it could not compare, it ends as every command in trouble. */
const SAME = 0
const DIFFERENT = 1

interface Options {
  readonly lang?: string[]
  readonly format: ComparisonFormat[]
  readonly out: string
  readonly author?: string
  readonly date?: string
}

/** Adds `papers compare`. */
export function addCompare(program: Command): void {
  program
    .command('compare')
    .summary('report what changed, and write redlines')
    .description('Reports which facts and passages differ between two states of the data, and writes redlines of the papers.')
    .argument('<base>', 'the earlier state: a revision of git, a folder, or a session.yaml')
    .argument('[head]', 'the later state; the working tree when left out')
    .addOption(langOption())
    .addOption(formatOption(COMPARISON_FORMATS, DEFAULT_COMPARISON_FORMATS))
    .addOption(outOption())
    .option('--author <name>', 'who made the changes; the organ that issues the paper when left out')
    .addOption(dateOption('when; the day of the masthead, or else of the opening, when left out'))
    .action(async (base: string, head: string | undefined, options: Options) => {
      const [{ compareStates }, { writeChanged }, { text }] = await Promise.all([
        import('../work/compare-states.ts'),
        import('../files/write-changed.ts'),
        import('../reports/changes/text.ts'),
      ])
      const { lang: languages, format: formats, out, author, date } = options
      const result = await compareStates({ base, head, languages, formats, wishes: { author, date } })
      if (result.errors.length > 0) {
        await tellErrors(result.errors, 'nothing was compared')
        return
      }
      await writeChanged(out, result.files, false)
      console.log([...result.reports.map((report) => text(report, palette)), ...result.unpaired].join('\n\n'))
      for (const { name } of result.files) console.error(join(out, name))
      process.exitCode = result.isUnchanged ? SAME : DIFFERENT
    })
}

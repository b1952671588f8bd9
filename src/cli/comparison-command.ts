import { type Command, InvalidArgumentError, Option } from 'commander'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isRealDay } from '../model/day.ts'
import { type Palette, PLAIN } from './reports/palette.ts'
import { COMPARISON_FORMATS, type ComparisonFormat, DEFAULT_COMPARISON_FORMATS } from './comparison-formats.ts'
import { PROJECT } from './files/project.ts'

/** Exit codes as those of `diff`. */
const SAME = 0
const DIFFERENT = 1
const TROUBLE = 2

interface Readers {
  /** Reads an option that names several things. */
  readonly list: (value: string) => string[]
  /** The same, where the things are known. */
  readonly listOf: (known: readonly string[]) => (value: string) => string[]
  readonly palette: Palette
}

interface Options {
  readonly lang?: string[]
  readonly format: ComparisonFormat[]
  readonly out: string
  readonly author?: string
  readonly date?: string
}

/** Adds `papers compare`. */
export function addComparisonCommand(program: Command, { list, listOf, palette }: Readers): void {
  program
    .command('compare')
    .summary('report what changed, and write redlines')
    .description('Reports which facts and passages differ between two states of the data, and writes redlines of the papers.')
    .argument('<base>', 'the earlier state: a revision of git, a folder, or a session.yaml')
    .argument('[head]', 'the later state; the working tree when left out')
    .option('--lang <codes>', 'languages, for example zh,en', list)
    .option('--format <formats>', `of ${COMPARISON_FORMATS.join(', ')}`, listOf(COMPARISON_FORMATS), [
      ...DEFAULT_COMPARISON_FORMATS,
    ])
    .addOption(new Option('--out <folder>', 'where the files go').default(join(PROJECT, 'output'), 'output/ of the project'))
    .option('--author <name>', 'who made the changes; the organ that issues the paper when left out')
    .option('--date <day>', 'when; the day of the masthead, or else of the opening, when left out', day)
    .action(async (base: string, head: string | undefined, options: Options) => {
      const [{ compare }, { text }] = await Promise.all([import('./compare.ts'), import('./reports/changes/text.ts')])
      const { lang: languages, format: formats, out, author, date } = options
      const jobs = availableParallelism()
      const result = await compare({ base, head, languages, formats, out, wishes: { author, date }, jobs })
      if (result.errors.length > 0) {
        console.error((await import('./reports/findings/text.ts')).text(result.errors, { palette }))
        console.error('nothing was compared: both states must be free of errors')
        process.exitCode = TROUBLE
        return
      }
      const colours = process.stdout.isTTY ? palette : PLAIN
      console.log([...result.reports.map((report) => text(report, colours)), ...result.unpaired].join('\n\n'))
      for (const name of result.written) console.error(name)
      process.exitCode = result.isUnchanged ? SAME : DIFFERENT
    })
}

function day(value: string): string {
  if (!isRealDay(value)) throw new InvalidArgumentError(`${value} is no day; write it as 2016-10-17`)
  return value
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import { isRealDay } from '../model/day.ts'
import type { Palette } from './reports/palette.ts'
import type { Issue } from './issue.ts'

const KINDS = ['rev', 'corr', 'add', 'reissue'] as const satisfies readonly Issue[]

interface Choices {
  readonly as: Issue
  readonly date?: string
  readonly base?: string
  readonly lang?: string[]
}

/** Adds `papers issue`. `list` reads an option that names several things. */
export function addIssueCommand(program: Command, list: (value: string) => string[], palette: Palette): void {
  program
    .command('issue')
    .summary('prepare the paper that follows another')
    .description('Prepares the data of a revision, a corrigendum or an addendum in a folder of its own, or reissues a paper.')
    .argument('[session]', 'the paper that is followed, if there are several: a folder under data/, or a path to a session.yaml')
    .addOption(new Option('--as <kind>', 'what follows').choices(KINDS).makeOptionMandatory())
    .option('--date <day>', 'day of issue; a reissue cannot do without', day)
    .option(
      '--base <state>',
      'of a corrigendum: the paper as issued, a revision of git, a folder or a session.yaml (default: HEAD)',
    )
    .option('--lang <codes>', 'of a corrigendum: the languages that it may hold for, for example ru', list)
    .action(async (session: string | undefined, { as, date, base, lang: languages }: Choices) => {
      const { issue } = await import('./issue.ts')
      const { errors, symbol, report, written, next } = await issue({ as, session, date, base, languages })
      if (errors.length > 0) {
        console.error((await import('./reports/findings/text.ts')).text(errors, { palette }))
        console.error('nothing was written: both states must be free of errors')
        process.exitCode = 2
        return
      }
      console.log(`${symbol} is prepared`)
      for (const line of report) console.log(line)
      for (const path of written) console.log(`  ${path}`)
      console.log(`next:\n${next.map((step) => `  ${step}`).join('\n')}`)
    })
}

function day(value: string): string {
  if (!isRealDay(value)) throw new InvalidArgumentError(`${value} is no day; write it as 2016-10-17`)
  return value
}

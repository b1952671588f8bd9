import { type Command, Option } from 'commander'
import { type KindOfIssue, KINDS_OF_ISSUE } from '../../issuing/kinds-of-issue.ts'
import { dateOption, langOption } from './options.ts'
import { tellErrors } from './outcome.ts'

interface Options {
  readonly as: KindOfIssue
  readonly date?: string
  readonly base?: string
  readonly lang?: string[]
}

/** Adds `papers issue`. */
export function addIssue(program: Command): void {
  program
    .command('issue')
    .summary('prepare the paper that follows another')
    .description('Prepares the data of a revision, a corrigendum or an addendum in a folder of its own, or reissues a paper.')
    .argument('[session]', 'the paper that is followed, if there are several: a folder under data/, or a path to a session.yaml')
    .addOption(new Option('--as <kind>', 'what follows').choices(KINDS_OF_ISSUE).makeOptionMandatory())
    .addOption(dateOption('day of issue; a reissue cannot do without'))
    .option(
      '--base <state>',
      'of a corrigendum: the paper as issued, a revision of git, a folder or a session.yaml (default: HEAD)',
    )
    .addOption(langOption('of a corrigendum: the languages that it may hold for, for example ru'))
    .action(async (session: string | undefined, { as, date, base, lang: languages }: Options) => {
      const { issuePaper } = await import('../work/issue-paper.ts')
      const { errors, symbol, report, written, next } = await issuePaper({ as, session, date, base, languages })
      if (errors.length > 0) {
        await tellErrors(errors, 'nothing was written')
        return
      }
      console.log(`${symbol} is prepared`)
      for (const line of report) console.log(line)
      for (const path of written) console.log(`  ${path}`)
      console.log(`next:\n${next.map((step) => `  ${step}`).join('\n')}`)
    })
}

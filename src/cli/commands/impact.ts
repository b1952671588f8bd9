import type { Command } from 'commander'
import { langOption, reporterOption, sessionsArgument } from './options.ts'
import { tellAbsent } from './outcome.ts'

/** Adds `papers impact`. */
export function addImpact(program: Command): void {
  program
    .command('impact')
    .summary('show what hangs on a fact, before it is changed')
    .description('Lists what follows from a fact, and every paragraph and language that prints it or what follows from it.')
    .argument(
      '<fact>',
      'its name, for example opens or documents.trafficking-meeting; or a date, an item or a document symbol as the paper prints it',
    )
    .addArgument(sessionsArgument())
    .addOption(langOption())
    .addOption(reporterOption(['text', 'json']))
    .action(async (fact: string, sessions: string[], options: { lang?: string[]; reporter: string }) => {
      const [{ findImpact }, { describeImpact, impactData }] = await Promise.all([
        import('../work/find-impact.ts'),
        import('../reports/describe-impact.ts'),
      ])
      const found = findImpact({ fact, sessions, languages: options.lang, tellAbsent: (language) => void tellAbsent([language]) })
      if (options.reporter === 'json') console.log(JSON.stringify(found.flatMap(impactData), undefined, 2))
      else console.log(found.map(describeImpact).join('\n\n'))
    })
}

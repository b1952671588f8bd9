import type { Command } from 'commander'
import { reporterOption, sessionsArgument } from './options.ts'

/** Adds `papers status`. */
export function addStatus(program: Command): void {
  program
    .command('status')
    .summary('show how the translations stand')
    .description(
      'Shows for every language and part what is done, stale or missing, the words to translate, and the words of each paper.',
    )
    .addArgument(sessionsArgument())
    .addOption(reporterOption(['text', 'json']))
    .action(async (sessions: string[], { reporter }: { reporter: string }) => {
      const [{ findStatus }, { statusBoard }] = await Promise.all([
        import('../work/find-status.ts'),
        import('../reports/status-board.ts'),
      ])
      const status = findStatus(sessions)
      console.log(reporter === 'json' ? JSON.stringify(status, null, 2) : status.map(statusBoard).join('\n\n'))
    })
}

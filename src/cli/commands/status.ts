import type { Command } from 'commander'
import { CLEAN, FOUND } from './outcome.ts'
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
    .option('--ready', 'say whether the papers can be issued, and what keeps them from it')
    .action(async (sessions: string[], { reporter, ready }: { reporter: string; ready?: true }) => {
      if (ready) return tellReadiness(sessions, reporter)
      const [{ findStatus }, { statusBoard }] = await Promise.all([
        import('../work/find-status.ts'),
        import('../reports/status-board.ts'),
      ])
      const status = findStatus(sessions)
      console.log(reporter === 'json' ? JSON.stringify(status, null, 2) : status.map(statusBoard).join('\n\n'))
    })
}

async function tellReadiness(sessions: readonly string[], reporter: string): Promise<void> {
  const [{ findReadiness }, { readinessReport, readinessValue }] = await Promise.all([
    import('../work/find-status.ts'),
    import('../reports/readiness-report.ts'),
  ])
  const found = findReadiness(sessions)
  console.log(reporter === 'json' ? JSON.stringify(found.map(readinessValue), null, 2) : found.map(readinessReport).join('\n\n'))
  process.exitCode = found.some(({ reasons }) => reasons.length > 0) ? FOUND : CLEAN
}

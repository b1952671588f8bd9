import type { Command } from 'commander'
import type { SessionStatus } from '../../translation/session-status.ts'
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
      const [{ findStatus }, { statusBoard }, { papersTable }, { translationsOf }] = await Promise.all([
        import('../work/find-status.ts'),
        import('../reports/status-board.ts'),
        import('../reports/papers-table.ts'),
        import('../work/summarize.ts'),
      ])
      const tell = (status: readonly SessionStatus[]): void => {
        if (status.length === 0) return
        const boards = [...status.map(statusBoard), papersTable(status.map(translationsOf))].filter(Boolean)
        console.log(reporter === 'json' ? JSON.stringify(status, null, 2) : boards.join('\n\n'))
      }
      tell(findStatus(sessions, tell))
    })
}

async function tellReadiness(sessions: readonly string[], reporter: string): Promise<void> {
  const [{ findReadiness }, { readinessReport, readinessValue }] = await Promise.all([
    import('../work/find-status.ts'),
    import('../reports/readiness-report.ts'),
  ])
  const found = findReadiness(sessions)
  const ready = found.filter(({ reasons }) => reasons.length === 0).length
  const total = found.length > 1 ? [`${ready} of ${found.length} papers can be issued`] : []
  console.log(
    reporter === 'json'
      ? JSON.stringify(found.map(readinessValue), null, 2)
      : [...found.map(readinessReport), ...total].join('\n\n'),
  )
  process.exitCode = ready < found.length ? FOUND : CLEAN
}

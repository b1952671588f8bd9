import type { Command } from 'commander'
import { homepage, readChecksPage, version } from '../files/program-files.ts'
import type { reporters } from '../reports/findings/index.ts'
import { langOption, noCacheOption, numberFrom, reporterOption, sessionsArgument } from './options.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import type { PaperSummary } from '../reports/papers-table.ts'
import { CLEAN, FOUND, palette, tellAbsent } from './outcome.ts'

type ReporterName = keyof typeof reporters

const REPORTERS: readonly ReporterName[] = ['text', 'json', 'sarif', 'github', 'junit', 'gitlab']

/** Reports that people read, on a terminal or in the log of a job. */
const FOR_PEOPLE: readonly ReporterName[] = ['text', 'github']

interface Options {
  readonly lang?: string[]
  readonly reporter: ReporterName
  readonly maxWarnings?: number
  readonly quiet?: true
  readonly fix?: true
  readonly cache: boolean
}

/** Adds `papers check`. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('report every fault, without writing')
    .description('Reports every fault of the data and the finished text, without writing anything.')
    .addArgument(sessionsArgument())
    .addOption(langOption())
    .addOption(reporterOption(REPORTERS))
    .option('--max-warnings <number>', 'more warnings than this count as an error', numberFrom(0))
    .option('--quiet', 'only errors and warnings, and nothing where there are none')
    .addOption(noCacheOption())
    .option('--fix', 'make the edits that findings offer, then check again')
    .action(async (sessions: string[], { lang: languages, reporter, maxWarnings = Infinity, quiet, fix, cache }: Options) => {
      const [{ checkSessions, makeFixes }, { reporters }, { describeFrom }, { papersTable }] = await Promise.all([
        import('../work/check-sessions.ts'),
        import('../reports/findings/index.ts'),
        import('../reports/explain.ts'),
        import('../reports/papers-table.ts'),
      ])
      const asked = { sessions, languages }
      let isRefused = false
      if (fix) {
        const { files, refusal } = await makeFixes(asked)
        console.error(
          refusal ? `no file changed: ${refusal}; make the edits by hand` : `${files} ${files === 1 ? 'file' : 'files'} changed`,
        )
        isRefused = refusal !== undefined
      }
      const absent: AbsentLanguage[] = []
      const papers: PaperSummary[] = []
      const diagnostics = checkSessions({
        ...asked,
        isKept: cache,
        tellAbsent: (language) => void absent.push(language),
        tellPaper: (paper) => void papers.push(paper),
      })
      const shown = quiet ? diagnostics.filter(({ level }) => level !== 'note') : diagnostics
      const describe = describeFrom(readChecksPage)
      const report = reporters[reporter](shown, { palette, describe, version: version(), homepage: homepage() })
      const isSilent = quiet && reporter === 'text' && shown.length === 0
      if (report && !isSilent) console.log(report)
      const summary = FOR_PEOPLE.includes(reporter) ? papersTable(quiet ? papers.flatMap(graveOf) : papers) : ''
      if (summary) console.log(summary)
      const warnings = diagnostics.filter(({ level }) => level === 'warning').length
      const isFaulty =
        tellAbsent(absent) || isRefused || diagnostics.some(({ level }) => level === 'error') || warnings > maxWarnings
      process.exitCode = isFaulty ? FOUND : CLEAN
    })
}

/** A paper without its notes, where it has anything else. */
function graveOf({ paper, counts }: PaperSummary): PaperSummary[] {
  const { errors = 0, warnings = 0 } = counts
  return errors + warnings === 0 ? [] : [{ paper, counts: { errors, warnings } }]
}

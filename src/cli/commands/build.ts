import { type Command, Option } from 'commander'
import { DEFAULT_FORMATS, type Format, FORMATS } from '../../writers/formats.ts'
import { formatOption, jobsOption, langOption, list, noCacheOption, outOption, sessionsArgument } from './options.ts'
import { tellWritten } from './outcome.ts'

interface Options {
  readonly lang?: string[]
  readonly format: Format[]
  readonly part: string
  readonly out: string
  readonly draft?: true
  readonly force?: true
  readonly fresh?: true
  readonly attach?: true
  readonly review?: string[]
  readonly jobs: number
}

/** Adds `papers build`. */
export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('check, then write the papers')
    .description('Checks, then writes every paper that has no error: all files together, or none.')
    .addArgument(sessionsArgument())
    .addOption(langOption())
    .addOption(formatOption(FORMATS, DEFAULT_FORMATS))
    .option(
      '--part <part>',
      'the whole paper, or one part by itself: agenda, annotations, timetable, documents, a text by its id',
      'paper',
    )
    .addOption(outOption())
    .option('--force', 'write files anew even where they would stay the same')
    .addOption(noCacheOption())
    .addOption(new Option('--fresh', 'write no language that has stale units').conflicts('draft'))
    .option('--draft', 'write in spite of errors of the text, with a draft mark on every page')
    .option('--attach', 'put the data and the timetable as .ics into each PDF, for archives (PDF/A-3)')
    .addOption(
      new Option('--review <codes>', 'instead of papers, copies for revisers: a translation beside its original (html)')
        .argParser(list)
        .conflicts(['lang', 'fresh', 'attach']),
    )
    .addOption(jobsOption())
    .action(async (sessions: string[], options: Options) => {
      const { lang: languages, format: formats, part, out, draft, force, fresh, attach, review, jobs } = options
      if (review) {
        const { buildReviews } = await import('../work/build-reviews.ts')
        const copies = { sessions, languages: review, formats, out, isDraft: draft === true, isForced: force === true }
        await tellWritten(out, await buildReviews(copies))
        return
      }
      const { buildPapers } = await import('../work/build-papers.ts')
      const wishes = {
        isDraft: draft === true,
        isForced: force === true,
        isFresh: fresh === true,
        hasAttachments: attach === true,
      }
      await tellWritten(out, await buildPapers({ sessions, languages, formats, part, out, jobs, ...wishes }))
    })
}

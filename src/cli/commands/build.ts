import { type Command, Option } from 'commander'
import { DEFAULT_FORMATS, type Format, FORMATS } from '../../writers/formats.ts'
import {
  attachOption,
  draftOption,
  formatOption,
  freshOption,
  jobsOption,
  langOption,
  list,
  noCacheOption,
  outOption,
  partOption,
  sessionsArgument,
} from './options.ts'
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
  readonly cache: boolean
  readonly review?: string[]
  readonly jobs?: number
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
    .addOption(partOption())
    .addOption(outOption())
    .option('--force', 'write files anew even where they would stay the same')
    .addOption(noCacheOption())
    .addOption(freshOption())
    .addOption(draftOption())
    .addOption(attachOption())
    .addOption(
      new Option('--review <codes>', 'instead of papers, copies for revisers: a translation beside its original (html)')
        .argParser(list)
        .conflicts(['lang', 'fresh', 'attach']),
    )
    .addOption(jobsOption())
    .action(async (sessions: string[], options: Options) => {
      const { lang: languages, format: formats, part, out, draft, force, fresh, attach, review, jobs, cache } = options
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
        isKept: cache,
      }
      await tellWritten(out, await buildPapers({ sessions, languages, formats, part, out, jobs, ...wishes }))
    })
}

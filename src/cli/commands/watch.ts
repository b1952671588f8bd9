import type { Command } from 'commander'
import { DEFAULT_FORMATS, type Format, FORMATS } from '../../writers/formats.ts'
import { endWhenTold } from './end-when-told.ts'
import {
  attachOption,
  draftOption,
  formatOption,
  freshOption,
  langOption,
  noCacheOption,
  outOption,
  partOption,
  sessionsArgument,
} from './options.ts'
import { tellChanged } from './outcome.ts'

interface Options {
  readonly lang?: string[]
  readonly format: Format[]
  readonly part: string
  readonly out: string
  readonly draft?: true
  readonly fresh?: true
  readonly attach?: true
  readonly cache: boolean
}

/** Adds `papers watch`. */
export function addWatch(program: Command): void {
  program
    .command('watch')
    .summary('build, and build again after each change')
    .description('Builds as papers build does, and again after each change of the data, in one process; Ctrl-C ends it.')
    .addArgument(sessionsArgument())
    .addOption(langOption())
    .addOption(formatOption(FORMATS, DEFAULT_FORMATS))
    .addOption(partOption())
    .addOption(outOption())
    .addOption(noCacheOption())
    .addOption(freshOption())
    .addOption(draftOption())
    .addOption(attachOption())
    .action(async (sessions: string[], options: Options) => {
      const { lang: languages, format: formats, part, out, draft, fresh, attach, cache } = options
      const [{ watchPapers }, { tellUsage }] = await Promise.all([
        import('../work/watch-papers.ts'),
        import('../reports/tell-usage.ts'),
      ])
      // While files are put in their places a signal waits until that is done.
      endWhenTold()
      const wishes = { isDraft: draft === true, isFresh: fresh === true, hasAttachments: attach === true, isKept: cache }
      await watchPapers(
        { sessions, languages, formats, part, out, ...wishes },
        {
          built: (written) => tellChanged(out, written),
          failed: tellUsage,
          waiting: () => console.error('waiting for changes; Ctrl-C ends it'),
        },
      )
    })
}

import { type Command, Option } from 'commander'
import { DEFAULT_FORMATS } from '../../writers/formats.ts'
import { schemasFolder } from '../files/workspace.ts'
import { dayOption, langOption, numberFrom, outOption } from './options.ts'
import { tellWritten } from './outcome.ts'

interface Options {
  readonly body?: string
  readonly name?: string
  readonly from?: string
  readonly opens?: string
  readonly closes?: string
  readonly place?: string
  readonly session?: number
  readonly lang?: string[]
  readonly yes?: boolean
  readonly out: string
}

/** Adds `papers new`. */
export function addNew(program: Command): void {
  program
    .command('new')
    .summary('begin the data of a paper')
    .description(
      'Begins the data of a paper, and those of its body where that is not known yet, checks them and builds the paper. It asks nothing: what is to be written is marked by ???.',
    )
    .argument('<symbol>', 'symbol of the paper, as it will be printed: E/CN.15/2027/1')
    .option('--body <id>', 'the body, where the symbol does not say it; or an id for a new one')
    .option('--name <name>', 'name of a new body, in the first language')
    .option('--from <session>', 'carry standing text over from this session, without what is dated')
    .addOption(new Option('--session <number>', 'which session it is, where the symbol does not say it').argParser(numberFrom(1)))
    .addOption(dayOption('--opens <day>', 'first day; with --closes'))
    .addOption(dayOption('--closes <day>', 'last day; with --opens'))
    .option('--place <name>', 'where it is held: id or name of a place; online')
    .addOption(langOption('languages, the one in which it is drafted first, for example en,fr'))
    .option('--yes', 'take the symbol as it stands, even where it looks like a slip for one of a known body')
    .addOption(outOption())
    .action(async (symbol: string, { lang, yes, out, ...options }: Options) => {
      const { beginPaper } = await import('../work/begin-paper.ts')
      const { buildPapers } = await import('../work/build-papers.ts')
      const { writeSchemas } = await import('../work/write-schemas.ts')
      const { body, name, from, opens, closes, place, session } = options
      const wishes = { symbol, body, name, from, opens, closes, place, number: session, languages: lang, isSure: yes === true }
      const { folder, languages, written } = await beginPaper(wishes)
      for (const path of written) console.log(path)
      await writeSchemas(schemasFolder())
      await tellWritten(
        out,
        await buildPapers({
          sessions: [folder],
          languages,
          formats: DEFAULT_FORMATS,
          part: 'paper',
          isDraft: false,
          isFresh: false,
          hasAttachments: false,
          isForced: false,
          isKept: true,
          jobs: 1,
          out,
        }),
      )
    })
}

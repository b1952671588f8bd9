import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import type { AddOptions } from '../work/add-fact.ts'
import { dayOption, list, numberFrom } from './options.ts'

type Options = Readonly<Record<string, unknown>>

/** A kind of facts with what can be said of one; each field of the data has an option of its name. */
interface Kind {
  readonly kind: AddOptions['kind']
  readonly summary: string
  readonly options: (command: Command) => Command
  /** The fields in the order of the data. */
  readonly fields: readonly string[]
  /** The option that gives its words. */
  readonly words?: string
  readonly example: string
}

const OF_MEETINGS = ['of', 'number', 'on', 'from', 'to', 'during', 'place']

const KINDS: readonly Kind[] = [
  {
    kind: 'item',
    summary: 'an item of the agenda, with its title and its paragraphs in every language',
    options: (command) =>
      worded(command, '--title <words>', 'its title')
        .option('--after <id>', 'item or section that it stands behind; else it is the last')
        .addOption(new Option('--before <id>', 'item or section that it stands before').conflicts('after'))
        .option('--under <id>', 'item or section that it stands in')
        .addOption(new Option('--annotation <ids>', 'ids of its paragraphs, for example mandate,report').argParser(list)),
    fields: ['annotation'],
    words: 'title',
    example: `papers add item elections --after opening --title 'Elections' --in en --annotation bureau`,
  },
  {
    kind: 'document',
    summary: 'a document of the register, with its title in every language',
    options: (command) =>
      worded(command, '--title <words>', 'its title')
        .option('--symbol <symbol>', 'its symbol; ??? stands in its place until it is allotted')
        .option('--kind <kind>', 'report, note …, or one of the kinds of the session')
        .option('--purpose <purpose>', 'what the body is to do with it: decision, information …')
        .option('--of <body>', 'body whose paper it is, where that is not one of the session')
        .addOption(new Option('--transmits <ids>', 'meetings whose reports it carries').argParser(list))
        .addOption(dayOption('--issued <day>', 'day on which it is issued'))
        .option('--under <id>', 'item on whose list it stands')
        .option('--after <id>', 'document that it stands behind, in the register and on that list')
        .addOption(new Option('--before <id>', 'document that it stands before').conflicts('after')),
    fields: ['symbol', 'of', 'kind', 'purpose', 'transmits', 'issued'],
    words: 'title',
    example: `papers add document needs --symbol CTOC/COP/2016/15 --kind report --under technical-assistance`,
  },
  {
    kind: 'meeting',
    summary: 'a meeting of a body, before the session or during it',
    options: (command) =>
      timed(command.requiredOption('--of <body>', 'body that meets'))
        .addOption(new Option('--number <number>', 'which of its meetings it is').argParser(numberFrom(1)))
        .addOption(
          new Option('--during <what>', 'where its days follow from the timetable')
            .choices(['session'])
            .conflicts(['on', 'from', 'to']),
        )
        .option('--after <id>', 'meeting that it stands behind; else the last one of its body')
        .addOption(new Option('--before <id>', 'meeting that it stands before').conflicts('after')),
    fields: OF_MEETINGS,
    example: 'papers add meeting firearms-5 --of firearms --number 5 --from 2016-09-01 --to 2016-09-02 --place vienna',
  },
  {
    kind: 'note',
    summary: 'a note at the foot of the page, with its mark and its words in every language',
    options: (command) =>
      worded(command, '--text <words>', 'its words').requiredOption(
        '--under <unit>',
        'text at whose end its mark stands, as papers check names it: title',
      ),
    fields: [],
    words: 'text',
    example: `papers add note late --under title --text 'The present document was submitted late.' --in en`,
  },
  {
    kind: 'event',
    summary: 'whatever else a text tells of: a reception, the end of a registration',
    options: (command) =>
      timed(command)
        .addOption(new Option('--at <hour>', 'hour at which it begins, as 18:30').argParser(hour))
        .addOption(new Option('--until <hour>', 'hour at which it ends').argParser(hour))
        .addOption(new Option('--minutes <number>', 'how long it takes, or how long one may speak').argParser(numberFrom(1)))
        .option('--after <id>', 'event that it stands behind; else it is the last')
        .addOption(new Option('--before <id>', 'event that it stands before').conflicts('after')),
    fields: ['on', 'from', 'to', 'at', 'until', 'place', 'minutes'],
    example: 'papers add event reception --on 2016-10-17 --at 18:30 --until 20:00',
  },
]

/** Adds `papers add`. */
export function addAdd(program: Command): void {
  const add = program
    .command('add')
    .summary('add a fact, with its words in every language')
    .description(
      'Adds a fact at its place in session.yaml, and what is to be said of it to the wording of every language: what is not known yet stands as ??? there.',
    )
  for (const one of KINDS) addKind(add, one)
}

function addKind(add: Command, { kind, summary, options, fields, words, example }: Kind): void {
  options(
    add
      .command(kind)
      .summary(summary)
      .description(`Adds ${summary}.`)
      .addArgument(new Argument('<id>', 'small letters, digits and hyphens; yours to choose'))
      .argument('[session]', 'where there are several: a folder under data/, or a path to a session.yaml'),
  )
    .addHelpText('after', `\nExample:\n  ${example}`)
    .action(async (id: string, session: string | undefined, given: Options) => {
      const [{ addFact }, { describeAdded }] = await Promise.all([
        import('../work/add-fact.ts'),
        import('../reports/describe-edit.ts'),
      ])
      const stated = kind === 'document' ? { symbol: '???', ...given } : given
      const text = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined)
      const added = await addFact({
        kind,
        id,
        session,
        placing: { after: text('after'), before: text('before'), under: text('under') },
        fields: fieldsOf(fields, stated),
        words: words === undefined ? undefined : text(words),
        language: text('in'),
      })
      console.log(describeAdded(`${kind} ${id}`, added))
    })
}

/** The fields that are given, in the order of the data; of the meetings whose reports it carries one needs no list. */
function fieldsOf(fields: readonly string[], given: Options): Options {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = given[field]
      if (value === undefined) return []
      return [[field, field === 'transmits' && Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value]]
    }),
  )
}

function worded(command: Command, flags: string, what: string): Command {
  return command
    .option(flags, `${what}; what the others are to be made from`)
    .option('--in <language>', 'language of these words, where not that which the others are translated from')
}

function timed(command: Command): Command {
  return command
    .addOption(dayOption('--on <day>', 'its day, where it has one').conflicts(['from', 'to']))
    .addOption(dayOption('--from <day>', 'its first day'))
    .addOption(dayOption('--to <day>', 'its last day'))
    .option('--place <id>', 'where, if not at the place of the session')
}

function hour(value: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) throw new InvalidArgumentError(`${value} is no hour; write it as 18:30`)
  return value
}

import { type Command, Option } from 'commander'
import { FORMATS } from '../../writers/formats.ts'
import { sessionsArgument } from './options.ts'

/** What an entry of the list for programs stands for: what one job of many makes. */
const SHARES = ['session', 'language', 'file'] as const
type Share = (typeof SHARES)[number]

/** Adds `papers list`. */
export function addList(program: Command): void {
  program
    .command('list')
    .summary('list what can be built')
    .description(
      'Lists every session with its languages and the formats; as JSON one entry a share of the work, for a matrix of jobs.',
    )
    .addArgument(sessionsArgument())
    .option('--json', 'for programs: session, language and format of each file')
    .addOption(new Option('--by <share>', 'what an entry of the JSON stands for').choices(SHARES).default('file'))
    .action(async (names: string[], { json, by }: { json?: true; by: Share }) => {
      const { findSessions } = await import('../files/find-sessions.ts')
      const sessions = findSessions(names).map(({ name, languages }) => ({ name, codes: languages.map(({ code }) => code) }))
      if (json)
        console.log(
          JSON.stringify(
            sessions.flatMap(({ name, codes }) => entriesOf(name, codes, by)),
            null,
            2,
          ),
        )
      else for (const { name, codes } of sessions) console.log(`${name}: ${codes.join(', ')}; ${FORMATS.join(', ')}`)
    })
}

function entriesOf(session: string, codes: readonly string[], by: Share): Readonly<Record<string, string>>[] {
  if (by === 'session') return [{ session, languages: codes.join(',') }]
  if (by === 'language') return codes.map((language) => ({ session, language }))
  return codes.flatMap((language) => FORMATS.map((format) => ({ session, language, format })))
}

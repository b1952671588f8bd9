import type { Command } from 'commander'
import { FORMATS } from '../../writers/formats.ts'
import { sessionsArgument } from './options.ts'

/** Adds `papers list`. */
export function addList(program: Command): void {
  program
    .command('list')
    .summary('list what can be built')
    .description('Lists every session with its languages and the formats; as JSON one entry a file, for a matrix of jobs.')
    .addArgument(sessionsArgument())
    .option('--json', 'for programs: session, language and format of each file')
    .action(async (names: string[], { json }: { json?: true }) => {
      const { findSessions } = await import('../files/find-sessions.ts')
      const sessions = findSessions(names).map(({ name, languages }) => ({ name, codes: languages.map(({ code }) => code) }))
      if (json) {
        const files = sessions.flatMap(({ name, codes }) =>
          codes.flatMap((language) => FORMATS.map((format) => ({ session: name, language, format }))),
        )
        console.log(JSON.stringify(files, null, 2))
      } else for (const { name, codes } of sessions) console.log(`${name}: ${codes.join(', ')}; ${FORMATS.join(', ')}`)
    })
}

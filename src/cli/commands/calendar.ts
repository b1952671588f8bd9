import type { Command } from 'commander'
import { langOption, outOption, sessionsArgument } from './options.ts'
import { tellWritten } from './outcome.ts'

/** Adds `papers calendar`. */
export function addCalendar(program: Command): void {
  program
    .command('calendar')
    .summary('write the timetable as a calendar')
    .description('Writes the timetable as an iCalendar file in each language, in the time zone of the place.')
    .addArgument(sessionsArgument())
    .addOption(langOption())
    .addOption(outOption())
    .action(async (sessions: string[], { lang: languages, out }: { lang?: string[]; out: string }) => {
      const { writeCalendars } = await import('../work/write-calendars.ts')
      await tellWritten(out, await writeCalendars({ sessions, languages, out }))
    })
}

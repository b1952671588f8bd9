#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { addBuild } from './commands/build.ts'
import { addCalendar } from './commands/calendar.ts'
import { addCheck } from './commands/check.ts'
import { addCompare } from './commands/compare.ts'
import { addExplain } from './commands/explain.ts'
import { addImpact } from './commands/impact.ts'
import { addIssue } from './commands/issue.ts'
import { CLEAN, TROUBLE } from './commands/outcome.ts'
import { addStatus } from './commands/status.ts'
import { addTranslate } from './commands/translate.ts'
import { version } from './files/project.ts'
import { UsageError } from './usage-error.ts'

/** The commands in the order in which the help shows them. */
const COMMANDS = [addBuild, addCheck, addExplain, addCalendar, addImpact, addStatus, addTranslate, addCompare, addIssue]

const program = new Command('papers')
  .description('Builds the provisional agenda, annotations and timetable of a session in every language, from one source.')
  .version(version())
  .exitOverride()
  .configureHelp({ sortSubcommands: false })

for (const addCommand of COMMANDS) addCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? CLEAN : TROUBLE
  else if (error instanceof UsageError) {
    console.error(`error: ${error.message}`)
    if (error.help) console.error(`  = help: ${error.help}`)
    process.exitCode = TROUBLE
  } else {
    // A fault of this program; of what a thread tells of one, the first line is the message.
    const [message] = (error instanceof Error ? error.message : String(error)).split('\n')
    console.error(`internal error: ${message}`)
    process.exitCode = TROUBLE
  }
}

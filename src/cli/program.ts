import { Command } from 'commander'
import { addAdd } from './commands/add.ts'
import { addBuild } from './commands/build.ts'
import { addCalendar } from './commands/calendar.ts'
import { addCheck } from './commands/check.ts'
import { addCompletion } from './commands/completion.ts'
import { addCompare } from './commands/compare.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addImpact } from './commands/impact.ts'
import { addInit } from './commands/init.ts'
import { addIssue } from './commands/issue.ts'
import { addList } from './commands/list.ts'
import { addNew } from './commands/new.ts'
import { addPreview } from './commands/preview.ts'
import { addSchema } from './commands/schema.ts'
import { addStatus } from './commands/status.ts'
import { addTranslate } from './commands/translate.ts'
import { addWatch } from './commands/watch.ts'
import { addWithdraw } from './commands/withdraw.ts'
import { addExamples } from './commands/examples.ts'
import { helpForSlip } from './commands/help-for-slip.ts'
import { endInTrouble, watchForTrouble } from './end-in-trouble.ts'
import { keepFor } from './files/keeper.ts'
import { noteRun } from './files/noted.ts'
import { version } from './files/program-files.ts'

/** The commands by their names, in the order in which the help shows them. */
const COMMANDS: Readonly<Record<string, (program: Command) => void>> = {
  build: addBuild,
  watch: addWatch,
  check: addCheck,
  preview: addPreview,
  explain: addExplain,
  calendar: addCalendar,
  impact: addImpact,
  status: addStatus,
  translate: addTranslate,
  compare: addCompare,
  add: addAdd,
  withdraw: addWithdraw,
  new: addNew,
  issue: addIssue,
  export: addExport,
  import: addImport,
  list: addList,
  init: addInit,
  schema: addSchema,
  completion: addCompletion,
}

/**
 * Does what the command line asks, and sets the exit code; whatever goes wrong is told. A run that has a name is noted, so that the next one
 * can tell whether it would do the same. What it makes is kept under the print of the program, where that is known.
 */
export async function runProgram(run?: string, print?: string): Promise<void> {
  if (run !== undefined) noteRun(run)
  keepFor(print)
  const program = new Command('papers')
    .description('Builds the provisional agenda, annotations and timetable of a session in every language, from one source.')
    .version(version())
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .configureOutput({
      outputError: (text, write) => {
        write(text + helpForSlip(program, text, process.argv.slice(2)))
      },
    })

  for (const addCommand of commandsFor(process.argv[2])) addCommand(program)
  addExamples(program)

  watchForTrouble()
  try {
    await program.parseAsync()
  } catch (error) {
    endInTrouble(error)
  }
}

/** Those that a command line may come to: the one that it names, where that asks nothing about the others. */
function commandsFor(name = ''): readonly ((program: Command) => void)[] {
  const named = name !== 'completion' && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  return named ? [named] : Object.values(COMMANDS)
}

import { Argument, type Command, type Option } from 'commander'
import type { KnownCommand } from '../reports/bash-completion.ts'
import { eachCommand } from './examples.ts'

/** Adds `papers completion`. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print what a shell needs to complete commands')
    .description('Prints the script by which a shell completes commands, options, sessions and languages.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash']))
    .action(async () => {
      const [{ bashCompletion }, { programLanguages }, { DATA_OF_PROGRAM, readChecksPage }, { codesOf }] = await Promise.all([
        import('../reports/bash-completion.ts'),
        import('../files/program-languages.ts'),
        import('../files/program-files.ts'),
        import('../reports/explain.ts'),
      ])
      const languages = [...programLanguages(DATA_OF_PROGRAM).keys()]
      console.log(bashCompletion(known(program, codesOf(readChecksPage())), languages).trimEnd())
    })
}

/** Commands with their options, and what their first argument is. */
function known(program: Command, codes: readonly string[]): KnownCommand[] {
  const commands: KnownCommand[] = []
  eachCommand(program, (command, name) => {
    if (command.commands.length > 0) return
    const [first] = command.registeredArguments
    const argument = first?.argChoices ?? (name === 'explain' ? codes : (ARGUMENTS[first?.name() ?? ''] ?? 'none'))
    commands.push({ name, argument, options: command.options.flatMap(knownOption) })
  })
  return commands
}

const ARGUMENTS: Readonly<Record<string, 'session' | 'file'>> = { session: 'session', base: 'file', folder: 'file', file: 'file' }

function knownOption(option: Option): KnownCommand['options'] {
  if (!option.long) return []
  return [{ flag: option.long, takesValue: option.required || option.optional, choices: option.argChoices ?? [] }]
}

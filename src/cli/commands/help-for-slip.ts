import type { Command } from 'commander'
import { eachCommand, firstExample } from './examples.ts'

/** What to type instead, under what the parser of command lines says is missing: what an option may be, and an example of the command. */
export function helpForSlip(program: Command, text: string, typed: readonly string[]): string {
  const [, flags, argument] =
    /^error: (?:required option '([^']+)' not specified|missing required argument '([^']+)')/.exec(text) ?? []
  if (flags === undefined && argument === undefined) return ''
  const { command, name } = commandOf(program, typed)
  const option = command?.options.find((each) => each.flags === flags)
  const meant = command?.registeredArguments.find((each) => each.name() === argument)
  const { description = '', argChoices } = option ?? meant ?? {}
  const choices = argChoices ? `one of ${argChoices.join(', ')}` : ''
  const example = description.includes('for example') ? undefined : firstExample(name)
  const parts = [description, choices, example === undefined ? '' : `for example ${example}`].filter(Boolean)
  return parts.length > 0 ? `  = help: ${parts.join('; ')}\n` : ''
}

/** The command that a command line names, the innermost that it goes down to. */
function commandOf(program: Command, typed: readonly string[]): { command: Command | undefined; name: string } {
  const words = typed.filter((word) => !word.startsWith('-')).join(' ')
  let found: { command: Command | undefined; name: string } = { command: undefined, name: '' }
  eachCommand(program, (command, name) => {
    if (`${words} `.startsWith(`${name} `)) found = { command, name }
  })
  return found
}

import { Argument, InvalidArgumentError, Option } from 'commander'
import { availableParallelism } from 'node:os'
import { isRealDay } from '../../model/day.ts'
import { outputFolder } from '../files/workspace.ts'

// Arguments and options that several commands take, made anew for each.

export function sessionsArgument(): Argument {
  return new Argument('[session...]', 'folders under data/, or paths to a session.yaml; all of data/ when left out')
}

export function langOption(description = 'languages, for example zh,en'): Option {
  return new Option('--lang <codes>', description).argParser(list)
}

export function formatOption(known: readonly string[], byDefault: readonly string[]): Option {
  const option = new Option('--format <formats>', 'one or more, with commas between them')
  return Object.assign(option.argParser(listOf(known)).default([...byDefault]), { argChoices: [...known] })
}

export function outOption(): Option {
  return folderOption(outputFolder(), 'output/ beside data/')
}

/** The folder that files go into. */
export function folderOption(usual: string, said: string): Option {
  return new Option('--out <folder>', 'where the files go').argParser(folder).default(usual, said)
}

export function reporterOption(names: readonly string[]): Option {
  return new Option('--reporter <name>', 'form of the report').choices(names).default('text')
}

export function dateOption(description: string): Option {
  return dayOption('--date <day>', description)
}

/** An option that is a day. */
export function dayOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(day)
}

export function jobsOption(): Option {
  return new Option('--jobs <number>', 'cores to use').argParser(numberFrom(1)).default(availableParallelism())
}

export function noCacheOption(): Option {
  return new Option('--no-cache', 'do all of it, also where nothing has changed since it was done last')
}

/** Reads a whole number that is not less than another. */
export function numberFrom(least: number): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value) || Number(value) < least) throw new InvalidArgumentError(`${value} is no number from ${least} on`)
    return Number(value)
  }
}

/** Several things, with commas between them; each counts once. */
export function list(value: string): string[] {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) throw new InvalidArgumentError('name at least one, or leave the option out')
  return [...new Set(parts)]
}

function listOf(known: readonly string[]): (value: string) => string[] {
  return (value) => {
    const parts = list(value)
    const unknown = parts.find((part) => !known.includes(part))
    if (unknown !== undefined) {
      const meant = known.find((name) => name === unknown.toLowerCase().replace(/^\./, ''))
      throw new InvalidArgumentError(
        `${unknown} is none of ${known.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      )
    }
    return parts
  }
}

function folder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('name a folder, or leave the option out')
  return value
}

function day(value: string): string {
  if (!isRealDay(value)) throw new InvalidArgumentError(`${value} is no day; write it as 2016-10-17`)
  return value
}

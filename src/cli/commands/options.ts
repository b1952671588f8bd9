import { Argument, InvalidArgumentError, Option } from 'commander'
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
  return new Option('--jobs <number>', 'cores to use; as many as pay when left out').argParser(numberFrom(1))
}

export function noCacheOption(): Option {
  return new Option('--no-cache', 'find and make all of it anew, and take nothing that was kept')
}

export function partOption(): Option {
  return new Option(
    '--part <part>',
    'the whole paper, or one part by itself: agenda, annotations, timetable, documents, a text by its id',
  ).default('paper')
}

export function draftOption(): Option {
  return new Option('--draft', 'write in spite of errors of the text, with a draft mark on every page')
}

export function freshOption(): Option {
  return new Option('--fresh', 'write no language that has stale units').conflicts('draft')
}

export function attachOption(): Option {
  return new Option('--attach', 'put the data and the timetable as .ics into each PDF, for archives (PDF/A-3)')
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

#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { PARTS, type Part } from '../rendering/paper-view.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { DEFAULT_FORMATS, FORMATS, type Format } from '../writers/formats.ts'
import { ANSI, PLAIN } from './reports/palette.ts'
import { addComparisonCommand } from './comparison-command.ts'
import { PROJECT, readChecksPage, version } from './files/project.ts'
import { addIssueCommand } from './issue-command.ts'
import type { reporters } from './reports/findings/index.ts'
import { addTranslationCommands } from './translation-commands.ts'
import { UsageError } from './usage-error.ts'

// What a command needs is loaded when it is called: help and a slip of the keyboard are answered at once.

/** Exit codes that others rely on: 0 clean, 1 errors were found, 2 wrong use or an input that cannot be read. */
const CLEAN = 0
const FOUND = 1
const WRONG_USE = 2

const REPORTERS: readonly (keyof typeof reporters)[] = ['text', 'json', 'sarif', 'github']

const list = (value: string): string[] => {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) throw new InvalidArgumentError('name at least one, or leave the option out')
  return [...new Set(parts)]
}

const listOf =
  (known: readonly string[]) =>
  (value: string): string[] => {
    const parts = list(value)
    const unknown = parts.find((part) => !known.includes(part))
    if (unknown !== undefined) throw new InvalidArgumentError(`${unknown} is none of ${known.join(', ')}`)
    return parts
  }

const count =
  (least: number) =>
  (value: string): number => {
    if (!/^\d+$/.test(value) || Number(value) < least) throw new InvalidArgumentError(`${value} is no number from ${least} on`)
    return Number(value)
  }

const palette = process.stderr.isTTY && !process.env['NO_COLOR'] ? ANSI : PLAIN

/** What a command found and wrote: warnings and errors, the names of the files, and whether some that were asked for are missing. */
async function tellWritten(
  out: string,
  { diagnostics, written, missing }: { diagnostics: readonly Diagnostic[]; written: readonly string[]; missing: number },
): Promise<void> {
  const grave = diagnostics.filter(({ level }) => level !== 'note')
  if (grave.length > 0) console.error((await import('./reports/findings/text.ts')).text(grave, { palette }))
  for (const name of written) console.log(join(out, name))
  if (written.length === 0) console.error('nothing was written')
  process.exitCode = missing > 0 ? FOUND : CLEAN
}

const program = new Command('papers')
  .description('Builds the provisional agenda, annotations and timetable of a session in every language, from one source.')
  .version(version())
  .exitOverride()
  .configureHelp({ sortSubcommands: false })

program
  .command('build')
  .summary('check, then write the papers')
  .description('Checks, then writes every paper that has no error: all files together, or none.')
  .argument('[session...]', 'folders under data/, or paths to a session.yaml; all of data/ when left out')
  .option('--lang <codes>', 'languages, for example zh,en', list)
  .option('--format <formats>', `of ${FORMATS.join(', ')}`, listOf(FORMATS), [...DEFAULT_FORMATS])
  .addOption(new Option('--part <part>', 'the whole paper, or one document by itself').choices(PARTS).default('paper'))
  .addOption(new Option('--out <folder>', 'where the files go').default(join(PROJECT, 'output'), 'output/ of the project'))
  .option('--force', 'write files anew even where they would stay the same')
  .option('--draft', 'write in spite of errors of the text, with a draft mark on every page')
  .option('--attach', 'put the data and the timetable as .ics into each PDF, for archives (PDF/A-3)')
  .option('--jobs <number>', 'cores to use', count(1), availableParallelism())
  .action(
    async (
      sessions: string[],
      options: {
        lang?: string[]
        format: Format[]
        part: Part
        out: string
        draft?: true
        force?: true
        attach?: true
        jobs: number
      },
    ) => {
      const { build } = await import('./build.ts')
      const { format: formats, part, out, jobs, lang: languages, draft, force } = options
      const isDraft = draft === true
      const isForced = force === true
      const hasAttachments = options.attach === true
      await tellWritten(out, await build({ sessions, languages, formats, part, out, isDraft, isForced, hasAttachments, jobs }))
    },
  )

program
  .command('check')
  .summary('report every fault, without writing')
  .description('Reports every fault of the data and the finished text, without writing anything.')
  .argument('[session...]', 'folders under data/, or paths to a session.yaml; all of data/ when left out')
  .option('--lang <codes>', 'languages, for example zh,en', list)
  .addOption(new Option('--reporter <name>', 'form of the report').choices(REPORTERS).default('text'))
  .option('--max-warnings <number>', 'more warnings than this count as an error', count(0))
  .option('--fix', 'make the edits that findings offer, then check again')
  .action(
    async (
      sessions: string[],
      options: { lang?: string[]; reporter: keyof typeof reporters; maxWarnings?: number; fix?: true },
    ) => {
      const [{ check, fix }, { reporters }, { describeFrom }] = await Promise.all([
        import('./check.ts'),
        import('./reports/findings/index.ts'),
        import('./reports/explain.ts'),
      ])
      const asked = { sessions, languages: options.lang }
      let diagnostics = check(asked)
      if (options.fix) {
        const files = fix(diagnostics)
        console.error(`${files} ${files === 1 ? 'file' : 'files'} changed`)
        diagnostics = check(asked)
      }
      const report = reporters[options.reporter](diagnostics, {
        palette: process.stdout.isTTY ? palette : PLAIN,
        describe: describeFrom(readChecksPage()),
        version: version(),
      })
      if (report) console.log(report)
      const warnings = diagnostics.filter(({ level }) => level === 'warning').length
      const isFaulty = diagnostics.some(({ level }) => level === 'error') || warnings > (options.maxWarnings ?? Infinity)
      process.exitCode = isFaulty ? FOUND : CLEAN
    },
  )

program
  .command('explain')
  .summary('tell what a code means and what to do')
  .description('Prints what a code of a finding means, why it matters and what to do.')
  .argument('<code>', 'for example symbol-unlisted')
  .action(async (code: string) => console.log((await import('./reports/explain.ts')).explain(code, readChecksPage())))

program
  .command('calendar')
  .summary('write the timetable as a calendar')
  .description('Writes the timetable as an iCalendar file in each language, in the time zone of the place.')
  .argument('[session...]', 'folders under data/, or paths to a session.yaml; all of data/ when left out')
  .option('--lang <codes>', 'languages, for example zh,en', list)
  .addOption(new Option('--out <folder>', 'where the files go').default(join(PROJECT, 'output'), 'output/ of the project'))
  .action(async (sessions: string[], { lang: languages, out }: { lang?: string[]; out: string }) => {
    const { calendar } = await import('./calendar.ts')
    await tellWritten(out, await calendar({ sessions, languages, out }))
  })

program
  .command('impact')
  .summary('show what hangs on a fact, before it is changed')
  .description('Lists what follows from a fact, and every paragraph and language that prints it or what follows from it.')
  .argument('<fact>', 'its name, for example opens or documents.trafficking-meeting; or a date or document symbol')
  .argument('[session...]', 'folders under data/, or paths to a session.yaml; all of data/ when left out')
  .option('--lang <codes>', 'languages, for example zh,en', list)
  .addOption(new Option('--reporter <name>', 'form of the report').choices(['text', 'json']).default('text'))
  .action(async (fact: string, sessions: string[], options: { lang?: string[]; reporter: string }) => {
    const [{ impact }, { describeImpact, impactData }] = await Promise.all([
      import('./impact.ts'),
      import('./reports/describe-impact.ts'),
    ])
    const found = impact({ fact, sessions, languages: options.lang })
    if (options.reporter === 'json') console.log(JSON.stringify(found.flatMap(impactData), undefined, 2))
    else console.log(found.map(describeImpact).join('\n\n'))
  })

addTranslationCommands(program, list)
addComparisonCommand(program, { list, listOf, palette })
addIssueCommand(program, list, palette)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? CLEAN : WRONG_USE
  else if (error instanceof UsageError) {
    console.error(`error: ${error.message}`)
    if (error.help) console.error(`  = help: ${error.help}`)
    process.exitCode = WRONG_USE
  } else throw error
}

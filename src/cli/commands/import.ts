import { type Command, Option } from 'commander'
import { CLEAN, FOUND, palette } from './outcome.ts'

interface Options {
  readonly accept: string
  readonly base?: string
  readonly dryRun?: true
}

/** Adds `papers import`. */
export function addImport(program: Command): void {
  program
    .command('import')
    .summary('bring what was edited in Word or a CAT tool back into the wordings')
    .description(
      'Brings the words of Word and XLIFF files that people edited back into the wordings. What a fact prints is no word: an edit of it is told at the fact. Units that cannot be taken are refused by name, and the others are written, each file of the data proved first.',
    )
    .argument('<file...>', 'Word files (.docx) that papers build made, and XLIFF files (.xlf) that papers export made')
    .addOption(
      new Option(
        '--accept <changes>',
        'tracked changes of a Word file that count as made: all, none, or those of one author by name',
      ).default('all'),
    )
    .option('--base <revision>', 'revision of git that the file was made from, where it does not say so itself')
    .option('--dry-run', 'tell what would come of it, and write nothing')
    .addHelpText(
      'after',
      `
It ends with 0 when all edits are taken or there are none, with 1 when something was refused, with 2 when a file cannot be read.`,
    )
    .action(async (files: string[], { accept, base, dryRun }: Options) => {
      const [{ importFiles }, { describeImported }] = await Promise.all([
        import('../work/import-files.ts'),
        import('../reports/describe-import.ts'),
      ])
      const refused: string[] = []
      const accepting = accept === 'all' || accept === 'none' ? accept : { author: accept }
      await importFiles({ files, accepting, base, isDry: dryRun === true }, (imported) => {
        console.log(describeImported(imported, palette))
        if (imported.refusals.length > 0) refused.push(imported.file)
      })
      process.exitCode = refused.length > 0 ? FOUND : CLEAN
    })
}

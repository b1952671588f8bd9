import { type Command, Option } from 'commander'
import { CLEAN } from './outcome.ts'
import { langOption } from './options.ts'

interface Options {
  readonly lang: string[]
  readonly xliff: '1.2' | '2.1'
  readonly out?: string
}

/** Adds `papers export`. */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write a translation for a CAT tool, as XLIFF')
    .description(
      'Writes a translation beside its original as XLIFF, for OmegaT, memoQ, Phrase, Trados, Weblate and others, and the names that it has in both languages as a glossary (TBX). What comes back is brought in by papers import.',
    )
    .argument('[session]', 'a folder under data/, or a path to a session.yaml, if there are several')
    .addOption(langOption('the translation, for example fr').makeOptionMandatory())
    .addOption(
      new Option('--xliff <version>', 'version of XLIFF; 1.2 is what every tool reads').choices(['1.2', '2.1']).default('1.2'),
    )
    .option('--out <file>', 'the file; CTOC-COP-2016-1.fr.xlf or the like in output/ when left out')
    .action(async (session: string | undefined, { lang: languages, xliff: version, out }: Options) => {
      const { exportTranslations } = await import('../work/export-translations.ts')
      const sessions = session === undefined ? [] : [session]
      for (const { path, terms, units, states } of await exportTranslations({ sessions, languages, version, out })) {
        const { missing, stale, unmarked, done } = states
        console.log(path)
        console.log(terms)
        console.error(
          `${units} units: ${done} up to date, ${stale} stale, ${missing} untranslated, ${unmarked} of which nobody has said`,
        )
      }
      process.exitCode = CLEAN
    })
}

import { type Command, Option } from 'commander'
import type { Marked } from './mark-translations.ts'

/** Adds `papers status` and `papers translate`. `list` reads an option that names several things. */
export function addTranslationCommands(program: Command, list: (value: string) => string[]): void {
  program
    .command('status')
    .summary('show how the translations stand')
    .description(
      'Shows for every language and part what is done, stale or missing, the words to translate, and the words of each paper.',
    )
    .argument('[session...]', 'folders under data/, or paths to a session.yaml; all of data/ when left out')
    .addOption(new Option('--reporter <name>', 'form of the report').choices(['text', 'json']).default('text'))
    .action(async (sessions: string[], { reporter }: { reporter: string }) => {
      const [{ statusOf }, { statusBoard }] = await Promise.all([import('./status.ts'), import('./reports/status-board.ts')])
      const status = statusOf(sessions)
      console.log(reporter === 'json' ? JSON.stringify(status, null, 2) : status.map(statusBoard).join('\n\n'))
    })

  program
    .command('translate')
    .summary('mark translations as up to date')
    .description('Keeps the record of what each translation was made from.')
    .command('mark')
    .summary('record that units are up to date')
    .description('Records that units of a translation are up to date with what the source language says now.')
    .usage('[options] [session] [unit...]')
    .argument(
      '[names...]',
      'the session, if there are several: a folder under data/, or a path to a session.yaml; then units as papers check shows them, such as items.opening.title, or items.opening for all that begins so',
    )
    .requiredOption('--lang <codes>', 'the translations, for example fr or fr,es', list)
    .option('--all', 'mark every unit')
    .action(async (names: string[], { lang: languages, all }: { lang: string[]; all?: true }) => {
      const { markTranslations } = await import('./mark-translations.ts')
      for (const marked of await markTranslations({ names, languages, isAll: all === true })) console.log(told(marked))
    })
}

function told({ language, changed, dropped, asked }: Marked): string {
  const same = asked - changed.length
  return [
    ...changed.map((id) => `${language} ${id}`),
    ...dropped.map((id) => `${language} ${id}: no such unit any more, record dropped`),
    `${language}: ${changed.length} marked${same > 0 ? `, ${same} marked already` : ''}`,
  ].join('\n')
}

import type { Command } from 'commander'
import type { Marked } from '../work/mark-translations.ts'
import { langOption } from './options.ts'

/** Adds `papers translate`. */
export function addTranslate(program: Command): void {
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
    .addOption(langOption('the translations, for example fr or fr,es').makeOptionMandatory())
    .option('--all', 'mark every unit')
    .action(async (names: string[], { lang: languages, all }: { lang: string[]; all?: true }) => {
      const { markTranslations } = await import('../work/mark-translations.ts')
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

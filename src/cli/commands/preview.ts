import { Argument, type Command, Option } from 'commander'
import { endWhenTold } from './end-when-told.ts'
import { numberFrom } from './options.ts'

/** Where the page is when nobody asks for another port, so that an address stays good from day to day. */
const PORT = 8416

/** Adds `papers preview`. */
export function addPreview(program: Command): void {
  program
    .command('preview')
    .summary('show the paper in a browser, anew after each save')
    .description(
      'Serves a page on this machine that shows the paper as it is printed, with its findings, and changes when a file is saved. Ctrl+C ends it.',
    )
    .addArgument(
      new Argument('[session]', 'a folder under data/, or a path to a session.yaml; not needed where there is only one'),
    )
    .addOption(new Option('--port <number>', 'where it listens; 0 for any that is free').argParser(numberFrom(0)).default(PORT))
    .option('--open', 'open it in the browser')
    .action(async (session: string | undefined, { port, open }: { port: number; open?: true }) => {
      const { previewSession } = await import('../work/preview-session.ts')
      endWhenTold()
      const address = await previewSession({ session, port, isOpened: open === true })
      console.log(address)
    })
}

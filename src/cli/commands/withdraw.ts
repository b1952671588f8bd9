import type { Command } from 'commander'

/** Adds `papers withdraw`. */
export function addWithdraw(program: Command): void {
  program
    .command('withdraw')
    .summary('take a fact out, and list the sentences that name it')
    .description(
      'Takes a fact out of session.yaml with all that names it there, and its words out of every wording. Sentences that name it are listed, in every language, and are left to you.',
    )
    .argument('<fact>', 'its id; or its whole name, as documents.needs; or a document symbol, or an item as the paper prints it')
    .argument('[session]', 'where there are several: a folder under data/, or a path to a session.yaml')
    .option('--with-items', 'with the items under it')
    .action(async (fact: string, session: string | undefined, { withItems }: { withItems?: true }) => {
      const [{ withdrawFact }, { describeWithdrawn }] = await Promise.all([
        import('../work/withdraw-fact.ts'),
        import('../reports/describe-edit.ts'),
      ])
      console.log(describeWithdrawn(await withdrawFact({ fact, session, hasItems: withItems === true })))
    })
}

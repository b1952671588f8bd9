import type { Command } from 'commander'

/** Adds `papers init`. */
export function addInit(program: Command): void {
  program
    .command('init')
    .summary('make a folder to work in')
    .description(
      'Makes data/ for the sessions and output/ for the papers, with what git ignores and a workflow that checks and builds, and what an editor needs to know the data. What is there stays as it is.',
    )
    .argument('[folder]', 'where; here when left out', '.')
    .action(async (folder: string) => {
      const { makeWorkspace } = await import('../work/make-workspace.ts')
      const made = await makeWorkspace(folder)
      for (const { path, isNew } of made) console.log(isNew ? path : `${path} is there already`)
      if (made.some(({ isNew }) => isNew)) console.log('a paper is begun by its symbol: papers new E/CN.15/2027/1')
    })
}

import { execFileSync } from 'node:child_process'

/** Makes a folder a repository of git with all that is in it committed. */
export function commitAll(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args])
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'as issued')
}

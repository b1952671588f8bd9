import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papers, PROJECT, temporaryFolder } from '../helpers/run-papers.ts'

const page = readFileSync(join(PROJECT, 'docs/bureau-changes.md'), 'utf8')

/** The data before and after a change of docs/bureau-changes/, in a folder of their own. */
function changedData(change: string): string {
  const folder = temporaryFolder()
  for (const name of ['data', 'after/data']) cpSync(join(PROJECT, 'data'), join(folder, name), { recursive: true })
  execFileSync('git', ['apply', join(PROJECT, `docs/bureau-changes/${change}.patch`)], { cwd: join(folder, 'after') })
  return folder
}

function blockOf(title: string): string | undefined {
  return new RegExp(`^\`\`\`${title}\\n(.*?)\\n\`\`\`$`, 'ms').exec(page)?.[1]
}

describe.concurrent('docs/bureau-changes.md', () => {
  it.each(['opening', 'item-split', 'withdrawn', 'working-group'])(
    'shows what the tool says of the change %s',
    async (change) => {
      const { code, stdout } = await papers(
        ['compare', 'data', 'after/data', '--lang', 'en', '--format', 'json', '--out', 'out'],
        {
          cwd: changedData(change),
        },
      )
      expect(code).toBe(1)
      expect(stdout.trim()).toBe(blockOf(`text ${change}`))
    },
  )

  it.each(['opening', 'item-split', 'withdrawn', 'working-group'])(
    'after the change %s no language has an error',
    async (change) => {
      const { code, stdout } = await papers(['check', 'after/data/ctoc-cop-2016-1'], { cwd: changedData(change) })
      expect(stdout).not.toContain('error[')
      expect(code).toBe(0)
    },
  )

  it('leaves no fixed day behind when the session moves', async () => {
    const { stdout } = await papers(['check', 'after/data/ctoc-cop-2016-1'], { cwd: changedData('opening') })
    expect(stdout).toContain('warning[non-working-day]')
    expect(stdout).not.toContain('fixed-day')
  })

  it('shows the whole edit that moves the session', () => {
    const plain = (text: string): string => text.replace(/[ ]+$/gm, '').trim()
    const patch = readFileSync(join(PROJECT, 'docs/bureau-changes/opening.patch'), 'utf8')
    for (const hunk of patch.split(/^@@.*@@$/m)) expect(plain(page)).toContain(plain(hunk))
  })

  it('shows what the commands say that make three changes at once', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
    const blocks = Array.from(page.matchAll(/^```text commands\n\$ papers (.*)\n([^]*?)\n```$/gm), ([, line = '', said]) => ({
      line,
      said,
    }))
    expect(blocks).toHaveLength(3)
    for (const { line, said } of blocks) {
      const args = Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '')
      expect((await papers(args, { cwd: folder })).stdout.trim()).toBe(said)
    }
  })

  it('shows where a document is named before it is withdrawn', async () => {
    const { stdout } = await papers(['impact', 'CTOC/COP/2016/9'], { cwd: PROJECT })
    expect(`$ papers impact CTOC/COP/2016/9\n${stdout.trim()}`).toBe(blockOf('text'))
  })
})

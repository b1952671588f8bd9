import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { PROJECT } from '../helpers/run-papers.ts'

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().default(false) }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')))

/** Licences that ask for nothing but their own text beside what they cover. */
const PERMITTED = ['Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

/** What a text of a licence calls itself. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/SIL Open Font License,\s+Version 1\.1/, 'OFL-1.1'],
  [/^(The )?MIT License/, 'MIT'],
]

function licenceOfText(path: string): string {
  const text = readFileSync(path, 'utf8')
  return CALLED.find(([name]) => name.test(text))?.[1] ?? `no known licence in ${path}`
}

/** All that a plain install brings, by the places in node_modules/. */
const packages = Object.entries(lock.packages)
  .filter(([place, { dev }]) => place !== '' && !dev)
  .map(([place, { version = '', license }]) => ({
    name: `${place.replace(/^.*node_modules\//, '')} ${version}`,
    // The manifest of one package does not say it; its text does.
    licence: license ?? licenceOfText(join(PROJECT, place, 'LICENSE')),
  }))

const folders = readdirSync(join(PROJECT, 'fonts'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => ({ name: `fonts/${name}/`, licence: licenceOfText(join(PROJECT, 'fonts', name, 'LICENSE.txt')) }))

const list = (entries: readonly { readonly name: string; readonly licence: string }[]): string =>
  [...new Set(entries.map(({ name, licence }) => `- ${name}: ${licence}`))].sort().join('\n')

const PAGE = `# Licences

What is installed and what the papers are made with, with the licence of each: the packages of a plain install (\`npm ci --omit=dev\`), as
\`package-lock.json\` has them, and the faces and the emblem, whose texts stand in their folders. A test holds this page against both;
\`npm run test:update\` writes it anew. \`npm sbom --omit dev --sbom-format cyclonedx\` says the same to a program, and each release has its answer.

## Packages

${list(packages)}

## Faces and emblem

${list(folders)}
`

describe('the licences of all that ships', () => {
  it('are listed in docs/licences.md', () => expect(PAGE).toMatchFileSnapshot(join(PROJECT, 'docs/licences.md')))

  it.each([...packages, ...folders])('are such as may be passed on with their text: $name', ({ licence }) => {
    expect(PERMITTED).toContain(licence)
  })
})

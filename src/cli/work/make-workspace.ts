import { dirname, join, resolve } from 'node:path'
import { SCHEMAS_FOLDER } from '../../schemas/modeline.ts'
import { DISK } from '../files/file-port.ts'
import { shownPath } from '../files/shown-path.ts'
import { stageFile } from '../files/stage-file.ts'
import { uninterrupted } from '../files/uninterrupted.ts'
import { unwritable } from '../usage-error.ts'
import { writeSchemas } from './write-schemas.ts'

/** What `init` did with each of its files, by its path. */
export interface MadeFile {
  readonly path: string
  readonly isNew: boolean
}

/** Makes a folder to work in. What is there already stays as it is, so that the command may be given again. Errors: a folder that cannot be written. */
export async function makeWorkspace(folder: string): Promise<MadeFile[]> {
  const made = await makeFiles(folder)
  await writeSchemas(join(folder, ...SCHEMAS_FOLDER), join(folder, 'data'))
  return made
}

function makeFiles(folder: string): Promise<MadeFile[]> {
  return uninterrupted(() =>
    Object.entries(FILES).map(([name, text]) => {
      const path = join(resolve(folder), name)
      const made = { path: shownPath(path), isNew: !DISK.exists(path) }
      if (!made.isNew) return made
      try {
        DISK.makeFolder(dirname(path), { above: true })
        stageFile(path, Buffer.from(text), DISK)
      } catch (error) {
        throw unwritable(made.path, error, 'what was made before it stays; give the command again when this is mended')
      }
      return made
    }),
  )
}

const IGNORED = `node_modules/
output/*
!output/.gitkeep
`

/** Checks and builds on each commit; findings appear at their lines. */
const WORKFLOW = `name: papers

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  papers:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    env:
      # Papers whose sources are the same are taken from here, and not made again.
      XDG_CACHE_HOME: \${{ github.workspace }}/.cache
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # package.json beside this folder names the program: npm install papers
      - run: npm ci
      - uses: actions/cache@v4
        with:
          path: .cache/papers
          key: papers-\${{ runner.os }}-\${{ github.sha }}
          restore-keys: papers-\${{ runner.os }}-
      - name: Check the papers
        run: npx papers check --reporter github
      - name: Build the papers
        run: npx papers build
      - name: Keep the papers
        if: always()
        uses: actions/upload-artifact@v4
        with:
          name: papers
          path: output/*
          if-no-files-found: warn
`

/** By which schemas an editor knows the data; a file that `new` makes names its own, with the ids of its session. */
const SETTINGS = `{
  "yaml.schemas": {
    ".vscode/schemas/session.json": "data/*/session.yaml",
    ".vscode/schemas/wording.json": "data/*/wording/*.yaml",
    ".vscode/schemas/body.json": "data/bodies/*/body.yaml",
    ".vscode/schemas/body-wording.json": "data/bodies/*/wording/*.yaml",
    ".vscode/schemas/house.json": "data/houses/*.yaml",
    ".vscode/schemas/language.json": "data/languages/*.yaml"
  },
  "yaml.format.enable": false,
  "yaml.schemaStore.enable": false
}
`

const EXTENSIONS = `{ "recommendations": ["redhat.vscode-yaml"] }
`

const FILES: Readonly<Record<string, string>> = {
  'data/.gitkeep': '',
  'output/.gitkeep': '',
  '.gitignore': IGNORED,
  '.github/workflows/papers.yml': WORKFLOW,
  '.vscode/settings.json': SETTINGS,
  '.vscode/extensions.json': EXTENSIONS,
}

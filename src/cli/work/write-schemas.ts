import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSession } from '../../opening/read-session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { type DataPages, editorSchemas, type EditorSchemas, schemasOfSession } from '../../schemas/editor-schemas.ts'
import { sessionsIn } from '../files/find-sessions.ts'
import { readDataPages } from '../files/program-files.ts'
import { folderOf } from '../files/read-texts.ts'
import { dataFolder, schemasFolder } from '../files/workspace.ts'
import { writeChanged } from '../files/write-changed.ts'

/** The schemas that were written, by their paths, and the sessions whose facts cannot be read, which have none of their own. */
export interface WrittenSchemas {
  readonly written: readonly string[]
  readonly unreadable: readonly string[]
}

/** Writes the schemas of all files of data into a folder, and those of each session into a folder in it that has its name. */
export async function writeSchemas(out: string, data = dataFolder()): Promise<WrittenSchemas> {
  const pages = readDataPages()
  const written = await writeInto(out, editorSchemas(pages))
  const unreadable: string[] = []
  for (const texts of data === undefined ? [] : sessionsIn(data)) {
    const schemas = schemasOf(pages, texts)
    if (schemas) written.push(...(await writeInto(join(out, texts.name), schemas)))
    else unreadable.push(texts.name)
  }
  return { written, unreadable }
}

/**
 * Writes the schemas of a session anew after its ids have changed, where there are any; or those of a session that follows another which has some.
 * A session elsewhere than under data/ has none.
 */
export async function renewSchemas(texts: SessionTexts, former = texts.name): Promise<void> {
  const folder = join(schemasFolder(), texts.name)
  const data = dataFolder()
  const isOfData = data !== undefined && resolve(folderOf(texts)) === join(data, texts.name)
  if (!isOfData || !existsSync(join(schemasFolder(), former, 'session.json'))) return
  const schemas = schemasOf(readDataPages(), texts)
  if (schemas) await writeInto(folder, schemas)
}

function schemasOf(pages: DataPages, texts: SessionTexts): EditorSchemas | undefined {
  const { session } = readSession(texts, [])
  return (
    session &&
    schemasOfSession(
      pages,
      session,
      texts.languages.map(({ code }) => code),
    )
  )
}

async function writeInto(folder: string, schemas: EditorSchemas): Promise<string[]> {
  const files = Object.entries(schemas).map(([name, schema]) => ({
    name: `${name}.json`,
    bytes: `${JSON.stringify(schema, null, 1)}\n`,
  }))
  await writeChanged(folder, files, false)
  return files.map(({ name }) => join(folder, name))
}

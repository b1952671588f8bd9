// Puts the program where npm looks for one: npm links the programs of the packages that it installs, and not that of the folder in which it
// does so. Without this link `npx papers` installs the whole folder anew, somewhere else, before it starts.
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
const link = join(BIN, 'papers')

mkdirSync(BIN, { recursive: true })
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\papers.cjs" %*\r\n')
else {
  // Renamed into its place, so that there is no moment without it.
  const beside = `${link}.${process.pid}`
  symlinkSync('../../dist/papers.cjs', beside)
  renameSync(beside, link)
}

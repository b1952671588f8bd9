// Reads the conventions that come with the program, so that no run has to.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The module of the prepared languages, as a text: of each file in a folder what it says. One in which anything is found, also beside the others, is left to
 * be read and told of when it is used.
 */
export async function preparedLanguages(dist, folder) {
  const from = (path) => import(pathToFileURL(join(dist, path)).href)
  const { SourceFile } = await from('source/source-file.js')
  const { plainYaml } = await from('source/plain-yaml.js')
  const { loadLanguage } = await from('model/load-language.js')
  const { printOfConventions } = await from('model/language-of-program.js')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  const read = names.sort().flatMap((name) => {
    const file = new SourceFile(name, readFileSync(join(folder, name), 'utf8'))
    const found = []
    const language = plainYaml(file.text) && loadLanguage(basename(name, '.yaml'), file, (finding) => found.push(finding))
    return language && found.length === 0 ? [language] : []
  })
  const foundIn = await wordsChecks(from)
  const entries = read
    .filter((language) => foundIn(language, read).length === 0)
    .map(({ code, source, ...data }) => {
      const print = JSON.stringify(printOfConventions(source.file.text))
      const json = JSON.stringify(JSON.stringify(data))
      return `[${JSON.stringify(code)}, { print: ${print}, data: () => JSON.parse(${json}) }]`
    })
  return `export const PREPARED_LANGUAGES = new Map([${entries.join(',\n')}])`
}

/** Gives what the checks of words find in the file of a language, by itself and beside those of others. */
async function wordsChecks(from) {
  const { checkWords } = await from('checks/index.js')
  const { notNormalized } = await from('checks/not-normalized.js')
  const { untranslated } = await from('checks/untranslated.js')
  const { seenLanguage } = await from('checks/common/seen-language.js')
  // Of a session they ask what its symbols are, and from which language it is translated.
  const session = { data: { bodies: {} }, register: [] }
  return (language, languages) => {
    const others = languages
      .filter((other) => other !== language)
      .map((other) => ({ code: other.code, seen: seenLanguage([], other), isRecorded: true }))
    const wording = { language: language.code }
    return checkWords({ session, language, wording, units: [], sourceUnits: [], others }, [notNormalized, untranslated])
  }
}

import { rememberErrors, type Report } from '../source/diagnostic.ts'
import { knownYaml, parseYaml } from '../source/parse-yaml.ts'
import type { SourceFile } from '../source/source-file.ts'
import { LANGUAGE } from './data-kinds.ts'
import type { Language } from './language.ts'
import { reportLanguageGaps } from './language-gaps.ts'
import { reportLists } from './language-lists.ts'
import { reportIncompletePatterns, reportPatterns } from './language-patterns.ts'
import { reportNumberWords } from './number-words.ts'
import { languageOfProgram } from './language-of-program.ts'
import { reportProvisionPatterns } from './provision-patterns.ts'
import { readData } from './read-data.ts'

/** Reads the words and conventions of a language. Undefined, with diagnostics, when they cannot be relied on. */
export function loadLanguage(code: string, file: SourceFile, report: Report): Language | undefined {
  const prepared = languageOfProgram(code, file)
  return prepared ? { ...prepared, code, source: knownYaml(file), isOfProgram: true } : readLanguage(code, file, report)
}

function readLanguage(code: string, file: SourceFile, report: Report): Language | undefined {
  const { tell, hasErrors } = rememberErrors(report, code)
  const source = parseYaml(file, tell)
  const data = readData(source, LANGUAGE, tell, code)
  reportPatterns(source, tell)
  reportProvisionPatterns(source, tell)
  if (data) {
    reportIncompletePatterns(source, data, tell)
    reportLanguageGaps(source, data, tell)
    reportLists(source, data, tell)
    // What is wrong with a list is wrong with all that is put together of it.
    if (!hasErrors()) reportNumberWords(source, data, tell)
  }
  return data && !hasErrors() ? { ...data, code, source } : undefined
}

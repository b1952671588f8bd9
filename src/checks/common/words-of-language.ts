import type { Language } from '../../model/language.ts'
import type { YamlPath } from '../../source/yaml-source.ts'

/** A text that the file of a language has for its papers, with its path. */
export interface WordsOfLanguage {
  readonly path: YamlPath
  readonly text: string
  /** Whether it is a list of words, as the months are. */
  readonly isList: boolean
}

/** What the file of a language says in its words. The masthead is in English in some languages; all else are forms, marks and faces. */
const SECTIONS = [
  'words',
  'changes',
  'corrigendum',
  'redline',
  'alternate-texts',
  'reissued',
  'session',
  'gathering',
  'agenda-lines',
  'months',
  'weekdays',
  'dates',
  'spans',
  'times',
  'ordinals',
  'numbers',
  'citations',
  'provisions',
  'kinds',
  'purposes',
  'usual-titles',
  'documents-table',
  'item-statuses',
  'reference',
  'timetable',
] as const

/** Fields that name a form, a list or a style. */
const NAMES = ['style', 'ordinal', 'part', 'day', 'month', 'roman']

/** The words of the file of a language, by their paths. */
export function wordsOfLanguage(language: Language): ReadonlyMap<string, WordsOfLanguage> {
  const found = new Map<string, WordsOfLanguage>()
  const add = (path: YamlPath, text: string, isList: boolean): void => void found.set(path.join('.'), { path, text, isList })
  const walk = (value: unknown, path: YamlPath): void => {
    if (typeof value === 'string') add(path, value, false)
    else if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) add(path, value.join(' '), true)
    else if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) if (!NAMES.includes(key)) walk(entry, [...path, key])
  }
  for (const section of SECTIONS) walk(language[section], [section])
  return found
}

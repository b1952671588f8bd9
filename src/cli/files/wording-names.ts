import type { TextFault } from '../../source/source-file.ts'

/** A file in the folder of wordings, and the language that it is in. */
export interface NamedWording {
  readonly name: string
  readonly code: string
  /** Why it cannot be read under its name. */
  readonly fault?: TextFault
}

/**
 * The wordings among the files of a folder, by their names. A file that was most likely meant for one and has another name is one in fault:
 * passed over, it would leave a language out without a word.
 */
export function namedWordings(names: readonly string[], languages: readonly string[]): NamedWording[] {
  const sound = names.filter((name) => languages.some((code) => name === `${code}.yaml`))
  return names.flatMap((name): NamedWording[] => {
    if (sound.includes(name)) return [{ name, code: name.replace(/\.yaml$/, '') }]
    const isYaml = /\.ya?ml(\.txt)?$/i.test(name)
    const code = isYaml ? codeMeant(name, languages) : undefined
    // What lies beside a wording of its language under another ending is a copy that somebody keeps.
    if (!name.endsWith('.yaml') && (code === undefined || sound.includes(`${code}.yaml`))) return []
    return [
      {
        name,
        code: code !== undefined && !sound.includes(`${code}.yaml`) ? code : name.replace(/\.yaml$/, ''),
        fault: faultOf(name, code, sound, languages),
      },
    ]
  })
}

function faultOf(name: string, code: string | undefined, sound: readonly string[], languages: readonly string[]): TextFault {
  const message = `${name} is no name for a wording: there is no language ${name.replace(/\..*$/, '')}`
  const renamed = `rename it ${code ?? ''}.yaml`
  const known = `a wording has the name of its language: ${languages.map((language) => `${language}.yaml`).join(', ')}`
  const help =
    code === undefined
      ? `${known}; a new language needs its file in data/languages/`
      : sound.includes(`${code}.yaml`)
        ? `${code}.yaml is there already: take this one away`
        : renamed
  return { code: 'file-name', message: code === undefined ? message : `${name} is no name for a wording`, help, at: 0 }
}

/** The language of whose code or name a file's name begins. */
function codeMeant(name: string, languages: readonly string[]): string | undefined {
  const [stem = ''] = /^[a-z]+/.exec(name.toLowerCase().trim()) ?? []
  const other = OTHER_NAMES[stem] ?? stem
  return languages.find((code) => other === code) ?? languages.find((code) => other.length > 3 && other.startsWith(code))
}

/** Names of languages, and codes of countries, that people take for the code of a language. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cn: 'zh',
  chinese: 'zh',
  spanish: 'es',
  sp: 'es',
  uk: 'en',
  us: 'en',
  gb: 'en',
}

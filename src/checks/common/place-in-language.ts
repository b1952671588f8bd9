import type { Language } from '../../model/language.ts'
import type { Label } from '../../source/diagnostic.ts'
import type { YamlPath } from '../../source/yaml-source.ts'

/** Where the file of a language has, or should have, what a finding is about. */
export function placeInLanguage({ source }: Language, path: YamlPath): Label[] {
  return source ? [{ span: source.keySpan(path), text: 'in the file of the language' }] : []
}

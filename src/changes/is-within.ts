import type { YamlPath } from '../source/yaml-source.ts'

/** Whether a path is another one, or leads on from it. */
export function isWithin(path: YamlPath, whole: YamlPath): boolean {
  return whole.every((key, index) => path[index] === key)
}

import type { YamlPath } from '../source/yaml-source.ts'

/** What is found of the form of data: at a value, or at its key. */
export interface ShapeFinding {
  readonly at: YamlPath
  readonly isKey?: boolean
  readonly message: string
  readonly label?: string
  readonly help?: string
}

/** What a value must be, in words. */
export function kindWanted(type: string): string {
  return (
    { object: 'a map', record: 'a map', array: 'a list', string: 'a text', number: 'a number', int: 'a whole number' }[type] ??
    type
  )
}

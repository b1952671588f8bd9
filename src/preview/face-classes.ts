import type { Families } from '../writers/fonts/font-source.ts'
import { cssString } from '../writers/html/markup.ts'

/** The class of each file of fonts/ in the style sheet of the page. */
export function faceClasses(families: Families): Map<string, string> {
  const files = new Set(Object.values(families).flatMap(({ files: styles }) => Object.values(styles)))
  return new Map([...files].sort().map((file, index) => [file, `f${index}`]))
}

/** The style sheet of faces: the page sets papers in the very files that the PDF has, served beside it. */
export function faceRules(classes: ReadonlyMap<string, string>): string {
  // What surrounds the paper is set in them too where the machine has no face for a script.
  const regular = [...classes].flatMap(([file, name]) => (file.includes('regular') ? name : []))
  const rules = [...classes]
    .map(
      ([file, name]) =>
        `@font-face { font-family: ${name}; src: url(${cssString(`/faces/${file}`)}); }\n.${name} { font-family: ${name}; }\n`,
    )
    .join('')
  return `${rules}:root:root { --faces: ${regular.join(', ')}, serif; }\n`
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHouse } from './read-house.mjs'
import { blockFunctions } from './walks.mjs'

const KIND = 'noted-table'
const TREE = 'src/document/tree.ts'
const UNION = /^export type Block =/m

/**
 * Adds a kind to the union of blocks in a clone and nothing else, and asks who notices: the places of src/ to which the compiler points,
 * the files to which lint points, and the walks to which the compiler does not, where a block of the kind is lost or fails in use.
 */
export function placesOfNewKind(folder, run) {
  const before = blockFunctions(readHouse(folder)).filter(({ isWalk }) => isWalk)
  const file = join(folder, TREE)
  const text = readFileSync(file, 'utf8')
  if (!UNION.test(text)) throw new Error(`${TREE} has no union of blocks`)
  const added = `\nexport interface AddedBlock extends Omit<Paragraph, 'kind'> {\n  readonly kind: '${KIND}'\n}\n`
  writeFileSync(file, text.replace(UNION, 'export type Block = AddedBlock |') + added)

  const { program, files } = readHouse(folder)
  const errors = files.flatMap(({ path, sourceFile }) =>
    program
      .getSemanticDiagnostics(sourceFile)
      .map(({ start }) => ({ path, line: sourceFile.getLineAndCharacterOfPosition(start).line + 1 })),
  )
  const lint = lintedFiles(folder, run)
  const isNoticed = ({ path, line, lines }) =>
    errors.some((error) => error.path === path && error.line >= line && error.line < line + lines)
  return {
    kind: KIND,
    pointed: errors.map(({ path, line }) => `${path}:${line}`),
    lint,
    silent: before.filter((walk) => !isNoticed(walk)).map((walk) => ({ ...walk, isLinted: lint.includes(walk.path) })),
  }
}

function lintedFiles(folder, run) {
  const rule = '@typescript-eslint/switch-exhaustiveness-check'
  // Lint fails here, as it should: the report is on its output all the same.
  const script = `npx eslint src --format json || true`
  const found = JSON.parse(run(folder, 'sh', '-c', script))
  return found
    .filter(({ messages }) => messages.some(({ ruleId }) => ruleId === rule))
    .map(({ filePath }) => filePath.slice(join(folder, 'src').length + 1))
}

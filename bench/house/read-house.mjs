import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import typescript from 'typescript'

/**
 * The TypeScript of a checkout as its compiler sees it: the files of src/ by their paths from there, each with its room and with what it
 * imports, types included; and the order of rooms that `eslint.config.js` of that checkout holds.
 */
export function readHouse(folder) {
  const config = join(folder, 'tsconfig.json')
  const parsed = typescript.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...typescript.sys, onUnRecoverableConfigFileDiagnostic: stop },
  )
  const program = typescript.createProgram({ rootNames: parsed.fileNames, options: { ...parsed.options, incremental: false } })
  const src = join(folder, 'src') + sep
  const pathOf = (sourceFile) => relative(src, sourceFile.fileName).split(sep).join('/')
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder) && !fileName.includes('node_modules'))
  const files = sources
    .filter(({ fileName, isDeclarationFile }) => fileName.startsWith(src) && !isDeclarationFile)
    .map((sourceFile) => ({ path: pathOf(sourceFile), sourceFile, lines: sourceFile.text.trimEnd().split('\n').length }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
  const known = new Map(files.map((file) => [file.sourceFile.fileName, file]))
  for (const file of files)
    file.imports = importsOf(file.sourceFile, parsed.options)
      .map((fileName) => known.get(fileName))
      .filter((imported) => imported !== undefined)
  const others = sources.filter((sourceFile) => !known.has(sourceFile.fileName))
  return { files, others, program, checker: program.getTypeChecker(), rooms: roomsOf(folder) }
}

const stop = ({ messageText }) => {
  throw new Error(typescript.flattenDiagnosticMessageText(messageText, '\n'))
}

/** Full names of the files that a file imports or exports from, early or late. */
function importsOf({ fileName, text }, options) {
  const { importedFiles } = typescript.preProcessFile(text)
  return importedFiles.flatMap(
    ({ fileName: name }) =>
      typescript.resolveModuleName(name, fileName, options, typescript.sys).resolvedModule?.resolvedFileName ?? [],
  )
}

/** The list of rooms as it stands in the rule of lint. */
function roomsOf(folder) {
  const file = join(folder, 'eslint.config.js')
  const text = existsSync(file) ? typescript.sys.readFile(file) : ''
  for (const statement of typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest).statements)
    if (typescript.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (name.text === 'ROOMS' && initializer && typescript.isArrayLiteralExpression(initializer))
          return initializer.elements.map(({ text: room }) => room)
  throw new Error(`${file} has no list of ROOMS`)
}

export const roomOf = (path) => path.split('/', 1)[0]

/** Every node under a node, itself included. */
export function* nodesIn(node) {
  yield node
  const children = []
  node.forEachChild((child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesIn(child)
}

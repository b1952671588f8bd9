import typescript from 'typescript'
import { nodesIn } from './read-house.mjs'

const { SymbolFlags, SyntaxKind } = typescript

/**
 * What src/ exports and no other file of src/ names: whether it is a mere type, whether a value that its own file exports is declared
 * by it (the options of a function), and whether files outside src/ (tests) name it.
 */
export function unusedExports({ files, others, checker }) {
  const inSource = files.map(({ sourceFile }) => sourceFile)
  const used = usedFrom(inSource, checker)
  const usedOutside = usedFrom(others, checker)
  return files.flatMap(({ path, sourceFile }) => {
    const module = checker.getSymbolAtLocation(sourceFile)
    return (module ? checker.getExportsOfModule(module) : [])
      .map((symbol) => ({ name: symbol.name, symbol: behind(symbol, checker) }))
      .filter(({ symbol }) => !used.has(symbol))
      .map(({ name, symbol }) => ({
        place: `${path} ${name}`,
        isType: (symbol.flags & SymbolFlags.Value) === 0,
        isNeeded: isNeededBy(sourceFile, symbol, checker),
        isUsedOutside: usedOutside.has(symbol),
      }))
  })
}

/** What an alias stands for. */
const behind = (symbol, checker) => (symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)

/** Whether a value that a file exports says this type anywhere but within the bodies of functions. */
function isNeededBy(sourceFile, symbol, checker) {
  const declared = function* (node) {
    yield node
    const children = []
    node.forEachChild((child) => {
      if (!typescript.isBlock(child)) children.push(child)
    })
    for (const child of children) yield* declared(child)
  }
  const isType = (node) => typescript.isInterfaceDeclaration(node) || typescript.isTypeAliasDeclaration(node)
  return sourceFile.statements
    .filter((node) => !isType(node) && node.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword))
    .some((node) => [...declared(node)].some((name) => typescript.isIdentifier(name) && symbolAt(name, checker) === symbol))
}

/** The symbols that some of these files name and others declare. */
function usedFrom(sourceFiles, checker) {
  const used = new Set()
  for (const sourceFile of sourceFiles)
    for (const node of nodesIn(sourceFile)) {
      if (!typescript.isIdentifier(node)) continue
      const symbol = symbolAt(node, checker)
      const isElsewhere = symbol?.declarations?.every((declaration) => declaration.getSourceFile() !== sourceFile)
      if (isElsewhere) used.add(symbol)
    }
  return used
}

/** What a name stands for; `{ build }` out of a module that is imported late names what the module exports. */
function symbolAt(node, checker) {
  const { parent } = node
  const isTakenOut = typescript.isBindingElement(parent) && typescript.isObjectBindingPattern(parent.parent)
  const symbol =
    isTakenOut && (parent.propertyName ?? parent.name) === node
      ? checker.getTypeAtLocation(parent.parent).getProperty(node.text)
      : checker.getSymbolAtLocation(node)
  return symbol && behind(symbol, checker)
}

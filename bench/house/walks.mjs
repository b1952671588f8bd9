import typescript from 'typescript'
import { nodesIn } from './read-house.mjs'

/** A function that knows so many kinds of block walks the tree by itself; one that knows fewer asks for a kind. */
const MANY = 3

const { SyntaxKind } = typescript
const COMPARISONS = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.ExclamationEqualsToken,
])

/**
 * The functions of src/ that tell kinds of block apart, most kinds first. A kind counts where it is a case of a switch over the `kind`
 * of a block, or over a plain string as in markup, or is compared with one; and where it stands in a list or is a key of a table of at
 * least three kinds and nothing else. A function is a statement of a file, or a member of a class, with all functions within it. It is a
 * walk if it knows three kinds, or knows an annex and goes into its blocks.
 */
export function blockFunctions({ files, checker }) {
  const { kinds, kindDeclarations, annexBlocks } = blocksOf(files, checker)
  const isString = (node) => (checker.getTypeAtLocation(node).flags & typescript.TypeFlags.String) !== 0
  const isKindOfBlock = (node) =>
    isString(node) || declarationsAt(node, checker).some((declaration) => kindDeclarations.has(declaration))
  const literal = (node) => (typescript.isStringLiteralLike(node) && kinds.has(node.text) ? [node.text] : [])

  const manyKinds = (names) => (names.length >= MANY && names.every((name) => kinds.has(name)) ? names : [])

  const mentions = (node) => {
    if (typescript.isCaseClause(node)) return isKindOfBlock(node.parent.parent.expression) ? literal(node.expression) : []
    if (typescript.isBinaryExpression(node) && COMPARISONS.has(node.operatorToken.kind)) {
      const { left, right } = node
      return [...(isKindOfBlock(left) ? literal(right) : []), ...(isKindOfBlock(right) ? literal(left) : [])]
    }
    if (typescript.isObjectLiteralExpression(node)) return manyKinds(node.properties.map(({ name }) => name?.text))
    return typescript.isArrayLiteralExpression(node) ? manyKinds(node.elements.map(({ text }) => text)) : []
  }
  const descends = (node) =>
    (typescript.isPropertyAccessExpression(node) || typescript.isBindingElement(node)) &&
    declarationsAt(node, checker).includes(annexBlocks)

  return files
    .flatMap(({ path, sourceFile }) =>
      functionsOf(sourceFile).map((node) => {
        const within = [...nodesIn(node)]
        const known = new Set(within.flatMap(mentions))
        const lineAt = (position) => sourceFile.getLineAndCharacterOfPosition(position).line + 1
        const line = lineAt(node.getStart())
        const isWalk = known.size >= MANY || (known.has('annex') && within.some(descends))
        const lines = lineAt(node.end) - line + 1
        return { path, line, lines, place: `${path}:${line}`, name: nameOf(node), kinds: known.size, isWalk }
      }),
    )
    .filter(({ kinds: count }) => count > 0)
    .sort((one, other) => other.kinds - one.kinds)
}

/** The members of `Block` of the document tree: their kinds, the declarations of these, and where an annex declares its blocks. */
function blocksOf(files, checker) {
  const tree = files.find(({ path }) => path === 'document/tree.ts')
  const alias = tree?.sourceFile.statements.find((node) => typescript.isTypeAliasDeclaration(node) && node.name.text === 'Block')
  if (!alias) throw new Error('src/document/tree.ts has no type Block')
  const properties = checker.getTypeAtLocation(alias.name).types.map((type) => type.getProperty('kind'))
  const kinds = new Set(properties.map((property) => checker.getTypeOfSymbol(property).value))
  const annex = checker
    .getTypeAtLocation(alias.name)
    .types.find((type) => checker.getTypeOfSymbol(type.getProperty('kind')).value === 'annex')
  return {
    kinds,
    kindDeclarations: new Set(properties.flatMap(({ declarations }) => declarations)),
    annexBlocks: annex?.getProperty('blocks')?.declarations[0],
  }
}

/** Where the property is declared that an expression or a name reads: `block.kind`, or `kind` out of `{ kind }`. */
function declarationsAt(node, checker) {
  if (typescript.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name)?.declarations ?? []
  if (typescript.isBindingElement(node)) {
    if (!typescript.isObjectBindingPattern(node.parent)) return []
    const name = (node.propertyName ?? node.name).text
    return (name && checker.getTypeAtLocation(node.parent).getProperty(name)?.declarations) ?? []
  }
  if (!typescript.isIdentifier(node)) return []
  const [declaration] = checker.getSymbolAtLocation(node)?.declarations ?? []
  if (!declaration) return []
  if (typescript.isBindingElement(declaration)) return declarationsAt(declaration, checker)
  return typescript.isVariableDeclaration(declaration) && declaration.initializer
    ? declarationsAt(declaration.initializer, checker)
    : []
}

/** Statements of a file that are or hold functions, and members of its classes one by one. */
function functionsOf(sourceFile) {
  return sourceFile.statements.flatMap((node) => (typescript.isClassDeclaration(node) ? [...node.members] : [node]))
}

function nameOf(node) {
  if (typescript.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText()).join(', ')
  const own = node.name?.getText() ?? 'statement'
  return typescript.isClassElement(node) && node.parent.name ? `${node.parent.name.text}.${own}` : own
}

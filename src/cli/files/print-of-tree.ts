import type { Block, DocumentTree } from '../../document/tree.ts'
import { print } from '../../opening/prints.ts'
import { plainTree } from './plain-tree.ts'

/** The prints of conventions and of blocks: a process that builds again and again meets the same ones. */
const known = new WeakMap<object, string>()

/** Stands for all that the files of a tree say and show, but for what only a Word file tells, which is not even worked out. */
export function printOfTree(tree: DocumentTree): string {
  const keys = (Object.keys(tree) as (keyof DocumentTree)[]).filter((key) => key !== 'returns')
  return print(keys.map((key) => ofPart(tree, key)))
}

function ofPart(tree: DocumentTree, key: keyof DocumentTree): unknown {
  if (key === 'blocks') return tree.blocks.map(ofBlock)
  return key === 'language' ? remember(tree.language, plainTree) : plainTree({ [key]: tree[key] })
}

function ofBlock(block: Block): string {
  if (block.kind !== 'annex') return remember(block, plainTree)
  return remember(block, ({ blocks, ...head }) => [plainTree(head), blocks.map(ofBlock)])
}

function remember<T extends object>(thing: T, tell: (thing: T) => unknown): string {
  const found = known.get(thing) ?? print(tell(thing))
  known.set(thing, found)
  return found
}

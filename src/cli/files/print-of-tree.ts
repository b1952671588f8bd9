import type { Block, DocumentTree } from '../../document/tree.ts'
import { print } from '../../opening/prints.ts'
import { rememberedOfThings } from '../../source/remembered.ts'
import { plainTree } from './plain-tree.ts'

/** Stands for all that the files of a tree say and show, but for what only a Word file tells, which is not even worked out. */
export function printOfTree(tree: DocumentTree): string {
  const keys = (Object.keys(tree) as (keyof DocumentTree)[]).filter((key) => key !== 'returns')
  return print(keys.map((key) => ofPart(tree, key)))
}

function ofPart(tree: DocumentTree, key: keyof DocumentTree): unknown {
  if (key === 'blocks') return tree.blocks.map(ofBlock)
  return key === 'language' ? ofLanguage(tree.language) : plainTree({ [key]: tree[key] })
}

// A process that builds again and again meets the same conventions, and the same blocks.
const ofLanguage = rememberedOfThings((language: DocumentTree['language']) => print(plainTree(language)))

const ofBlock = rememberedOfThings((block: Block): string => {
  if (block.kind !== 'annex') return print(plainTree(block))
  const { blocks, ...head } = block
  return print(plainTree(head), blocks.map(ofBlock))
})

import { describe, expect, it } from 'vitest'
import { FoundNothing, searched } from '../../src/checks/common/found-nothing.ts'

const [SOUND, FAULTY] = [{ text: 'sound' }, { text: 'faulty' }]

/** What is found in two things, and what was looked at for it. */
function search(before: FoundNothing, name: string, of: readonly unknown[], things = [SOUND, FAULTY]) {
  const looked: string[] = []
  const look = ({ text }: { text: string }): string[] => {
    looked.push(text)
    return text === 'faulty' ? ['a fault'] : []
  }
  return { found: [...searched(things, before, { name, of: () => of, look })], looked }
}

describe('a search, made again', () => {
  it.each<[what: string, looked: string[], ...asked: [name: string, of: readonly unknown[], things?: { text: string }[]]]>([
    ['only at those in which something was found', ['faulty'], 'slips', ['a language']],
    ['only at those in which something was found, wherever they stand', ['faulty'], 'slips', ['a language'], [FAULTY, SOUND]],
    ['at what is another thing, though it says the same', ['sound', 'faulty'], 'slips', ['a language'], [{ ...SOUND }, FAULTY]],
    ['at all things where what they are held against is another', ['sound', 'faulty'], 'slips', ['another']],
    ['at all things for something else', ['sound', 'faulty'], 'names', ['a language']],
  ])('finds the same, and looks %s', (_, looked, ...asked) => {
    const before = new FoundNothing()
    expect(search(before, 'slips', ['a language'])).toEqual({ found: ['a fault'], looked: ['sound', 'faulty'] })
    expect(search(before, ...asked)).toEqual({ found: ['a fault'], looked })
  })
})

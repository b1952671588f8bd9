import { expect, it } from 'vitest'
import { everyCharacter } from '../../src/checks/common/every-character.ts'

const asked: string[] = []
const isHan = everyCharacter((character) => {
  asked.push(character)
  return /^\p{Script=Han}$/u.test(character)
})

it.each([
  ['', true],
  ['会议', true],
  ['会é', false],
  ['𠀀会', true],
  ['会😀', false],
  ['会\ud840', false],
])('whether all of %j is Han is told as each character says, first and again', (text, is) => {
  expect([isHan(text), isHan(text)]).toEqual([is, is])
})

it('each usual character is asked for once', () => {
  asked.length = 0
  expect([isHan('缔约方缔'), isHan('方约')]).toEqual([true, true])
  expect(asked).toEqual(['缔', '约', '方'])
})

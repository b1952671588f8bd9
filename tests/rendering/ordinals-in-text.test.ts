import { expect, it } from 'vitest'
import { ordinalsReader } from '../../src/rendering/ordinals-in-text.ts'
import { completeSources } from '../helpers/real-paper.ts'

it.each([
  ['en', 'the eighth session and the 12th meeting', [8, 12]],
  ['en', 'The 8TH SESSION', [8]],
  ['en', 'the 8 sessions, the 8th of all, and the session of 8.', []],
  ['en', 'at its 5-th session', [5]],
  ['en', 'the 5th session 12bis.', [5]],
  ['en', 'the sessions of 2016–2017, 5° session', [5]],
  ['fr', 'la 8e session et la deuxième séance', [2, 8]],
  ['fr', 'les 8 sessions', []],
  ['es', 'el 8.º período de sesiones', [8]],
  ['es', 'la 3ª sesión, y 3 sesiones', [3]],
  ['ru', 'восьмая сессия, 8-я сессия', [8, 8]],
  ['ru', '8 сессий', []],
  ['zh', '第8届会议、第 8 届会议、第八届会议', [8, 8, 8]],
  ['zh', '8次会议', []],
  ['ar', 'الدورة الثامنة', [8]],
])('in %s, of “%s” these are ordinals: %s', (code, text, numbers) => {
  const found = ordinalsReader(completeSources({ code }).language)(text)
  // A word may be one of sessions and one of meetings.
  const byPlace = new Map(found.map(({ start, number }) => [start, number]))
  expect([...byPlace.values()].sort((a, b) => a - b)).toEqual(numbers)
})

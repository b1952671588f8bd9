import { describe, expect, it } from 'vitest'
import { bodiesUnderOrgan, organsOf } from '../../src/model/organs.ts'

const bodies = {
  assembly: {},
  committee: { of: 'assembly' },
  subcommittee: { of: 'committee' },
  council: {},
  drugs: { of: 'council' },
  crime: { of: 'council' },
  circle: { of: 'round' },
  round: { of: 'circle' },
}

describe('which bodies stand where on the first page', () => {
  it.each([
    ['assembly', undefined, ['assembly'], []],
    ['committee', undefined, ['assembly'], ['committee']],
    ['subcommittee', undefined, ['assembly'], ['committee', 'subcommittee']],
    ['subcommittee', 'committee', ['committee'], ['subcommittee']],
    ['subcommittee', 'subcommittee', ['subcommittee'], []],
    [['drugs', 'crime'], undefined, ['council'], []],
    [['drugs', 'committee'], undefined, ['council', 'assembly'], []],
    [['subcommittee', 'committee'], undefined, ['assembly'], []],
    ['circle', undefined, ['round'], ['circle']],
  ])('%s under %s: %s large, %s over the title', (body, organ, large, lines) => {
    const data = { body, bodies, masthead: { organ } }
    expect(organsOf(data)).toEqual(large)
    expect(bodiesUnderOrgan(data)).toEqual(lines)
  })
})

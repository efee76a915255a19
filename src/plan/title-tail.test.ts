import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {withoutTail} from './title-tail.js'

describe('withoutTail', () => {
  test('circumstances at the end go until the width is kept', () => {
    const text = 'La ville ouvre un grand cycle de débats sur la place de la voiture entre la gare et le vieux port'
    expect(withoutTail(text, 600, french())).toBe('La ville ouvre un grand cycle de débats sur la place de la voiture')
    expect(withoutTail(text, 400, french())).toBe('La ville ouvre un grand cycle de débats')
  })

  test('by whom something is done, and from when', () =>
    expect(
      withoutTail(
        'Tramways : le préavis de grève illimitée maintenu à partir de lundi par trois syndicats',
        520,
        french(),
      ),
    ).toBe('Tramways : le préavis de grève illimitée maintenu'))

  test.each([
    'Le maire de Lormes a remis à deux sauveteurs la médaille de la ville et celle du département',
    'Le grand marché de Lormes fête ses trente ans les mains dans la terre',
    'Les six agents de la régie des transports de la métropole souhaitent que la ligne reste ouverte',
  ])('what completes a verb or a noun stays: %s', text => expect(withoutTail(text, 300, french())).toBeUndefined())

  test('nothing is left of too little', () =>
    expect(withoutTail('Un pont fermé dans la vallée de la Brelle depuis le grand gel', 60, french())).toBeUndefined())
})

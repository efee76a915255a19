import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {missesObject} from './misses-object.js'

function misses(text: string, without = ''): boolean {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const [sentence] = analyse({name: '', text, blocks, meta: {}, notes: []}, french()).sentences
  const gone = text.indexOf(without)
  const kept = sentence!.tokens
    .filter(({start, end}) => without === '' || end <= gone || start >= gone + without.length)
    .map(({index}) => index)
  return missesObject(sentence!, kept, french())
}

describe('missesObject', () => {
  test.each([
    ['L’équipe a suivi des élèves pendant un an.', 'des élèves'],
    ['La mairie mettra en place une navette dès lundi.', 'une navette'],
    ['Le club a remporté la coupe à Lyon.', 'la coupe'],
  ])('%s without « %s »', (text, without) => {
    expect(misses(text, without)).toBe(true)
    expect(misses(text)).toBe(false)
  })

  test.each([
    'Les travaux ont été suivis par un bureau d’études.',
    'Une erreur s’est produite dans la nuit.',
    'La mairie les a prévenus et rencontrés mardi.',
    'Le groupe fabrique et distribue des lampes.',
    'Le pont que la ville a rénové rouvre lundi.',
  ])('not: %s', text => expect(misses(text)).toBe(false))
})

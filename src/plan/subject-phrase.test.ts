import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import type {RankedKeyphrase} from './keyphrase.js'
import {subjectPhrase} from './subject-phrase.js'

function phrase(text: string, keyphrase: string, ranked: readonly RankedKeyphrase[] = [], headline = '') {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return subjectPhrase(doc, {keyphrase, headline, ranked}, french())
}

const SCHOOL = 'Le conseil a voté la rénovation de l’école Anne-Frank. L’école Anne-Frank accueille 40 élèves.'

describe('subjectPhrase', () => {
  test.each([
    [
      'Une grève au port Valmer bloque les quais. Grève au port Valmer, quatrième jour.',
      'grève au port',
      'la grève au port',
    ],
    ['Les halles du marché ferment lundi.', 'halles du marché', 'les halles du marché'],
    ['Le nouvel accord de pêche a été signé par les deux pays.', 'accord de pêche', 'l’accord de pêche'],
    ['La France a signé le traité. Selon la France, il sera appliqué en mai.', 'France', 'la France'],
  ])('%s → sur %s', (text, keyphrase, expected) => expect(phrase(text, keyphrase)?.text).toBe(expected))

  test('a fuller phrase says what of the thing the page is about', () => {
    const ranked = [
      {text: 'école Anne-Frank', score: 2.6},
      {text: 'rénovation de l’école Anne-Frank', score: 1.7},
    ]
    expect(phrase(SCHOOL, 'école Anne-Frank', ranked)?.text).toBe('la rénovation de l’école Anne-Frank')
    expect(phrase(SCHOOL, 'école Anne-Frank', [ranked[0]!, {...ranked[1]!, score: 0.9}])?.text).toBe(
      'l’école Anne-Frank',
    )
  })

  test('an association of the people it is for is somebody else', () => {
    const text = 'Les riverains du canal protestent. L’association des riverains du canal a saisi le préfet.'
    const ranked = [
      {text: 'riverains du canal', score: 1.4},
      {text: 'association des riverains du canal', score: 1.3},
    ]
    expect(phrase(text, 'riverains du canal', ranked)?.text).toBe('les riverains du canal')
  })

  test('somebody goes with whom the headline names beside him', () => {
    const text =
      'Le président Marc Olliver a reçu la ministre Jeanne Delmas à Lyon. Marc Olliver a remercié Jeanne Delmas.'
    expect(phrase(text, 'Marc Olliver', [], 'Marc Olliver a reçu Jeanne Delmas')?.text).toBe(
      'Marc Olliver et Jeanne Delmas',
    )
    expect(phrase(text, 'Marc Olliver', [], 'Marc Olliver était à Lyon')?.text).toBe('Marc Olliver')
  })

  test('what the source never writes names nothing', () => {
    expect(phrase(SCHOOL, 'piscine municipale')).toBeUndefined()
  })
})

import {expect, test} from 'vitest'
import type {HeadingCandidate} from './headings.js'
import {pickHeadings} from './pick-headings.js'

/** A candidate whose lemmas are the words of its text. */
function candidate(text: string, score: number, more: Partial<HeadingCandidate> = {}): HeadingCandidate {
  const lemmas = new Set(text.toLowerCase().split(' '))
  return {text, score, from: [], operations: [], lemmas, holdsKeyphrase: /pont/i.test(text), ...more}
}

const bounds = {least: 0, most: 9}
const texts = (picked: readonly (HeadingCandidate | undefined)[]) => picked.map(one => one?.text)

test('the best of each section, when nothing is said twice', () =>
  expect(
    texts(
      pickHeadings(
        [[candidate('École fermée', 2), candidate('Mairie ouverte', 1)], [candidate('Route barrée', 1)]],
        [],
        bounds,
      ),
    ),
  ).toEqual(['École fermée', 'Route barrée']))

test('the first section gives way when the second could say nothing else', () =>
  expect(
    texts(
      pickHeadings(
        [[candidate('Hausse des tarifs', 2), candidate('Mairie ouverte', 1.5)], [candidate('Hausse des tarifs', 1.9)]],
        [],
        bounds,
      ),
    ),
  ).toEqual(['Mairie ouverte', 'Hausse des tarifs']))

test('nothing that the headline has said', () =>
  expect(
    texts(pickHeadings([[candidate('Hausse des tarifs', 2)]], [new Set(['hausse', 'des', 'tarifs'])], bounds)),
  ).toEqual([undefined]))

test('the keyphrase as often as wanted, where that costs little', () => {
  const list = (name: string, loss: number) => [candidate(`${name} fermée`, 2), candidate(`${name} au pont`, 2 - loss)]
  const sections = [list('École', 0.3), list('Route', 0.3), list('Gare', 0.6)]
  expect(texts(pickHeadings(sections, [], {least: 0, most: 9}))).toEqual([
    'École fermée',
    'Route fermée',
    'Gare fermée',
  ])
  expect(texts(pickHeadings(sections, [], {least: 1, most: 9})).filter(text => /pont/.test(text!))).toHaveLength(1)
  expect(texts(pickHeadings(sections, [], {least: 3, most: 9}))).toEqual([
    'École au pont',
    'Route au pont',
    'Gare fermée',
  ])
})

test('the keyphrase not everywhere', () => {
  const sections = ['École', 'Route', 'Gare'].map(name => [
    candidate(`${name} pont`, 2),
    candidate(`${name} fermée`, 1.8),
  ])
  expect(texts(pickHeadings(sections, [], {least: 0, most: 2})).filter(text => /pont/.test(text!))).toHaveLength(2)
})

test('two labels before a colon at most', () => {
  const sections = ['École', 'Route', 'Gare'].map(name => [
    candidate(`Pont : ${name}`, 2, {operations: ['keyphrase']}),
    candidate(`${name} fermée`, 1),
  ])
  expect(texts(pickHeadings(sections, [], bounds)).filter(text => /:/.test(text!))).toHaveLength(2)
})

import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Metadata} from '../../document/index.js'
import {openMessages} from '../../messages/index.js'
import {yoastLights} from '../lights.js'
import {bodyOf} from './article-body.js'
import {assessYoast} from './assess.js'
import {assessments, textLights} from './assessments.js'

const catalogue = JSON.parse(readFileSync(new URL('../../../data/messages/check.json', import.meta.url), 'utf8'))

const metadata: Metadata = {
  headline: 'À Valmorin, le vieux pont rouvre',
  headlineAlternatives: [],
  title: 'Vieux pont\u00A0: la réouverture à Valmorin',
  titleAlternatives: [],
  description: 'Le vieux pont rouvre.',
  descriptionAlternatives: [],
  slug: 'vieux-pont-valmorin',
  keyphrase: 'vieux pont',
  language: 'fr',
}

const html = `<article><h1>Un titre qui ne compte pas</h1>
<p>Le vieux pont de Valmorin rouvre lundi à la circulation.</p>
<h2>Le vieux pont garde ses arches</h2>
<p>${'Les arches ont été réparées par la ville. '.repeat(14)}</p>
<p>${'En effet, la crue de l’hiver dernier avait emporté la moitié du tablier, puis les deux piles du milieu, avec une partie de la route. '.repeat(8)}</p>
</article>`

test('lights carry Yoast’s verdict, our id and the figure', () => {
  const report = assessYoast(html, metadata)
  const lights = new Map(report.lights.map(light => [light.id, light]))
  expect(lights.get('yoast/keyphrase-introduction')).toMatchObject({status: 'good', score: 9, group: 'seo'})
  expect(lights.get('yoast/description-length')).toMatchObject({status: 'ok', actual: 21})
  expect(lights.get('yoast/passive-voice')).toMatchObject({status: 'bad', group: 'readability'})
  expect(lights.get('yoast/passive-voice')?.actual).toBeGreaterThan(50)
  expect(lights.get('yoast/sentence-length')).toMatchObject({status: 'bad', expected: '≤ 25 %'})
  expect(lights.get('yoast/transition-words')).toMatchObject({status: 'good'})
  expect(lights.get('yoast/sentence-beginnings')).toMatchObject({status: 'bad'})
  expect(lights.get('yoast/images')).toMatchObject({status: 'bad', actual: 0})
  expect(report.readability).toBe(30)
})

test('the same page gives the same report twice', () => {
  expect(assessYoast(html, metadata)).toEqual(assessYoast(html, metadata))
})

test.each(['fr', 'en'] as const)('every light has a message in %s, and no word of Yoast’s', ui => {
  const lights = yoastLights(assessYoast(html, metadata), openMessages(catalogue, ui))
  for (const {message} of lights) expect(message).not.toMatch(/yoast|\{\w+\}|<a/i)
  expect(lights.every(({source}) => source === 'yoast')).toBe(true)
})

test('lights that need pictures or links are no text lights', () => {
  expect(textLights.has('yoast/images')).toBe(false)
  expect(textLights.has('yoast/internal-links')).toBe(false)
  expect(textLights.size).toBe(Object.keys(assessments).length - 4)
})

test.each([
  ['<html><body><article class="a"><h1>T</h1><p>x</p></article></body></html>', '<p>x</p>'],
  ['<h1>a</h1><p>x</p><H1>b</H1>', '<p>x</p>'],
  ['<p>x</p>', '<p>x</p>'],
  ['<p>x</p><h1>', '<p>x</p>'],
])('the body of %s', (page, expected) => expect(bodyOf(page)).toBe(expected))

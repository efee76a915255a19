import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {peopleOf} from './people.js'

function people(text: string): string[] {
  const doc = analyse(
    {name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french(),
  )
  return peopleOf(doc).map(({name, text: role}) => `${name} : ${role}`)
}

const THREE =
  'Le maire de Lormes, Hugues Marchal, a reçu Claire Dubosc, présidente de l’association des pêcheurs de Thau. Le préfet de l’Hérault, Jean Morel, était présent.'

test('people in order of appearance with the role that the source gives', () =>
  expect(people(THREE)).toEqual([
    'Hugues Marchal : maire de Lormes.',
    'Claire Dubosc : présidente de l’association des pêcheurs de Thau.',
    'Jean Morel : préfet de l’Hérault.',
  ]))

test('under three there is no such part', () => expect(people(THREE.split('. ')[0]!)).toEqual([]))

test('what somebody of a body is, the body is not', () =>
  expect(
    people(`${THREE} Selon une analyste de l’institut Meridian, spécialiste de la région, le port rouvrira.`).join(),
  ).not.toContain('Meridian'))

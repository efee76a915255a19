import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {timelineOf} from './timeline.js'

/** The entries as « label : text », no-break spaces made plain. */
function timeline(text: string, published?: string): string[] {
  const doc = analyse(
    {name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french(),
  )
  return timelineOf(doc, [], {published}, french()).map(({label, text: told}) =>
    `${label} : ${told}`.replace(/[\u00A0\u202F]/g, ' '),
  )
}

test('in order of time, in the present, the date as printed', () =>
  expect(
    timeline(
      'Le conseil départemental de l’Ain a racheté l’usine Bertin le 4 juin 2012. L’usine Bertin avait été fondée en 1921. Elle a déménagé à Belley en mars 2009. Le musée de la Laine ouvrira le 3 mai 2027.',
    ),
  ).toEqual([
    '1921 : L’usine Bertin est fondée.',
    'Mars 2009 : L’usine Bertin déménage à Belley.',
    '4 juin 2012 : Le conseil départemental de l’Ain rachète l’usine Bertin.',
    '3 mai 2027 : Le musée de la Laine ouvrira.',
  ]))

test('a state is dated as a state', () =>
  expect(
    timeline(
      'La société Carbone-Sud dirige la raffinerie de Berre depuis 2018. Le port de Sète a accueilli un paquebot en mai 2019. La halle de Pau a brûlé le 3 mai 2021.',
    ),
  ).toContain('Depuis 2018 : La société Carbone-Sud dirige la raffinerie de Berre.'))

test('an assembly decides on the day it meets', () =>
  expect(
    timeline(
      'Réuni jeudi 12 mars 2026, le conseil municipal de Lormes a adopté le projet de halle. La halle de Lormes avait été construite en 1887. Le pont de Lormes avait été inauguré en 1932.',
    ),
  ).toEqual([
    '1887 : La halle de Lormes est construite.',
    '1932 : Le pont de Lormes est inauguré.',
    'Jeudi 12 mars 2026 : Le conseil municipal de Lormes adopte le projet de halle.',
  ]))

test('a year beside a figure of comparison dates nothing else', () =>
  expect(
    timeline(
      'L’usine Bertin a ouvert en 1921. L’usine Bertin a fermé en mars 2009. La société Carbone-Sud a vendu 40 tonnes, contre 30 en 2014.',
    ),
  ).toEqual([]))

test.each([
  ['two events', 'L’usine Bertin a ouvert en 1921. L’usine Bertin a fermé en mars 2009.'],
  [
    'relative dates',
    'Le port de Sète a fermé mardi. La halle de Pau a brûlé hier. L’usine Bertin a ouvert le mois dernier.',
  ],
  [
    'days without a year, without a publication date',
    'Le port de Sète a fermé le 3 mai. La halle de Pau a brûlé le 8 mai. L’usine Bertin a rouvert le 12 mai.',
  ],
  ['what is denied', 'Le port de Sète n’a pas fermé en 2001, ni en 2002, ni en 2003.'],
])('none of %s', (_, text) => expect(timeline(text)).toEqual([]))

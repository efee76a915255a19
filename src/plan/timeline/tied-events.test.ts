import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../../language/index.js'
import {timelineOf} from '../timeline.js'

function timeline(text: string, published?: string): string[] {
  const doc = analyse(
    {name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french(),
  )
  return timelineOf(doc, [], {published}, french()).map(({label, text: told}) =>
    `${label} : ${told}`.replace(/[\u00A0\u202F]/g, ' '),
  )
}

const DATED = 'La société Carbone-Sud dirige la raffinerie de Berre depuis 2018. La halle de Pau a brûlé le 3 mai 2021.'

test('what came shortly before the news is dated by it', () =>
  expect(
    timeline(
      `La rencontre de Claire Dubosc avec Nils Berg durera deux jours. La rencontre a eu lieu deux semaines après la visite de trois jours de Hugues Marchal à Bergen. ${DATED}`,
    ),
  ).toContain('Deux semaines avant la rencontre : Hugues Marchal effectue une visite de trois jours à Bergen.'))

test('a stay lasts until its day', () =>
  expect(
    timeline(`Le voyage de Claire Dubosc en Norvège, qui durera jusqu’au 3 juin, est le premier. ${DATED}`),
  ).toContain('Jusqu’au 3 juin : Claire Dubosc est en voyage en Norvège.'))

test('with a day of publication, relative days become absolute', () =>
  expect(timeline(`Le port de Sète a accueilli un paquebot lundi. ${DATED}`, '2026-03-12')).toContain(
    '9 mars 2026 : Le port de Sète accueille un paquebot.',
  ))

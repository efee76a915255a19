import fc from 'fast-check'
import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {joinWords} from './join-words.js'

/** Words parted by spaces, and the text they make. */
test.each([
  ['le accord', 'l’accord'],
  ['de le accord', 'de l’accord'],
  ['de le ministre', 'du ministre'],
  ['de les élus', 'des élus'],
  ['à les armes', 'aux armes'],
  ['à le héros', 'au héros'],
  ['de le homme', 'de l’homme'],
  ['à lequel il', 'auquel il'],
  ['que il parle de les États-Unis !', 'qu’il parle des États-Unis\u202F!'],
  ['si il vient', 's’il vient'],
  ['si elle vient', 'si elle vient'],
  ['ce accord', 'cet accord'],
  ['ce est', 'c’est'],
  ['ce à quoi', 'ce à quoi'],
  ['ce homme', 'cet homme'],
  ['ce héros', 'ce héros'],
  ['ma amie', 'mon amie'],
  ['sa histoire', 'son histoire'],
  ['sa hache', 'sa hache'],
  ['le nouveau accord', 'le nouvel accord'],
  ['un vieux homme', 'un vieil homme'],
  ['un beau et grand jour', 'un beau et grand jour'],
  ['d’ Poutine', 'de Poutine'],
  ['l’ ministre', 'le ministre'],
  ['de l’ ministre', 'du ministre'],
  ['l’ ville', 'la ville'],
  ['du accord', 'de l’accord'],
  ['du OTAN', 'de l’OTAN'],
  ['au usine', 'à l’usine'],
  ['de le voir', 'de le voir'],
  ['de le pouvoir', 'du pouvoir'],
  ['de Le Pen', 'de Le Pen'],
  ['à Le Havre', 'au Havre'],
  ['de Hollande', 'de Hollande'],
  ['de Henri', 'd’Henri'],
  ['de Harris', 'de Harris'],
  ['le SNCF', 'le SNCF'],
  ['le ONU', 'l’ONU'],
  ['de HEC', 'd’HEC'],
  ['le 8', 'le 8'],
  ['le 11', 'le 11'],
  ['le onze', 'le onze'],
  ['le oui', 'le oui'],
  ['de Yves', 'd’Yves'],
  ['le Yémen', 'le Yémen'],
  ['de yaourt', 'de yaourt'],
  ['il y a', 'il y a'],
  ['je y vais', 'j’y vais'],
  ['le « accord »', 'l’«\u00A0accord\u00A0»'],
  ['cet ministre', 'ce ministre'],
  ['son voiture', 'sa voiture'],
  ['son ami', 'son ami'],
  ['Le accord', 'L’accord'],
  ['De le accord', 'De l’accord'],
  ['De le maire', 'Du maire'],
  ['qu’ Paris', 'que Paris'],
  ['s’ Marie', 'se Marie'],
  ['a -t-il dit ( hier ) , oui ?', 'a-t-il dit (hier), oui\u202F?'],
  ['jusque à', 'jusqu’à'],
  ['lorsque Emmanuel', 'lorsqu’Emmanuel'],
  ['de le huissier', 'de l’huissier'],
  ['le haricots', 'le haricots'],
  ['la huitième', 'la huitième'],
  ['la huître', 'l’huître'],
  ['le Hongrie', 'le Hongrie'],
  ['de les y voir', 'de les y voir'],
  ['le hockeyeurs', 'le hockeyeurs'],
  ['ne est', 'n’est'],
  ['entre eux', 'entre eux'],
  ['presque île', 'presque île'],
  ['de eux', 'd’eux'],
  ['de Yonne', 'd’Yonne'],
  ['le YouTube', 'le YouTube'],
  ['d’ haltérophilie', 'd’haltérophilie'],
  ['le haut-parleur', 'le haut-parleur'],
  ['de Hauts-de-Seine', 'de Hauts-de-Seine'],
  ['de EDF', 'd’EDF'],
  ['le UE', 'l’UE'],
  ['de le', 'du'],
  ['à les', 'aux'],
  ['de Le', 'de Le'],
  ['de Les Républicains', 'des Républicains'],
  ['à Le Monde', 'au Monde'],
  ['de Le Drian', 'de Le Drian'],
  ['le IVe siècle', 'le IVe siècle'],
  ['la V République', 'la V République'],
])('%s', (words, expected) => expect(joinWords(words.split(' '), french())).toBe(expected))

test('a pronoun is not contracted, a gender is heeded', () => {
  expect(joinWords(['de', 'le', 'devoir'], french(), {pronouns: new Set([1])})).toBe('de le devoir')
  expect(joinWords(['l’', 'Sarthe'], french(), {genders: new Map([[0, 'Fem' as const]])})).toBe('la Sarthe')
})

test('an entry of several words is joined at its ends only', () =>
  expect(joinWords(['de', 'le président de la République', 'à', 'les', 'États-Unis'], french())).toBe(
    'du président de la République aux États-Unis',
  ))

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'grapheme'})), words => typeof joinWords(words, french()) === 'string'),
  )
})

import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {headlinesOf} from './headline.js'
import {importanceOf} from './importance.js'
import {leadOf} from './lead.js'
import {newsOf} from './news.js'
import {soundnessOf} from './soundness.js'
import {standfirstOf} from './standfirst.js'
import {statementsOf} from './statement.js'

/** The standfirst of a text; its first line is a title unless it ends with a full stop. */
function standfirst(paragraphs: readonly string[], keyphrase: string): string {
  let text = ''
  const blocks = paragraphs.map((paragraph, place) => {
    const start = text.length
    text += `${paragraph}\n\n`
    const kind = place === 0 && !paragraph.endsWith('.') ? ('title' as const) : ('paragraph' as const)
    return {kind, start, end: start + paragraph.length}
  })
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  const importance = importanceOf(doc)
  const statements = statementsOf(doc, importance, french())
  const isSound = soundnessOf(doc, french())
  const [headline] = headlinesOf(doc, newsOf(doc, statements, french()), keyphrase, isSound, french())
  const lead = leadOf(doc, importance, french())
  const none = {text: '', from: [], operations: [], score: 0}
  const material = {statements, lead, keyphrase, headline: headline ?? none}
  return standfirstOf(doc, material, isSound, french())
    .sentences.map(sentence => sentence.text)
    .join(' ')
}

const BODY = [
  'Le chantier emploiera vingt ouvriers pendant six mois.',
  '« Nous avons attendu ce pont trop longtemps », a déclaré la maire de Lormes, Claire Dubosc.',
  'La Nièvre entretient 1 200 ponts.',
]

test('the standfirst is the lead, with its day', () => {
  const lead =
    'Le préfet de la Nièvre a fermé mardi le pont de Lormes aux camions de plus de douze tonnes, après la découverte de deux fissures dans une pile, et les bus passeront par Corbigny.'
  expect(standfirst([lead, ...BODY], 'pont de Lormes')).toMatch(
    /^Le préfet de la Nièvre a fermé mardi le pont de Lormes/,
  )
})

test('background in the imparfait gives way to the event, the event to no quotation', () => {
  const told = standfirst(
    [
      'Le pont de Lormes ferme aux camions',
      'L’inquiétude montait depuis des mois dans le bourg. Le préfet de la Nièvre a fermé mardi le pont de Lormes aux camions de plus de douze tonnes, après la découverte de deux fissures dans une pile.',
      ...BODY,
    ],
    'pont de Lormes',
  )
  expect(told).toMatch(/^Le préfet de la Nièvre a fermé mardi/)
  expect(told).not.toMatch(/inquiétude|«/)
})

test('a first sentence that opens on a pronoun or on colour is skipped', () => {
  const told = standfirst(
    [
      'Au musée de Lormes, le verre sort de l’ombre',
      'Il y a d’abord le bruit d’un souffle. Pour sa réouverture, le musée de Lormes consacre jusqu’au 20 septembre une vaste exposition aux verriers de la vallée, dont le dernier four s’est éteint en 1983.',
      ...BODY,
    ],
    'musée de Lormes',
  )
  expect(told).toMatch(/^Pour sa réouverture, le musée de Lormes consacre jusqu’au 20 septembre/)
})

test('the score of a match and the dateline are no lead', () => {
  const told = standfirst(
    [
      'LORMES : 27 - CORBIGNY : 26. Arbitre : M. Roux. Mi-temps : 6-19.',
      'LORMES, 4 février 2026 - Les joueuses de Lormes ont arraché la victoire samedi soir contre Corbigny, devant 1 240 spectateurs.',
      ...BODY,
    ],
    'joueuses de Lormes',
  )
  expect(told).toMatch(/^Les joueuses de Lormes ont arraché la victoire samedi soir/)
})

test('a first paragraph that would stand twice word for word moves up whole', () => {
  const told = standfirst(
    [
      '« Le glacier parle »',
      'La glaciologue Claire Dubosc a passé onze hivers au pied du glacier des Aiguilles. Elle publie le 5 mars un récit tiré de ses carnets de terrain.',
      ...BODY,
      'Le glacier a perdu quarante mètres.',
    ],
    'Claire Dubosc',
  )
  expect(told).toMatch(/aux? pied du glacier des Aiguilles\. Elle publie le 5 mars/)
})

test('who acts by a role is named in the first sentence', () =>
  expect(
    standfirst(
      [
        'Le pont de Lormes ferme aux camions',
        'La préfète de la Nièvre a fermé mardi le pont de Lormes aux camions de plus de douze tonnes, après la découverte de deux fissures dans une pile.',
        'La préfète de la Nièvre, Odile Maurel, n’a pas dit quand il rouvrira.',
        ...BODY,
      ],
      'pont de Lormes',
    ),
  ).toMatch(/^La préfète de la Nièvre, Odile Maurel, a fermé mardi le pont de Lormes/))

test('a short lead takes no fact from under a subheading or from farther down', () => {
  const told = standfirst(
    [
      'La piscine de Lormes rouvre',
      'Fermée depuis quatorze mois pour travaux, la piscine municipale de Lormes rouvre ses portes samedi 8 novembre à 10 heures.',
      'Les bassins ont été carrelés, les vestiaires repeints.',
      'La ville a choisi un carrelage bleu, posé par deux artisans du canton.',
      'Le chauffage au bois a été installé l’an dernier par une entreprise de Vaulnes.',
      'Les écoles du canton viendront le mardi, le jeudi et le vendredi.',
      'Le club de natation compte trois cents membres, dont quarante enfants.',
      'Le bonnet de bain est obligatoire pour tous les nageurs du grand bassin.',
    ],
    'piscine municipale de Lormes',
  )
  expect(told).toMatch(/rouvre ses portes samedi 8 novembre/)
  expect(told).not.toMatch(/bonnet|natation/)
})

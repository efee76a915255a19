import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../../language/index.js'
import {draftsOf, isSound} from './drafts.js'
import {factsOf} from './facts.js'
import {phraseSource} from './phrase-source.js'

/** Every sound question of a paragraph with its answer, no-break spaces made plain. */
function asked(text: string): string[] {
  const doc = analyse(
    {name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french(),
  )
  return factsOf(phraseSource(doc, french()), [])
    .flatMap(draftsOf)
    .filter(isSound)
    .map(({question, answer}) => `${question} ${answer}`.replace(/[\u00A0\u202F]/g, ' '))
}

test.each([
  [
    'La maire de Lormes, Claire Dubosc, a rencontré le préfet Hugues Marchal à Nevers.',
    'Qui Claire Dubosc a-t-elle rencontré ? Claire Dubosc a rencontré le préfet Hugues Marchal à Nevers.',
  ],
  [
    'L’association des parents d’élèves demande la réouverture de la classe.',
    'Que demande l’association des parents d’élèves ? Cette association demande la réouverture de la classe.',
  ],
  [
    'Le tribunal de commerce de Lyon a suspendu le chantier en raison d’un recours.',
    'Pourquoi le tribunal de commerce de Lyon a-t-il suspendu le chantier ? Ce tribunal a suspendu le chantier en raison d’un recours.',
  ],
  [
    'La mairie de Tours a installé des capteurs pour mesurer la qualité de l’air.',
    'Pourquoi la mairie de Tours a-t-elle installé des capteurs ? Cette mairie a installé des capteurs pour mesurer la qualité de l’air.',
  ],
  [
    'Le musée de Bretagne accueille l’exposition Gauguin jusqu’au 30 juin 2025.',
    'Jusqu’à quand le musée de Bretagne accueille-t-il l’exposition Gauguin ? Ce musée accueille l’exposition Gauguin jusqu’au 30 juin 2025.',
  ],
  [
    'L’usine Bertin a fermé le 12 mars 2024.',
    'Quand l’usine Bertin a-t-elle fermé ? Cette usine a fermé le 12 mars 2024.',
  ],
  [
    'La fédération des chasseurs de l’Ain compte plus de 1 200 adhérents.',
    'Combien d’adhérents compte la fédération des chasseurs de l’Ain ? Cette fédération compte plus de 1 200 adhérents.',
  ],
  [
    'Plus de 300 personnes ont participé à la marche de Bayonne.',
    'Combien de personnes ont participé à la marche de Bayonne ? Plus de 300 personnes ont participé à la marche de Bayonne.',
  ],
  [
    'Le coût du pont de Sète est estimé à 3,4 millions d’euros.',
    'À combien est estimé le coût du pont de Sète ? Ce coût est estimé à 3,4 millions d’euros.',
  ],
  [
    'La coopérative Sud-Lait a réduit ses émissions grâce à de nouveaux camions.',
    'Comment la coopérative Sud-Lait a-t-elle réduit ses émissions ? Cette coopérative a réduit ses émissions grâce à de nouveaux camions.',
  ],
  [
    'Le budget de la ville de Dax est de 45 millions d’euros.',
    'Quel est le budget de la ville de Dax ? Ce budget est de 45 millions d’euros.',
  ],
  [
    'Le préfet Jean Morel affirme que le barrage de Serre-Ponçon est solide.',
    'Que dit Jean Morel du barrage de Serre-Ponçon ? Jean Morel affirme que le barrage de Serre-Ponçon est solide.',
  ],
  [
    'Le musée de la Laine, ouvert en 2015, accueille les écoles.',
    'Quand le musée de la Laine a-t-il été ouvert ? Ce musée a été ouvert en 2015.',
  ],
  [
    'L’usine Bertin a été fondée en 1921. Elle a fermé en mars 2009.',
    'Quand l’usine Bertin a-t-elle fermé ? Cette usine a fermé en mars 2009.',
  ],
  [
    'Le 14 juin 2023, le café des Tisserands a rouvert.',
    'Quand le café des Tisserands a-t-il rouvert ? Ce café a rouvert le 14 juin 2023.',
  ],
  [
    'Une réunion publique aura lieu le 6 mai 2026 à la salle Jean-Moulin.',
    'Où une réunion publique aura-t-elle lieu ? Cette réunion aura lieu le 6 mai 2026 à la salle Jean-Moulin.',
  ],
])('%s', (text, expected) => expect(asked(text)).toContain(expected))

test.each([
  ['denied', 'La préfecture de la Sarthe n’a pas annoncé de mesures le 3 mai 2021.'],
  ['unconfirmed', 'L’usine Bertin de Lure aurait fermé le 12 mars 2024.'],
  ['accused', 'La présidente de la région Sud, Anne Roux, a accusé le maire de fraude le 4 juin 2020.'],
  ['under inquiry', 'Le parquet de Vesoul a ouvert une enquête le 10 juin 2023.'],
  ['a relative date', 'L’usine Bertin a fermé mardi dernier.'],
  ['somebody’s own voice', 'Nous avons ouvert la halle de Pau le 3 mai 2021.'],
  ['a rhetorical question', 'La halle de Pau a-t-elle ouvert le 3 mai 2021 ?'],
  ['an unnamed role', 'Le ministre a inauguré la halle le 3 mai 2021.'],
  ['within quotation marks', '« La halle de Pau a ouvert le 3 mai 2021 », a dit un passant.'],
  ['one more among others', 'L’association des riverains de la Sorgue demande également un rond-point.'],
  ['owned by nobody knows whom', 'Les biologistes de Nantes ont suivi leurs vols grâce à un radar.'],
  ['a first name’s', 'Louise travaille à Tours depuis 2019.'],
  ['a condition', 'Si la halle de Pau ouvre le 3 mai 2021, la ville paiera.'],
])('asks nothing of what is %s', (_, text) => expect(asked(text)).toEqual([]))

test('keeps who says it in the answer', () => {
  const [first] = asked('Selon Bruno Lestang, la chaufferie de Vère permettra de réduire la facture.')
  expect(first).toBe(
    'Que permettra la chaufferie de Vère ? Selon Bruno Lestang, cette chaufferie permettra de réduire la facture.',
  )
})

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
    'Les travaux du pont de Sète dureront dix-huit mois.',
    'Combien de temps dureront les travaux du pont de Sète ? Ces travaux dureront dix-huit mois.',
  ],
  [
    'L’entrée du musée de Bretagne passe de 8 € à 9 €.',
    'Combien coûte l’entrée du musée de Bretagne ? Cette entrée passe de 8 € à 9 €.',
  ],
  [
    'La fermeture du pont retarde la reprise du chantier de Sète.',
    'Qu’est-ce qui retarde la reprise du chantier de Sète ? La fermeture du pont retarde la reprise du chantier de Sète.',
  ],
  [
    'Le musée de Bretagne rouvre ses portes samedi 8 novembre à 10 heures.',
    'Quand le musée de Bretagne rouvre-t-il ses portes ? Ce musée rouvre ses portes samedi 8 novembre à 10 heures.',
  ],
  [
    'La préfecture de l’Ain a reçu une quarantaine de candidatures.',
    'Combien de candidatures la préfecture de l’Ain a-t-elle reçues ? Cette préfecture a reçu une quarantaine de candidatures.',
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
  [
    'a denial',
    'La préfecture de la Sarthe n’a pas annoncé de mesures d’urgence.',
    'La préfecture de la Sarthe a-t-elle annoncé des mesures d’urgence ? Non, cette préfecture n’a pas annoncé de mesures d’urgence.',
  ],
  [
    'none at all',
    'La ville de Dax n’avait fait aucune mention d’un retard du chantier.',
    'La ville de Dax avait-elle fait mention d’un retard du chantier ? Non, cette ville n’avait fait aucune mention d’un retard du chantier.',
  ],
  [
    'a state',
    'La halle de Pau sera fermée aux voitures.',
    'La halle de Pau sera-t-elle fermée aux voitures ? Oui, cette halle sera fermée aux voitures.',
  ],
  [
    'an intention',
    'La mairie de Tours a refusé de vendre le terrain du stade.',
    'Qu’a refusé de faire la mairie de Tours ? Cette mairie a refusé de vendre le terrain du stade.',
  ],
  [
    'what is said',
    'La présidente de la région Sud, Anne Roux, a annoncé que le pont de Sète rouvrirait.',
    'Qu’a annoncé Anne Roux ? Anne Roux a annoncé que le pont de Sète rouvrirait.',
  ],
  [
    'money',
    'La société Carbone-Sud a investi 64 millions d’euros dans la raffinerie de Berre.',
    'Combien la société Carbone-Sud a-t-elle investi dans la raffinerie de Berre ? Cette société a investi 64 millions d’euros dans la raffinerie de Berre.',
  ],
  [
    'a share',
    'La société Carbone-Sud détient 22 % des actions de la raffinerie de Berre.',
    'Quelle part des actions de la raffinerie de Berre la société Carbone-Sud détient-elle ? Cette société détient 22 % des actions de la raffinerie de Berre.',
  ],
  [
    'which one',
    'La société Carbone-Sud a signé un contrat avec un fabricant de voiles de Brest.',
    'Quel contrat la société Carbone-Sud a-t-elle signé ? Cette société a signé un contrat avec un fabricant de voiles de Brest.',
  ],
  [
    'what must be done',
    'La halle de Pau doit accueillir le marché du samedi.',
    'Que doit accueillir la halle de Pau ? Cette halle doit accueillir le marché du samedi.',
  ],
  [
    'what others are asked to do',
    'La mairie de Tours invite les habitants à consulter le plan du quartier.',
    'À quoi la mairie de Tours invite-t-elle les habitants ? Cette mairie invite les habitants à consulter le plan du quartier.',
  ],
  [
    'two subjects',
    'La Zambie et le Botswana ont signé un accord sur la gestion du fleuve.',
    'Quel accord la Zambie et le Botswana ont-ils signé ? Ils ont signé un accord sur la gestion du fleuve.',
  ],
  [
    'a role that one person holds',
    'La ministre de la Culture, Claire Dubosc, est venue à Sète. La ministre de la Culture demande la réouverture du théâtre de Sète.',
    'Que demande Claire Dubosc ? Claire Dubosc demande la réouverture du théâtre de Sète.',
  ],
  [
    'more than twelve words of the source',
    'La Suisse a refusé de critiquer les essais militaires de la Norvège en mer de Barents.',
    'Qu’a refusé de faire la Suisse ? Elle a refusé de critiquer les essais militaires de la Norvège en mer de Barents.',
  ],
  [
    'a date between two days',
    'Le recensement de la population de Dax se déroulera du 15 janvier au 14 février 2026.',
    'Quand le recensement de la population de Dax se déroulera-t-il ? Ce recensement se déroulera du 15 janvier au 14 février 2026.',
  ],
  [
    'a name beside the subject',
    'La ministre, Ilona Brasek, a demandé l’ouverture d’une enquête sur le pont de Sète.',
    'Qu’a demandé Ilona Brasek ? Ilona Brasek a demandé l’ouverture d’une enquête sur le pont de Sète.',
  ],
  [
    'when something happened that only times the news',
    'Les liens se sont resserrés depuis que la Norvège a fermé le pont de Sarn en mars 2022.',
    'Quand la Norvège a-t-elle fermé le pont de Sarn ? La Norvège a fermé le pont de Sarn en mars 2022.',
  ],
  [
    'the end of what lasts',
    'Le voyage de Claire Dubosc en Norvège – qui durera jusqu’au 19 avril 2027 – est le premier.',
    'Jusqu’à quand le voyage de Claire Dubosc en Norvège durera-t-il ? Ce voyage durera jusqu’au 19 avril 2027.',
  ],
  [
    'a level',
    'La marge opérationnelle de Carbone-Sud est remontée à 9,3 %.',
    'À combien est remontée la marge opérationnelle de Carbone-Sud ? Cette marge est remontée à 9,3 %.',
  ],
])('asks of %s', (_, text, expected) => expect(asked(text)).toContain(expected))

test.each([
  ['limited', 'La préfecture de la Sarthe n’a annoncé que deux mesures.'],
  ['denied in part', 'La préfecture de la Sarthe n’a annoncé ni mesures ni aides.'],
  ['said of a noun beside the subject', 'Son dernier patron, le groupe Brenta, n’avait trouvé aucun repreneur.'],
  [
    'said by one of two who have the role',
    'Le ministre russe de la Santé, Ivan Petrov, est petit. Le ministre chinois de la Santé, Wang Li, est grand. Le ministre de la Santé a annoncé une réforme des hôpitaux.',
  ],
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

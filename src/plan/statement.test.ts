import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {flawOf} from './soundness.js'
import {attemptsOf, statementsOf} from './statement.js'

function docOf(text: string) {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  return analyse({name: '', text, blocks, meta: {}, notes: []}, french())
}

/** The sound statements of the last sentence of a paragraph; those that lean on the topic are marked. */
function said(text: string): string[] {
  const doc = docOf(text)
  const statements = statementsOf(
    doc,
    doc.sentences.map(() => 1),
    french(),
  )
  return statements[doc.sentences.length - 1]!.filter(one => !flawOf(doc, one, french())).map(
    ({isWeak, text: words}) => (isWeak ? `(${words})` : words),
  )
}

describe('says a clause by itself, without what ties it to others', () => {
  test.each([
    // The halves of a coordination.
    ['La commune a refusé de vendre le château et accuse l’État de lenteur.', 'La commune accuse l’État de lenteur'],
    // A comma closes the frame when an apposition goes.
    [
      'Pour Anne Petit, maire de Brissac, le projet de halle donne peu de garanties aux marchands.',
      'Pour Anne Petit, le projet de halle donne peu de garanties aux marchands',
    ],
    // And before the words that say who speaks.
    [
      'Le diplomate Henrik Dahl est attendu vendredi à Oslo, avant de se rendre samedi à Bergen, a indiqué son porte-parole.',
      'Le diplomate Henrik Dahl est attendu à Oslo, a indiqué son porte-parole',
    ],
    // What names itself within the sentence: an owner after a fronted phrase, the first of two, a name beside a role.
    [
      'Pour sa réouverture, le musée de Bretagne accueille une exposition.',
      'Pour sa réouverture, le musée de Bretagne accueille une exposition',
    ],
    ['Hugues Marchal et ses voisins ont fondé un syndicat.', 'Hugues Marchal et ses voisins ont fondé un syndicat'],
    [
      'Tout est prêt. « La digue tiendra tout l’hiver », affirme sa présidente, Claire Dubosc.',
      '« La digue tiendra tout l’hiver », affirme Claire Dubosc',
    ],
    // The last one named, the town’s own powers, two who are all that was named.
    [
      'Anne Petit a écrit au préfet Hugues Marchal. Celui-ci a promis une réponse écrite.',
      'Hugues Marchal a promis une réponse écrite',
    ],
    [
      'Le maire de Brissac a signé le bail. La mairie promet un bilan complet du chantier.',
      'la mairie de Brissac promet un bilan complet du chantier',
    ],
    [
      'Anne Petit a reçu Hugues Marchal. Les deux élus ont visité la halle de Mons.',
      'Anne Petit et Hugues Marchal ont visité la halle de Mons',
    ],
    // Days and hours of every week.
    [
      'La ligne 4 dessert la gare de Mons toutes les vingt minutes, de 6h à 20h50.',
      'La ligne 4 dessert la gare de Mons toutes les vingt minutes, de 6h à 20h50',
    ],
    // Linking phrases, alone or in the middle, and a pronoun that takes the subject up.
    ['La ville de Mons a par ailleurs voté un budget de crise.', 'La ville de Mons a voté un budget de crise'],
    [
      'La ville de Mons, de son côté, a voté un budget de crise pour les écoles.',
      'La ville de Mons a voté un budget de crise pour les écoles',
    ],
    [
      'Le syndicat des marins, lui, promet une longue bataille aux armateurs.',
      'Le syndicat des marins promet une longue bataille aux armateurs',
    ],
    // A relative clause between commas, before the verb.
    [
      'La fermeture du fleuve, par lequel passe un tiers des céréales de la région, inquiète les négociants.',
      'La fermeture du fleuve inquiète les négociants',
    ],
    // « s’ » of a reflexive verb is no condition.
    [
      'La caisse de garantie des notaires, qui s’est constituée partie civile, a déjà indemnisé dix-neuf victimes.',
      'La caisse de garantie des notaires a déjà indemnisé dix-neuf victimes',
    ],
    // A date of another time goes, the figure it belongs to stays.
    [
      'La marge de Corval, qui était tombée à 7,9 % un an plus tôt, est remontée à 9,3 %.',
      'La marge de Corval est remontée à 9,3 %',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected))
})

describe('names what it points to', () => {
  test.each([
    [
      'Anne Petit est maire de Brissac. Elle a promis un tarif unique aux élèves.',
      'Anne Petit a promis un tarif unique',
    ],
    [
      'Le sénateur Paul Roux se garde de conclure. « La vallée a gagné trente habitants », assure-t-il.',
      '« La vallée a gagné trente habitants », assure Paul Roux',
    ],
    [
      'Le sénateur Paul Roux se garde de conclure. « La vallée a gagné trente habitants », a-t-il ajouté.',
      '« La vallée a gagné trente habitants », a ajouté Paul Roux',
    ],
    [
      'Anne Petit est maire de Brissac. Elle affirme que le pont sera rouvert en mai.',
      'Anne Petit affirme que le pont sera rouvert en mai',
    ],
    [
      'Le maire de Brissac, Paul Roux, refuse. Son entourage, plus direct, juge le projet trop cher.',
      'l’entourage de Paul Roux, plus direct, juge le projet trop cher',
    ],
    [
      'La Belgique a rejeté ces accusations. Sa ministre des Affaires étrangères, Anne Petit, a demandé une enquête.',
      'la ministre des Affaires étrangères de la Belgique, Anne Petit, a demandé une enquête',
    ],
    [
      'Valdor fabrique des emballages à Brissac. Les ventes baissent au printemps. L’entreprise a perdu trois contrats en Espagne.',
      'Valdor a perdu trois contrats en Espagne',
    ],
    [
      'Le ministre Li Wenzhao a vu le président à Oslo. Li fait l’objet de sanctions américaines.',
      'Li Wenzhao fait l’objet de sanctions américaines',
    ],
  ])('%s', (text, expected) => expect(said(text).join('\n')).toContain(expected))
})

describe('says nothing where the clause would say something else', () => {
  test.each([
    // The object stands after the last verb.
    ['La société Corval conçoit, fabrique et vend des vélos pliants dans huit pays.', /conçoit/],
    ['Le glacier a perdu 41 % de son volume depuis 1990, dont la moitié au cours des dix dernières années.', /moitié$/],
    // What was measured needs its years.
    ['Les prises de thon ont reculé de 23 % entre 2019 et 2025 dans le golfe.', /^(?!.*2019)/],
    ['Le groupe Corval vise l’équilibre à l’horizon 2027.', /horizon$/],
    ['L’écart persistait après prise en compte du milieu social des élèves.', /persistait en compte/],
    ['En plein midi, la ville de Mons sera plongée pendant trois minutes dans la nuit.', /minutes$|plongée$/],
    ['La directrice de Corval dispose pourtant d’atouts que ses rivaux n’avaient pas.', /dispose que/],
    [
      'Des biologistes de Brest apportent une réponse : au lieu de fuir, le héron change de rive et se sert des roseaux.',
      /biologistes de Brest se sert/,
    ],
    // A subordinate clause, an announcement, an anaphora.
    ['Même si, en une heure, la présidente du club n’a pas parlé du stade.', /./],
    ['La ville de Mons prévoit pour ses écoles :', /./],
    ['Depuis, la commune de Valpré a installé une sirène.', /^Depuis/],
    ['C’est une promesse vieille comme le monde.', /./],
    ['Anne Petit, apicultrice, préside depuis janvier le syndicat des ruchers du Cher.', /préside$/],
    ['Anne Petit cite Paul Roux, un conteur dont le spectacle, Nuits, transpose une légende.', /Roux transpose/],
    ['Une campagne de dons en a rapporté 48 000 à la commune.', /./],
    ['Un plan de douze millions d’euros, dont nous n’avons pas vu la couleur.', /./],
    ['Il m’a suffi.', /./],
    ['Jadis - je parle de ma jeunesse - on prenait un ticket à la mairie.', /- -/],
    [
      'Développé par trois ingénieurs de Brissac, avec l’aide de la région, le moteur consomme peu.',
      /Brissac le moteur/,
    ],
    // Two men may be « il », and an orphan « a-t-il » is nobody.
    ['Paul Roux a reçu Marc Noir à Brissac. « Tout est à refaire », a-t-il dit.', /./],
    // The owner may be the text as well.
    ['Le groupe Corval a signé un accord avec Lyon. Son texte prévoit douze départs.', /texte du groupe/],
  ])('%s', (text, wrong) => expect(said(text).filter(one => wrong.test(one))).toEqual([]))
})

test.each([
  ['Le pont de Sète rouvre en mai. Le site emploiera 230 personnes.', '(Le site emploiera 230 personnes)'],
  [
    'Le pont de Sète rouvre en mai. Le texte, qui compte 28 articles, sera débattu au Sénat.',
    '(Le texte, qui compte 28 articles, sera débattu au Sénat)',
  ],
  [
    'Le pont de Sète rouvre en mai. Le gouvernement a promis une aide aux marins.',
    'Le gouvernement a promis une aide aux marins',
  ],
  ['Le site emploiera 230 personnes.', 'Le site emploiera 230 personnes'],
])('a bare subject leans on the topic unless there is but one: %s', (text, expected) => {
  expect(said(text)).toContain(expected)
})

test('a month « dernier » is told from the day of writing', () => {
  const doc = docOf('Un essai a été lancé en septembre dernier dans les collèges du Finistère.')
  const found = statementsOf(doc, [1], french())[0]!
  expect(found.filter(({text, hasRelativeDate}) => /dernier/.test(text) && !hasRelativeDate)).toEqual([])
})

test('a refused attempt says why', () => {
  const doc = docOf('Mais la commune de Brissac a refusé le projet de halle.')
  expect(attemptsOf(doc, french())[0]!.map(({refusal}) => refusal)).not.toContain('unsure')
})

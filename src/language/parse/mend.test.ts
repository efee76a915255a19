import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {parseText} from '../analyse.js'

/** Each arc of a one-sentence text as « relation(head, word) ». */
function arcs(text: string): string[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const [sentence] = parseText({name: 'test', text, blocks, meta: {}, notes: []}, french()).sentences
  const tokens = sentence?.tokens ?? []
  return tokens.map(({head, deprel, form}) => `${deprel}(${tokens[head]?.form ?? ''}, ${form})`)
}

const check = (text: string, expected: readonly string[], absent: readonly string[] = []) => {
  const found = arcs(text)
  expect(found).toEqual(expect.arrayContaining([...expected]))
  for (const arc of absent) expect(found).not.toContain(arc)
}

test.each([
  [
    'Les travaux, a-t-il ajouté, ont commencé dans trois villages de la vallée.',
    ['root(, commencé)', 'nsubj(commencé, travaux)', 'parataxis(commencé, ajouté)', 'expl:subj(ajouté, -t-il)'],
  ],
  [
    'Cette hausse, estime l’économiste Paul Renard, devrait se poursuivre jusqu’à l’été.',
    ['root(, devrait)', 'nsubj(devrait, hausse)', 'parataxis(devrait, estime)', 'nsubj(estime, économiste)'],
  ],
  [
    'Le président, a rappelé son porte-parole, se rendra à Berlin la semaine prochaine.',
    ['root(, rendra)', 'nsubj(rendra, président)', 'nsubj(rappelé, porte-parole)'],
  ],
  ['Elle a, dit-elle, refusé cette offre.', ['root(, refusé)', 'nsubj(refusé, Elle)', 'parataxis(refusé, dit)']],
  [
    'Les salariés ont voté la grève, a indiqué à l’AFP un responsable syndical.',
    ['root(, voté)', 'parataxis(voté, indiqué)', 'nsubj(indiqué, responsable)'],
  ],
  [
    'La récolte sera faible, a annoncé jeudi le ministère de l’Agriculture, qui table sur une baisse de 10 %.',
    ['root(, faible)', 'nsubj(annoncé, ministère)', 'acl:relcl(ministère, table)'],
  ],
  [
    '« La saison commence mal », regrette Anne Petit, gérante d’un café, qui craint pour son emploi.',
    ['root(, commence)', 'parataxis(commence, regrette)', 'nsubj(regrette, Anne)'],
  ],
  ['Pour finir, a-t-il dit, nous voterons.', ['root(, voterons)', 'advcl(voterons, finir)', 'nsubj(voterons, nous)']],
])('a clause that says who speaks is read apart: %s', check)

test.each([
  ['Aussi estime-t-il que le projet est mort.', ['root(, estime)', 'ccomp(estime, mort)']],
  ['Le maire a visité l’école, a salué la directrice et a promis des travaux.', ['obj(salué, directrice)']],
])('what only looks like one is left: %s', check)

test.each([
  [
    'Le chantier, d’après la mairie, coûtera deux millions d’euros.',
    ['obl(coûtera, mairie)', 'nsubj(coûtera, chantier)'],
  ],
  [
    'La mairie a répondu – il faut le souligner – à toutes les questions des riverains.',
    ['root(, répondu)', 'parataxis(répondu, faut)', 'obl(répondu, questions)'],
  ],
  ['La mairie répond -il faut le souligner- à toutes les questions.', ['root(, répond)', 'obl(répond, questions)']],
  [
    'La facture a doublé, selon un rapport de la région publié lundi.',
    ['obl(doublé, rapport)', 'acl(rapport, publié)'],
  ],
  ['Le prix du blé (il avait doublé en 2022) retombe.', ['root(, retombe)', 'parataxis(retombe, doublé)']],
])('sources and asides are read apart: %s', check)

test.each([
  [
    'La Suède et la Norvège, qui ont conclu une alliance « durable », ont choisi de construire un pont.',
    ['root(, choisi)', 'nsubj(choisi, Suède)', 'acl:relcl(Suède, conclu)'],
  ],
  [
    'Le maire, qui avait promis un budget « sans surprise », a dû augmenter les impôts.',
    ['root(, dû)', 'nsubj(dû, maire)'],
  ],
])('marks around a few words do not matter: %s', check)

test.each([
  [
    'Les habitants, dont la plupart vivent ici depuis vingt ans, refusent de partir.',
    ['root(, refusent)', 'nsubj(refusent, habitants)', 'acl:relcl(habitants, vivent)', 'nsubj(vivent, plupart)'],
  ],
  [
    'L’entreprise, laquelle emploie 300 personnes, va fermer son usine de Limoges.',
    ['root(, va)', 'nsubj(va, entreprise)', 'acl:relcl(entreprise, emploie)'],
  ],
  [
    'Selon le rapport publié lundi, le nombre d’accidents qui impliquent des cyclistes a doublé.',
    ['acl:relcl(accidents, impliquent)', 'nsubj(doublé, nombre)'],
  ],
])('a relative clause hangs on its noun: %s', check)

test('a verb that nothing joins to the noun before it is the root', () =>
  check('Les prix, qui avaient baissé en mars, et les salaires, qui stagnent, inquiètent les ménages.', [
    'root(, inquiètent)',
    'nsubj(inquiètent, prix)',
    'acl:relcl(salaires, stagnent)',
  ]))

test.each([
  [
    'La directrice a remercié les bénévoles, disant qu’elle comptait sur eux, et a annoncé la date de la prochaine fête.',
    ['conj(remercié, annoncé)'],
  ],
  ['Elle a promis de revenir et d’aider les familles.', ['conj(revenir, aider)']],
])('a second main verb hangs on the first: %s', check)

test.each([
  [
    'Les délégations se sont retrouvées à Lyon, les deux présidents saluant une rencontre utile.',
    ['advcl(retrouvées, saluant)', 'nsubj(saluant, présidents)'],
  ],
  [
    'Les négociations ont repris lundi, chaque camp espérant obtenir des concessions.',
    ['nsubj(espérant, camp)', 'xcomp(espérant, obtenir)'],
  ],
  [
    'Le maire a reçu le préfet à Grenoble, les deux hommes saluant le travail des pompiers.',
    ['advcl(reçu, saluant)', 'nsubj(saluant, hommes)'],
  ],
  ['La mairie aide les familles vivant près du fleuve.', ['obj(aide, familles)', 'acl(familles, vivant)']],
])('a noun with its own participle is a clause: %s', check)

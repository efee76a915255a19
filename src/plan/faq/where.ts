import {annotationsOf, isRelation, subtreeOf} from '../../document/index.js'
import {draftOf, type QuestionKind} from './draft.js'
import {complementsOf, type Fact} from './fact.js'
import {entityAt, type PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Prepositions that place something. */
const PLACING =
  /^(?:à|en|dans|sur|sous|devant|derrière|près de|à côté de|au bord de|au pied de|au sein de|au cœur de|au large de|le long de|à l’est de|à l’ouest de|au nord de|au sud de|chez)$/

/** Verbs whose « à » names a person or an institution by its town: « demander à Moscou » asks nobody where. */
const GIVING = new Set(
  'demander reprocher répondre livrer vendre fournir promettre imposer donner accorder refuser proposer offrir remettre confier transmettre adresser dire annoncer interdire permettre apporter attribuer appartenir participer opposer succéder reprendre consister penser renoncer relier mettre porter comparer associer ajouter lier rattacher jumeler'.split(
    ' ',
  ),
)

/** Verbs that place what they tell: after them « à » and a name that isn't somebody's is where. */
const LOCATING = new Set(
  'déployer rencontrer réunir tenir dérouler organiser installer ouvrir construire arriver rendre naître exercer travailler manifester situer trouver présenter inaugurer exposer produire implanter avoir signer étudier enseigner vivre habiter défiler rassembler recevoir'.split(
    ' ',
  ),
)

/** « Où… ? »: a complement of place that the verb's own relation makes certain. */
export const where: QuestionKind = (source, fact) => {
  for (const token of complementsOf(fact, 'obl')) {
    const preposition = prepositionOf(fact, token.index)
    if (!PLACING.test(preposition)) continue
    const verb = fact.sentence.tokens[token.head]!
    if (preposition === 'à' && GIVING.has(verb.lemma)) continue
    if (!isPlace(source, fact, token.index)) continue
    // « En Bretagne, le vent dépasse… » only frames what is told.
    if (token.index < fact.finite.index && !LOCATING.has(verb.lemma)) continue
    return draftOf(
      source,
      fact,
      'where',
      {opening: 'où', order: 'complex', without: [...placesOf(source, fact), ...datesOf(source, fact)]},
      [token.index],
      0.8,
    )
  }
  return []
}

/** All complements of place: the question leaves out every one, or it would answer itself in part. */
function placesOf(source: PhraseSource, fact: Fact): number[] {
  return complementsOf(fact, 'obl')
    .filter(
      token =>
        PLACING.test(prepositionOf(fact, token.index)) &&
        (isPlace(source, fact, token.index) || token.index > fact.clause.head),
    )
    .map(token => token.index)
}

/** Complements of time: the answer has them. */
function datesOf({doc}: PhraseSource, fact: Fact): number[] {
  const {dates} = annotationsOf(doc, fact.sentence.index)
  return fact.sentence.tokens
    .filter(token => fact.chain.includes(token.head) && isRelation(token.deprel, 'obl', 'advmod', 'nmod'))
    .filter(token => dates.some(date => date.first <= token.index && token.index <= date.last))
    .map(token => token.index)
}

/** Rooms and buildings where something is held; the name beside them says which. */
const VENUES = new Set(
  'hall salle gymnase mairie médiathèque bibliothèque école collège lycée stade théâtre musée maison parc place rue quai port gare hôpital église cour jardin halle marché capitainerie déchèterie caserne préfecture chapelle cinéma piscine'.split(
    ' ',
  ),
)

function isPlace(source: PhraseSource, fact: Fact, head: number): boolean {
  const {doc, placeWords} = source
  const own = subtreeOf(fact.sentence, head)
  const token = fact.sentence.tokens[head]!
  const isNamed = annotationsOf(doc, fact.sentence.index).mentions.some(
    mention => doc.entities[mention.entity]?.kind === 'place' && mention.first <= head && head <= mention.last,
  )
  if (isNamed) return true
  const verb = fact.sentence.tokens[token.head]!
  const isUnknownName =
    token.upos === 'PROPN' &&
    !/^(?:person|organisation)$/.test(entityAt(source, fact.sentence.index, head)?.kind ?? 'other')
  if (isUnknownName && LOCATING.has(verb.lemma) && prepositionOf(fact, head) === 'à') return true
  // A common noun of place is an answer only with the name that says which one.
  const hasName = own.some(index => fact.sentence.tokens[index]!.upos === 'PROPN')
  return token.upos === 'NOUN' && (placeWords.has(token.lemma.toLowerCase()) || VENUES.has(token.lemma)) && hasName
}

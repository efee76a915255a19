import {draftOf, isHuman, type QuestionKind} from './draft.js'
import {complementsOf, type Fact} from './fact.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Verbs of which the one who does it is news, and whose object can't be mistaken for the one who does it. */
const ASKED_SUBJECT = new Set(
  'présider diriger fonder remporter créer financer organiser gérer coordonner réaliser concevoir construire posséder détenir publier signer rédiger installer fabriquer commander inaugurer animer défendre contester'.split(
    ' ',
  ),
)

/** « Qui… ? »: the person whom the subject met, or the one who does what only one side can do. */
export const who: QuestionKind = (source, fact) => [...whom(source, fact), ...doer(source, fact)]

/** « Qui Li Shangfu a-t-il rencontré ? », « Avec qui… s’est-il entretenu ? » */
function whom(source: PhraseSource, fact: Fact) {
  for (const token of complementsOf(fact, 'obj', 'obl', 'iobj')) {
    const preposition = prepositionOf(fact, token.index)
    const isObject = token.deprel === 'obj'
    if (!isObject && !/^(?:avec|à|par|contre)$/.test(preposition)) continue
    const person = namedPhraseOf(source, fact.sentence, token.index)
    // « arracher la victoire contre Plouzané »: a side that has a name is somebody.
    const isSide = preposition === 'contre' && token.upos === 'PROPN' && person?.entity !== undefined
    if (!person || !(person.isPerson || isSide) || person.entity === fact.subject.entity) continue
    const opening = isObject ? 'qui' : `${preposition} qui`
    return draftOf(source, fact, 'who', {opening, order: 'complex', without: [token.index]}, [token.index], 0.85)
  }
  return []
}

/** « Qui préside l’association… ? » */
function doer(source: PhraseSource, fact: Fact) {
  const verb = fact.sentence.tokens[fact.clause.head]!
  if (!ASKED_SUBJECT.has(verb.lemma) || fact.subject.number === 'Plur' || fact.chain.length > 1) return []
  if (!fact.subject.entity || fact.subject.entity.kind === 'place') return []
  const object = complementsOf(fact, 'obj')[0]
  if (!object || isHuman(source, fact, object) || !namedPhraseOf(source, fact.sentence, object.index)) return []
  return draftOf(source, fact, 'who', {opening: 'qui', order: 'subject', without: []}, [object.index], 0.8)
}

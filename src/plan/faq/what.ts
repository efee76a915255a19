import type {French} from '../../language/index.js'
import {determinerOf, nounTokens} from './description.js'
import {draftOf, isHuman, numberOn, type QuestionKind} from './draft.js'
import {complementsOf, isOneOfSeveral, isQuoted} from './fact.js'
import {prepositionOf} from './preposition.js'

/** Verbs of which the object is the news: what somebody asks for, announces, plans, what a text provides for. */
export const askedObjects = (french: French): ReadonlySet<string> => new Set(french.lists['asked-objects'] ?? [])

/** Verbs that an infinitive completes without news of their own. */
const MODAL = new Set(['devoir', 'pouvoir', 'aller'])

/** « Que demande… ? », « Qu’a annoncé… ? »: the object, an infinitive or a clause; « que » wants the subject after the verb. */
export const what: QuestionKind = (source, fact) => {
  // « Que doit accueillir la halle ? »: what must or may be done.
  const isModal = fact.chain.length === 2 && MODAL.has(fact.sentence.tokens[fact.clause.head]!.lemma)
  const verb = fact.sentence.tokens[isModal ? fact.chain[1]! : fact.clause.head]!
  if (!source.french.derive(askedObjects).has(verb.lemma) || fact.clitics.length > 0) return []
  const isPassive = fact.sentence.tokens.some(token => token.head === verb.index && token.deprel === 'aux:pass')
  // « Qu’avait proposé… ? » asks of what was before the news.
  const isBefore = !isModal && fact.finite.index !== verb.index && fact.finite.feats.Tense === 'Imp'
  if (isPassive || isBefore) return []
  const object = fact.sentence.tokens.find(
    token =>
      token.head === verb.index &&
      token.agreed &&
      token.index > verb.index &&
      (token.deprel === 'obj' || token.deprel === 'ccomp' || token.deprel === 'xcomp'),
  )
  if (!object || object.upos === 'PRON' || isOneOfSeveral(fact) || isHuman(source, fact, object)) return []
  // A figure of speech in quotation marks colours what it names, it doesn’t tell it.
  if (isQuoted(source.doc, object) && object.deprel !== 'ccomp') return []
  // « ouvrir ses portes », « prendre part » are verbs of two words, of which the object alone is no answer.
  const determiner = determinerOf(fact.sentence, object.index)
  const isBare = determiner === undefined && object.upos === 'NOUN' && !numberOn(source, fact, object.index)
  // « l’offre » tells nobody what was accepted.
  const isVague =
    /^(?:le|la|les|l’)$/i.test(determiner?.form ?? '') &&
    nounTokens(fact.sentence, object.index).length === 2 &&
    // « l’échange en temps réel… »: what follows may well be the noun’s, whatever the parsers hang it from.
    fact.sentence.tokens[object.index + 1]?.upos !== 'ADP'
  if (object.deprel === 'obj' && (isBare || isVague || /^(?:son|sa|ses|leurs?)$/i.test(determiner?.form ?? '')))
    return []
  if (object.deprel === 'xcomp' && object.feats.VerbForm !== 'Inf') return []
  if (object.deprel === 'obj' && complementsOf({...fact, chain: [verb.index]}, 'xcomp', 'ccomp').length > 0) return []
  const without = [
    object.index,
    ...complementsOf(fact, 'obl')
      .filter(token => prepositionOf(fact, token.index) !== 'à')
      .map(token => token.index),
  ]
  return draftOf(
    source,
    isModal ? fact : {...fact, chain: [verb.index]},
    'what',
    {opening: 'que', order: 'stylistic', without},
    [object.index],
    0.75,
  )
}

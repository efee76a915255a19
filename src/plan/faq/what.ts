import {determinerOf} from './description.js'
import {draftOf, numberOn, type QuestionKind} from './draft.js'
import {complementsOf, isOneOfSeveral} from './fact.js'
import {prepositionOf} from './preposition.js'

/** Verbs of which the object is the news: what somebody asks for, announces, plans, what a text provides for. */
const ASKED_OBJECT = new Set(
  'demander réclamer exiger annoncer prévoir proposer promettre dénoncer recommander préconiser craindre redouter souhaiter contester critiquer interdire autoriser imposer révéler montrer indiquer affirmer constater découvrir décider regretter espérer viser garantir permettre défendre voter adopter étudier évoquer apporter affecter représenter envisager vouloir obtenir comprendre contenir estimer lancer créer ouvrir publier présenter déposer signer recueillir retrouver envoyer dévoiler rejeter approuver valider reconnaître préparer construire installer offrir fournir produire perdre gagner remporter raconter soutenir comporter inclure mesurer abriter remplacer reproduire examiner exclure évaluer invoquer pointer mettre maintenir conclure juger suggérer rappeler déplorer saluer'.split(
    ' ',
  ),
)

/** « Que demande… ? », « Qu’a annoncé… ? »: the object, an infinitive or a clause; « que » wants the subject after the verb. */
export const what: QuestionKind = (source, fact) => {
  const verb = fact.sentence.tokens[fact.clause.head]!
  if (!ASKED_OBJECT.has(verb.lemma) || fact.clitics.length > 0) return []
  const isPassive = fact.sentence.tokens.some(token => token.head === verb.index && token.deprel === 'aux:pass')
  if (isPassive) return []
  const object = fact.sentence.tokens.find(
    token =>
      token.head === verb.index &&
      token.agreed &&
      token.index > verb.index &&
      (token.deprel === 'obj' || token.deprel === 'ccomp' || token.deprel === 'xcomp'),
  )
  if (!object || object.upos === 'PRON' || isOneOfSeveral(fact)) return []
  // « ouvrir ses portes », « prendre part » are verbs of two words, of which the object alone is no answer.
  const determiner = determinerOf(fact.sentence, object.index)
  const isBare = determiner === undefined && object.upos === 'NOUN' && !numberOn(source, fact, object.index)
  if (object.deprel === 'obj' && (isBare || /^(?:son|sa|ses|leurs?)$/i.test(determiner?.form ?? ''))) return []
  if (object.deprel === 'xcomp' && object.feats.VerbForm !== 'Inf') return []
  if (object.deprel === 'obj' && complementsOf(fact, 'xcomp', 'ccomp').length > 0) return []
  const without = [
    object.index,
    ...complementsOf(fact, 'obl')
      .filter(token => prepositionOf(fact, token.index) !== 'à')
      .map(token => token.index),
  ]
  return draftOf(
    source,
    {...fact, chain: [verb.index]},
    'what',
    {opening: 'que', order: 'stylistic', without},
    [object.index],
    0.75,
  )
}

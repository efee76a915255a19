import {isRelation, subtreeOf} from '../../document/index.js'
import {pastParticiple} from '../../language/index.js'
import {determinerOf, nounTokens} from './description.js'
import {draftOf, isHuman, type QuestionKind} from './draft.js'
import {complementsOf, isOneOfSeveral, isQuoted} from './fact.js'

/** Nouns that a reader asks about by « quel »: what is decided, offered, signed, put on. */
const ASKED = new Set(
  'accord aide amendement appel avertissement budget campagne concours contrat convention dispositif distinction dividende exposition formation indemnité initiative investissement label loi mesure mission modification objectif offre outil partenariat peine plan poste prime prix produit programme projet promesse proposition récompense règle service solution spectacle stratégie subvention tarif taxe technologie thème titre traitement traité'.split(
    ' ',
  ),
)

/** Verbs that say what something is or has, or that make one idea with their object. */
const LIGHT = new Set(
  'avoir être faire constituer devenir représenter former prendre mettre donner tenir rendre poser connaître porter jouer passer comporter laisser'.split(
    ' ',
  ),
)

/** « Quelle exposition la ville propose-t-elle ? »: an object new to the reader, of which the answer tells more than the noun. */
export const whichThing: QuestionKind = (source, fact) => {
  const {sentence, clause} = fact
  const verb = sentence.tokens[clause.head]!
  if (LIGHT.has(verb.lemma) || isOneOfSeveral(fact)) return []
  const object = complementsOf(fact, 'obj').find(token => token.index > verb.index)
  if (object?.upos !== 'NOUN' || !ASKED.has(object.lemma) || isHuman(source, fact, object)) return []
  const determiner = determinerOf(sentence, object.index)
  if (!/^(?:une?|des)$/i.test(determiner?.form ?? '') || isQuoted(source.doc, object)) return []
  const isTold = sentence.tokens.some(
    token => token.head === object.index && token.agreed && isRelation(token.deprel, 'amod', 'nmod', 'acl'),
  )
  const gender = object.feats.Gender
  const number = object.feats.Number ?? 'Sing'
  const own = nounTokens(sentence, object.index)
  // « un contrat avec un fabricant »: what follows is the noun’s, wherever the parsers hang it.
  const end = own[own.length - 1]! + 1
  const isFollowed = sentence.tokens[end]?.upos === 'ADP'
  const following = complementsOf(fact, 'obl').filter(token => subtreeOf(sentence, token.index)[0] === end)
  if (gender === undefined || !((isTold && own.length >= 4) || isFollowed)) return []
  if (sentence.tokens.some(token => token.head === object.index && token.deprel === 'conj')) return []
  const isCompound =
    verb.feats.VerbForm === 'Part' &&
    sentence.tokens.some(token => token.head === verb.index && token.deprel === 'aux:tense')
  const agreed = isCompound ? pastParticiple(verb.lemma, source.french, gender, number) : undefined
  if (isCompound && (agreed === undefined || fact.chain.length > 1)) return []
  const which = `quel${number === 'Plur' ? (gender === 'Fem' ? 'les' : 's') : gender === 'Fem' ? 'le' : ''}`
  return draftOf(
    source,
    fact,
    'which-thing',
    {
      opening: `${which} ${object.form}`,
      order: 'complex',
      without: [object.index, ...following.map(token => token.index)],
      ...(agreed === undefined ? {} : {participle: agreed}),
    },
    [object.index],
    0.7,
  )
}

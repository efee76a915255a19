import {isRelation, type ParsedToken, subtreeOf} from '../../document/index.js'
import {compose, joinWords, pastParticiple} from '../../language/index.js'
import {plain} from './description.js'
import {type Draft, draftOf, type QuestionKind} from './draft.js'
import {complementsOf, type Fact} from './fact.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Verbs of which an amount of money is the object: « Combien le groupe a-t-il investi ? ». */
const PAYING = new Set(
  'investir rapporter lever verser payer consacrer apporter perdre gagner toucher débloquer emprunter économiser dépenser récolter réunir recevoir mobiliser injecter réclamer'.split(
    ' ',
  ),
)

/** Verbs that say what a sum comes to: « Quel montant le chiffre d’affaires a-t-il atteint ? ». */
const REACHING = new Set('atteindre dépasser totaliser franchir avoisiner frôler'.split(' '))

/** Verbs of which a share is the object: « Quelle part des ventes la division représente-t-elle ? ». */
const SHARING = new Set(
  'représenter détenir vendre posséder céder acquérir racheter perdre concentrer fournir financer couvrir assumer rembourser subventionner'.split(
    ' ',
  ),
)

/** Amounts of money and shares: « combien », « quel montant », « quelle part ». */
export const howMuch: QuestionKind = (source, fact) => {
  const verb = fact.sentence.tokens[fact.clause.head]!
  const object = complementsOf(fact, 'obj')[0]
  if (object && isMoney(object)) {
    if (PAYING.has(verb.lemma)) return ask(source, fact, 'combien', object, undefined)
    if (REACHING.has(verb.lemma)) return ask(source, fact, 'quel montant', object, agreedWith(source, fact, 'Masc'))
    return []
  }
  if (object && /^(?:%|pour[- ]cent)$/i.test(object.form))
    return SHARING.has(lastOf(fact).lemma) || isTakenOver(fact) ? share(source, fact, object) : []
  const price = complementsOf(fact, 'obl').find(token => isMoney(token) && prepositionOf(fact, token.index) === 'pour')
  return price && object ? ask(source, fact, 'pour quel montant', price, undefined) : []
}

function ask(
  source: PhraseSource,
  fact: Fact,
  opening: string,
  token: ParsedToken,
  participle: string | undefined,
): Draft[] {
  const order = fact.subject.gender === undefined && opening === 'combien' ? 'stylistic' : 'complex'
  return draftOf(
    source,
    fact,
    'how-many',
    {opening, order, without: [token.index], ...(participle === undefined ? {} : {participle})},
    [token.index],
    0.85,
  )
}

/** « Quelle part de Safran l’État vient-il de vendre ? » */
function share(source: PhraseSource, fact: Fact, object: ParsedToken): Draft[] {
  const {sentence} = fact
  const whole = sentence.tokens.find(
    token =>
      token.head === object.index && token.agreed && isRelation(token.deprel, 'nmod') && token.index > object.index,
  )
  const named = whole && namedPhraseOf(source, sentence, whole.index)
  if (!whole || (!named && whole.upos !== 'NOUN')) return []
  const own = subtreeOf(sentence, whole.index)
  const words = plain(compose([{kept: own, sentence: sentence.index}], source.doc, source.french))
  if (words.length > 40 || /[«»,;:()]/.test(words)) return []
  const participle = agreedWith(source, fact, 'Fem')
  return ask(source, fact, joinWords(['quelle', 'part', ...words.split(' ')], source.french), object, participle)
}

/** « prendra en charge 80 % du coût ». */
function isTakenOver({sentence, clause}: Fact): boolean {
  const verb = sentence.tokens[clause.head]!
  return verb.lemma === 'prendre' && sentence.tokens.some(({lemma, head}) => lemma === 'charge' && head === verb.index)
}

/** The last verb of the chain: « vient de vendre ». */
function lastOf({sentence, chain}: Fact): ParsedToken {
  return sentence.tokens[chain[chain.length - 1]!]!
}

/** The past participle as the object before it asks for; undefined where there is none. */
function agreedWith(source: PhraseSource, fact: Fact, gender: 'Masc' | 'Fem'): string | undefined {
  const verb = fact.sentence.tokens[fact.clause.head]!
  const isCompound = verb.feats.VerbForm === 'Part' && fact.chain.length === 1
  return isCompound ? pastParticiple(verb.lemma, source.french, gender, 'Sing') : undefined
}

/** Whether a noun is a currency, or a round number of one: « 64 millions d’euros ». */
export function isMoney(token: ParsedToken): boolean {
  return /^(?:euro|dollar|franc|livre|yen|million|milliard|€|\$)s?$/i.test(token.lemma)
}

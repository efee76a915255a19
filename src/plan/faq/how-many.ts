import {type ParsedToken, subtreeOf} from '../../document/index.js'
import {beginsWithVowelSound, compose, pastParticiple} from '../../language/index.js'
import {nounTokens, plain, pointsElsewhere} from './description.js'
import {type Draft, draftOf, numberOn, type QuestionKind} from './draft.js'
import {complementsOf, countedNounAt, type Fact, isOneOfSeveral} from './fact.js'
import {isMoney} from './how-much.js'
import type {PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Nouns that measure rather than count: « combien d’euros », « combien de degrés » ask nothing a reader would. */
const UNITS = new Set(
  'euro dollar franc livre yen mètre kilomètre centimètre millimètre litre gramme kilo kilogramme tonne degré pour-cent point % heure minute seconde jour semaine mois an année siècle hectare kilowatt mégawatt watt fois milliard million mille millier voix kilomètre-heure'.split(
    ' ',
  ),
)

/** Verbs of an amount: « À combien s’élève… ? ». */
const AMOUNTING = new Set(
  'passer remonter tomber descendre grimper élever chiffrer établir estimer évaluer fixer'.split(' '),
)

/** Verbs of a change: « De combien… a-t-il reculé ? ». */
const CHANGING = new Set(
  'reculer augmenter baisser progresser diminuer chuter bondir croître grimper monter descendre réduire'.split(' '),
)

/** « Combien de… ? », « Combien coûte… ? », « À combien… ? ». */
export const howMany: QuestionKind = (source, fact) =>
  fact.isCounted
    ? countedSubject(source, fact)
    : [...counted(source, fact), ...amount(source, fact), ...change(source, fact)]

/** « Combien de personnes ont été évacuées… ? » */
function countedSubject(source: PhraseSource, fact: Fact): readonly Draft[] {
  const subject = fact.sentence.tokens[fact.subject.head]!
  const noun = countedNoun(source, fact, subject)
  if (noun === undefined || fact.chain.length > 1) return []
  // « Combien de personnes ont participé ? »: in what, the topic alone doesn’t say.
  const isBare = complementsOf(fact, 'obj', 'obl', 'xcomp').length === 0
  const isPassive = fact.sentence.tokens.some(token => token.head === fact.clause.head && token.deprel === 'aux:pass')
  return isBare && !isPassive
    ? []
    : draftOf(
        source,
        fact,
        'how-many',
        {opening: `combien ${noun}`, order: 'subject', without: []},
        [subject.index],
        0.8,
      )
}

/** « De combien… ont-elles reculé ? » */
function change(source: PhraseSource, fact: Fact): readonly Draft[] {
  if (!CHANGING.has(fact.sentence.tokens[fact.clause.head]!.lemma)) return []
  const share = complementsOf(fact, 'obl').find(
    token =>
      /^(?:%|pour[- ]cent|point|euro|million|milliard)s?$/i.test(token.form) &&
      prepositionOf(fact, token.index) === 'de',
  )
  if (!share) return []
  return draftOf(
    source,
    fact,
    'how-many',
    {opening: 'de combien', order: 'complex', without: [share.index]},
    [share.index],
    0.8,
  )
}

/** « Combien d’élèves l’école accueille-t-elle ? »: the object's number. */
function counted(source: PhraseSource, fact: Fact): readonly Draft[] {
  if (isOneOfSeveral(fact)) return []
  for (const object of complementsOf(fact, 'obj')) {
    const thing = fact.sentence.tokens[countedNounAt(fact.sentence, object.index)]!
    const noun = countedNoun(source, fact, thing)
    if (noun === undefined) continue
    const participle = fact.sentence.tokens[object.head]!
    const isCompound = participle.feats.VerbForm === 'Part' && participle.index === fact.clause.head
    const agreed = isCompound ? pastParticiple(participle.lemma, source.french, thing.feats.Gender, 'Plur') : undefined
    if (isCompound && (thing.feats.Gender === undefined || agreed === undefined)) continue
    const ask = {
      opening: `combien ${noun}`,
      without: [object.index],
      ...(agreed === undefined ? {} : {participle: agreed}),
    }
    const isPlain = complementsOf(fact, 'obl', 'xcomp', 'iobj').length === 0 && !isCompound
    return draftOf(source, fact, 'how-many', {...ask, order: isPlain ? 'stylistic' : 'complex'}, [object.index], 0.8)
  }
  return []
}

/** « de salariés », « d’arbres »: the counted noun with its own words, the number left out. */
function countedNoun(source: PhraseSource, fact: Fact, object: ParsedToken): string | undefined {
  if (object.upos !== 'NOUN' || object.feats.Number !== 'Plur' || UNITS.has(object.lemma)) return undefined
  const number = numberOn(source, fact, object.index)
  if (!number || number.value < 2) return undefined
  const {tokens} = fact.sentence
  const loose = tokens
    .filter(
      token =>
        token.head === object.index &&
        (token.deprel.startsWith('acl') || (token.deprel === 'nmod' && !isOf(fact, token.index))),
    )
    .flatMap(token => subtreeOf(fact.sentence, token.index))
  if (tokens.some(token => token.head === object.index && token.deprel === 'conj')) return undefined
  const isUnit = object.lemma.length <= 2
  if (isUnit) return undefined
  const whole = nounTokens(fact.sentence, object.index).filter(index => !loose.includes(index))
  const after = whole.filter(index => index >= object.index)
  // « députés extérieurs à son camp »: without its complement the adjective isn't said.
  const own =
    loose.length > 0 ? after.filter(index => index === object.index || tokens[index]!.deprel !== 'amod') : after
  const before = whole.filter(
    index => index < object.index && !(number.first <= index && index <= number.last) && !isApproximation(fact, index),
  )
  if (before.length > 0 || own.some(index => !fact.sentence.tokens[index]!.agreed)) return undefined
  const text = plain(compose([{kept: own, sentence: fact.sentence.index}], source.doc, source.french))
  if (pointsElsewhere(text) || text.length > 45 || /[,«»()\d]/.test(text)) return undefined
  return beginsWithVowelSound(text, source.french) ? `d’${text}` : `de ${text}`
}

/** Whether « de » ties a complement to its noun; « dans 14 pays » says where, not what. */
function isOf(fact: Fact, head: number): boolean {
  return /^(?:de|d’|du|des)$/.test(prepositionOf(fact, head))
}

function isApproximation(fact: Fact, index: number): boolean {
  return /^(?:plus|moins|près|environ|quelque|de|d’|au|à|le|quelques|presque|jusque|jusqu’)$/i.test(
    fact.sentence.tokens[index]!.form,
  )
}

/** « À combien est estimé le coût… ? », « Combien coûtera… ? »: an amount of money or a measure. */
function amount(source: PhraseSource, fact: Fact): readonly Draft[] {
  const verb = fact.sentence.tokens[fact.clause.head]!
  if (verb.lemma === 'coûter') {
    const price = complementsOf(fact, 'obj', 'obl').find(token => isMoney(token))
    // « un dépassement coûtera 35 euros » is said of any.
    const any = fact.isIndefinite ? {...fact, subject: {...fact.subject, again: fact.subject.text}} : fact
    return price
      ? draftOf(
          source,
          any,
          'how-many',
          {opening: 'combien', order: 'stylistic', without: [price.index]},
          [price.index],
          0.85,
        )
      : []
  }
  const fixed = complementsOf(fact, 'xcomp').find(({lemma}) => AMOUNTING.has(lemma))
  if (!AMOUNTING.has(verb.lemma) && !(verb.lemma === 'rester' && fixed)) return []
  const own = fixed
    ? fact.sentence.tokens.filter(token => token.head === fixed.index && token.agreed && /^obl/.test(token.deprel))
    : complementsOf(fact, 'obl')
  const sum = own.find(
    token =>
      (isMoney(token) || token.form === '%') &&
      fact.sentence.tokens[subtreeOf(fact.sentence, token.index)[0]!]!.form.toLowerCase() === 'à',
  )
  return sum
    ? draftOf(
        source,
        fact,
        'how-many',
        {
          opening: 'à combien',
          order: fixed || complementsOf(fact, 'obj').length > 0 ? 'complex' : 'stylistic',
          without: [sum.index],
        },
        [sum.index],
        0.85,
      )
    : []
}

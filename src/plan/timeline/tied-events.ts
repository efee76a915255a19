import {annotationsOf, childWith, isRelation, type ParsedToken, subtreeOf} from '../../document/index.js'
import {asSentence, compose, joinWords, typography} from '../../language/index.js'
import {determinerOf, plain, pointsElsewhere} from '../faq/description.js'
import type {Fact} from '../faq/fact.js'
import {entityAt, type PhraseSource} from '../faq/phrase-source.js'
import type {TimedEvent} from './event-of.js'

/** Verbs that say that something takes place. */
const HAPPENING = new Set(['intervenir', 'survenir', 'tenir', 'produire', 'dérouler', 'avoir'])

/** By the noun of a deed, the verb that tells it in the present of whose it is. */
const DEEDS: ReadonlyMap<string, string> = new Map([
  ['visite', 'effectue une'],
  ['voyage', 'effectue un'],
  ['déplacement', 'effectue un'],
  ['tournée', 'effectue une'],
  ['discours', 'prononce un'],
  ['intervention', 'prononce une'],
])

/** By the noun of a stay, the words that tell it as a state. */
const STAYS: ReadonlyMap<string, string> = new Map([
  ['voyage', 'est en voyage'],
  ['visite', 'est en visite'],
  ['déplacement', 'est en déplacement'],
  ['tournée', 'est en tournée'],
])

/** How long before or after: « moins d’un mois », « deux jours », « quelques semaines ». */
const SPAN =
  /((?:moins |plus |près )?(?:d’|de )?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|quelques|\d{1,3}) (?:heures?|jours?|semaines?|mois|ans?))\s*$/iu

/**
 * The events that a text ties to the news, without a date of their own: « Le sommet s’est tenu deux semaines après
 * une visite de X à Oslo » gives « Deux semaines avant le sommet : X effectue une visite à Oslo »; and stays that last
 * until a day: « le voyage de X, qui durera jusqu’au 3 juin ».
 */
export function tiedEvents(source: PhraseSource, fact: Fact): TimedEvent[] {
  if (fact.isDenied || fact.isCounted || fact.told) return []
  return [...before(source, fact), ...stay(source, fact)]
}

function before(source: PhraseSource, fact: Fact): TimedEvent[] {
  const {doc, french} = source
  const {sentence, clause, subject} = fact
  const {tokens} = sentence
  const verb = tokens[clause.head]!
  const takesPlace =
    HAPPENING.has(verb.lemma) && (verb.lemma !== 'avoir' || /^lieu$/i.test(tokens[verb.index + 1]?.form ?? ''))
  const link = tokens.find(
    ({form, upos, index}) => upos === 'ADP' && /^(?:après|avant)$/i.test(form) && index > verb.index,
  )
  const deed = link && tokens[link.head]
  if (!takesPlace || !link || deed?.upos !== 'NOUN' || deed.index < link.index) return []
  const span = SPAN.exec(plain(doc.text.slice(verb.end, link.start)))?.[1]
  const thing = tokens[subject.head]
  const article = thing && determinerOf(sentence, thing.index)?.form
  if (span === undefined || thing?.upos !== 'NOUN' || !/^(?:le|la|l[’'])$/i.test(article ?? '')) return []
  const told = tellDeed(source, fact, deed)
  if (told === undefined) return []
  const side = /^après$/i.test(link.form) ? 'avant' : 'après'
  const label = joinWords([...span.split(' '), side, article!.toLowerCase().replace("'", '’'), thing.form], french)
  return [{fact, value: {}, near: side, label: label.charAt(0).toUpperCase() + label.slice(1), text: told}]
}

/** « la visite de trois jours de X à Oslo » as « X effectue une visite de trois jours à Oslo. » */
function tellDeed(source: PhraseSource, {sentence}: Fact, deed: ParsedToken): string | undefined {
  const {doc, french} = source
  const verb = DEEDS.get(deed.lemma)
  const own = subtreeOf(sentence, deed.index)
  const owner = ownerOf(source, sentence.index, own)
  const determiner = determinerOf(sentence, deed.index)
  if (verb === undefined || !owner || !determiner) return undefined
  const phrase = phraseOf(sentence.tokens, owner.first, own)
  if (!phrase) return undefined
  const kept = own.filter(index => index >= deed.index && !phrase.includes(index) && index !== deed.index)
  const rest = plain(compose([{kept, sentence: sentence.index}], doc, french)).replace(/[\s,.;]+$/, '')
  if (pointsElsewhere(rest) || /[«»"“”(),]/.test(rest)) return undefined
  const dates = annotationsOf(doc, sentence.index).dates.filter(({kind}) => kind === 'relative')
  if (dates.some(({first}) => kept.includes(first))) return undefined
  const words = joinWords(
    [...owner.name.split(' '), ...verb.split(' '), deed.form, ...rest.split(' ').filter(Boolean)],
    french,
  )
  return typography(asSentence(words), french).text
}

/** « Jusqu’au 19 avril : X est en voyage en Russie. » */
function stay(source: PhraseSource, fact: Fact): TimedEvent[] {
  const {doc, french} = source
  const {sentence, clause} = fact
  if (sentence.tokens[clause.head]!.lemma !== 'durer' || !/^(?:Pres|Fut)$/.test(fact.finite.feats.Tense ?? ''))
    return []
  const until = annotationsOf(doc, sentence.index).dates.find(
    ({kind, bound, first}) => kind === 'absolute' && bound?.startsWith('jusqu') && clause.tokens.includes(first),
  )
  const antecedent = sentence.tokens[clause.subject ?? -1]
  const noun = antecedent?.upos === 'PRON' ? sentence.tokens[sentence.tokens[clause.head]!.head] : antecedent
  const state = noun && STAYS.get(noun.lemma)
  if (!until || !noun || state === undefined) return []
  const own = subtreeOf(sentence, noun.index, token => isRelation(token.deprel, 'acl'))
  const owner = ownerOf(source, sentence.index, own)
  const phrase = owner && phraseOf(sentence.tokens, owner.first, own)
  if (!owner || !phrase) return []
  const kept = own.filter(
    index => index > noun.index && !phrase.includes(index) && sentence.tokens[index]!.upos !== 'PUNCT',
  )
  const rest = plain(compose([{kept, sentence: sentence.index}], doc, french))
  if (rest === '' || pointsElsewhere(rest) || /[«»"“”(),]/.test(rest)) return []
  const words = joinWords([...owner.name.split(' '), ...state.split(' '), ...rest.split(' ')], french)
  const printed = plain(doc.text.slice(until.start, until.end))
  const bound = /^jusqu/i.test(printed) ? printed : `jusqu’au ${printed.replace(/^le /iu, '')}`
  return [
    {
      fact,
      value: until.value,
      bound: 'jusque',
      label: bound.charAt(0).toUpperCase() + bound.slice(1),
      text: typography(asSentence(words), french).text,
    },
  ]
}

/** The one person that a phrase names. */
function ownerOf(
  source: PhraseSource,
  sentence: number,
  own: readonly number[],
): {name: string; first: number} | undefined {
  const people = new Map<string, number>()
  for (const index of own) {
    const entity = entityAt(source, sentence, index)
    if (entity?.kind === 'person' && !people.has(entity.name)) people.set(entity.name, index)
  }
  const [only] = [...people]
  return people.size === 1 && only ? {name: only[0], first: only[1]} : undefined
}

/** The complement with « de » that holds a name: « du président norvégien Nils Berg ». */
function phraseOf(tokens: readonly ParsedToken[], name: number, own: readonly number[]): readonly number[] | undefined {
  const sentence = {tokens} as Parameters<typeof subtreeOf>[0]
  for (let at = name; own.includes(at); at = tokens[at]!.head) {
    const marker = childWith(sentence, at, 'case')
    if (marker)
      return /^d[e’']/i.test(marker.form)
        ? subtreeOf(sentence, at).filter(index => index < at || isNamePart(tokens, index, at))
        : undefined
    if (tokens[at]!.head < 0) return undefined
  }
  return undefined
}

/** Words of the name and of the role; a place after them (« à Oslo ») is the deed’s. */
function isNamePart(tokens: readonly ParsedToken[], index: number, head: number): boolean {
  for (let at = index; at !== head; at = tokens[at]!.head) {
    if (at < 0) return false
    if (tokens.some(token => token.head === at && token.deprel === 'case' && !/^d[e’']/i.test(token.form))) return false
  }
  return true
}

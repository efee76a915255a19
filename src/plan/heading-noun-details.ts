import {type AnalysedDoc, annotationsOf, isRelation, type ParsedSentence} from '../document/index.js'

/** Units of a length of time. */
const UNITS = /^(jours?|semaines?|mois|ans|heures?|minutes?)$/i

/**
 * What a noun with its owner can do without in a subheading: how long it was (« la visite **de trois jours** de X ») and,
 * at the very end, where (« la visite de X **à Lyon** »). By their words, since parsers disagree on what they hang on.
 *
 * @returns Sets of token indexes, last first.
 */
export function nounDetails(doc: AnalysedDoc, sentence: ParsedSentence, tokens: readonly number[]): Set<number>[] {
  const at = (place: number) => sentence.tokens[tokens[place] ?? -1]
  const {mentions, quotations} = annotationsOf(doc, sentence.index)
  const found: Set<number>[] = []
  for (let place = 1; place + 2 < tokens.length; place++) {
    const isLength = at(place)?.lemma === 'de' && at(place + 1)?.upos === 'NUM' && UNITS.test(at(place + 2)?.form ?? '')
    if (isLength && at(place - 1)?.upos === 'NOUN' && at(place + 3)?.lemma === 'de')
      found.unshift(new Set(tokens.slice(place, place + 3)))
  }
  const last = sentence.tokens[tokens[tokens.length - 1] ?? -1]
  const place = mentions.find(
    ({entity, first, last: end}) => doc.entities[entity]?.kind === 'place' && end === last?.index && first > 1,
  )
  const preposition = place && sentence.tokens[place.first - 1]
  const owner = preposition && sentence.tokens[preposition.index - 1]
  const isOwned =
    owner?.upos === 'PROPN' &&
    mentions.some(({entity, last: end}) => end === owner.index && doc.entities[entity]?.kind === 'person')
  if (
    place &&
    isOwned &&
    /^(à|en)$/i.test(preposition?.form ?? '') &&
    isRelation(sentence.tokens[place.first]!.deprel, 'nmod')
  )
    found.unshift(new Set(tokens.filter(index => index >= place.first - 1)))
  return found.filter(own =>
    quotations.every(
      ({start, end}) =>
        ![...own].some(index => start <= sentence.tokens[index]!.start && sentence.tokens[index]!.end <= end),
    ),
  )
}

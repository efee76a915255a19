import {
  type AnalysedDoc,
  childWith,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'

const DEFINITE = /^(?:le|la|les|l’)$/i

/** What there is one of, or what is meant as a whole: the bare noun says which. */
const UNIQUE =
  /^(?:gouvernement|parlement|sénat|état|exécutif|président|police|justice|gendarmerie|opposition|majorité|gauche|droite|population|météo|soleil|lune|terre|monde|mer|pluie|neige|sécheresse|inflation|croissance|chômage|pauvreté|climat|nature|santé|école|démocratie|république|guerre|paix|euro|dollar|bourse|économie|recherche|agriculture|industrie|tourisme|printemps|été|automne|hiver|homme|femme|enfant|dette|déficit|loi|constitution|entrée|accès|inscription|réservation)$/

/**
 * A definite noun without complement that an earlier sentence described at more length: « les exercices » after
 * « des exercices conjoints ».
 */
export function isShortDefinite(doc: AnalysedDoc, sentence: ParsedSentence, token: ParsedToken): boolean {
  if (token.upos !== 'NOUN' || !/^(nsubj|obj$)/.test(token.deprel) || childWith(sentence, token.index, 'conj'))
    return false
  const determiner = childWith(sentence, token.index, 'det')
  if (!determiner || !/^(le|la|les|l’)$/i.test(determiner.form)) return false
  // « les deux responsables », « les trois communes » count what was named before.
  const narrowed = sentence.tokens.some(
    other =>
      other.head === token.index &&
      isRelation(other.deprel, 'nmod', 'acl') &&
      sentence.tokens[token.index + 1]?.form !== ',',
  )
  if (/^les$/i.test(determiner.form) && childWith(sentence, token.index, 'nummod') && !narrowed) return true
  if (subtreeOf(sentence, token.index).length > 3 && childWith(sentence, token.index, 'nmod', 'amod', 'acl', 'appos'))
    return false
  for (let index = Math.max(0, sentence.index - 4); index < sentence.index; index++)
    for (const other of doc.sentences[index]!.tokens)
      if (other.upos === 'NOUN' && other.lemma === token.lemma) return true
  return false
}

/**
 * A subject in the singular with an article and nothing else (« le site », « l’écart »), after the first sentence of the
 * body: what it is must have been said before.
 */
export function isBareSubject(doc: AnalysedDoc, sentence: ParsedSentence, token: ParsedToken): boolean {
  if (token.upos !== 'NOUN' || !/^nsubj/.test(token.deprel) || token.feats.Number === 'Plur') return false
  if (/^\p{Lu}/u.test(token.form) || UNIQUE.test(token.lemma.toLowerCase())) return false
  const determiner = childWith(sentence, token.index, 'det')
  if (!determiner || !DEFINITE.test(determiner.form) || isFirst(doc, sentence)) return false
  return !sentence.tokens.some(
    other =>
      other.head === token.index &&
      isRelation(other.deprel, 'nmod', 'amod', 'acl', 'appos', 'flat', 'conj', 'nummod', 'obl') &&
      !isComment(sentence, other),
  )
}

/** « Le texte, qui compte 28 articles, »: what commas part says nothing of which one is meant. */
function isComment(sentence: ParsedSentence, {index}: ParsedToken): boolean {
  return (
    /^[,(–—]$/.test(sentence.tokens[(subtreeOf(sentence, index)[0] ?? index) - 1]?.form ?? '') ||
    sentence.tokens[subtreeOf(sentence, index)[0] ?? index]?.form === ','
  )
}

function isFirst(doc: AnalysedDoc, {index}: ParsedSentence): boolean {
  return doc.sentences.slice(0, index).every(({block}) => doc.blocks[block]?.kind !== 'paragraph')
}
